using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys;

/// <summary>Writes what is computed into the conditions that use it, so that page and server work it out like any other condition.</summary>
public static class ComputedValues
{
    /// <summary>Each computed value's term with those before it written in.</summary>
    public static IReadOnlyDictionary<string, string> Terms(SurveyDefinition survey)
    {
        Dictionary<string, string> terms = new(StringComparer.Ordinal);
        foreach (var computed in survey.Computed)
        {
            var term = ExpressionNames.Inline(computed.As, terms)!;
            // Each use of a value doubles what it stands in; beyond what can be read it is left as a name nobody knows.
            if (term.Length <= ExpressionParser.MaxLength) terms[computed.Id] = term;
        }

        return terms;
    }

    /// <summary>A survey whose conditions name no computed value any more.</summary>
    public static SurveyDefinition Inline(SurveyDefinition survey)
    {
        if (survey.Computed.Count == 0) return survey;
        var terms = Terms(survey);
        string? Condition(string? text) => ExpressionNames.Inline(text, terms);
        Choice Option(Choice choice) => choice.ShowIf is null ? choice : choice with { ShowIf = Condition(choice.ShowIf) };
        return survey with
        {
            Quotas = [.. survey.Quotas.Select(q => q with { If = Condition(q.If) })],
            Pages =
            [
                .. survey.Pages.Select(page => page with
                {
                    ShowIf = Condition(page.ShowIf),
                    Jumps = [.. page.Jumps.Select(jump => jump with { If = Condition(jump.If) })],
                    Questions =
                    [
                        .. page.Questions.Select(q => q with
                        {
                            ShowIf = Condition(q.ShowIf),
                            Checks = [.. q.Checks.Select(check => check with { Holds = Condition(check.Holds)! })],
                            Choices = [.. q.Choices.Select(Option)],
                            Rows = [.. q.Rows.Select(Option)],
                        }),
                    ],
                }),
            ],
        };
    }
}
