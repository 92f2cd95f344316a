namespace Heed.Listen.Surveys.Imports;

/// <summary>A question without what the rules refuse of it.</summary>
internal static class SettleQuestion
{
    /// <summary>Null where it can't do without.</summary>
    public static Question? Without(Question question, ReadOnlySpan<(string Name, int Index)> steps) => steps switch
    {
        [("showIf", _)] when question.ShowIf is not null => question with { ShowIf = null },
        [("choices", var c and >= 0), (var part, _)] when c < question.Choices.Count => Less(question.Choices[c], part) is { } less ? question with { Choices = SettleRules.With(question.Choices, c, less) } : null,
        [("rows", var r and >= 0), (var part, _)] when r < question.Rows.Count => Less(question.Rows[r], part) is { } less ? question with { Rows = SettleRules.With(question.Rows, r, less) } : null,
        [("checks", var c and >= 0), ..] when c < question.Checks.Count => question with { Checks = SettleRules.WithoutAt(question.Checks, c) },
        [("rowsFrom", _), ..] when question.RowsFrom is not null => question with { RowsFrom = null },
        [("choicesFrom", _), ..] when question.ChoicesFrom is not null => question with { ChoicesFrom = null },
        [("labels", _), ..] when question.Labels.Count > 0 => question with { Labels = [] },
        [("icons", _), ..] when question.Icons.Count > 0 => question with { Icons = [] },
        [("atLeast", _)] when question.AtLeast is not null => question with { AtLeast = null },
        [("atMost", _)] when question.AtMost is not null => question with { AtMost = null },
        [("min" or "max", _)] when question.Min is not null || question.Max is not null => question with { Min = null, Max = null },
        [("step", _)] when question.Step is not null => question with { Step = null },
        [("latest", _)] when question.Latest is not null => question with { Latest = null },
        [("maxLength", _)] when question.MaxLength is not null => question with { MaxLength = null },
        _ => null,
    };

    private static Choice? Less(Choice choice, string part) => part switch
    {
        "showIf" when choice.ShowIf is not null => choice with { ShowIf = null },
        "picture" when choice.Picture is not null => choice with { Picture = null },
        _ => null,
    };
}
