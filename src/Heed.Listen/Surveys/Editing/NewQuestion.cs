using Heed.Listen.Surveys.Library;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys.Editing;

/// <summary>A question to begin with: scores come worded as the library words them, the rest empty but of the right shape.</summary>
internal static class NewQuestion
{
    private static readonly Words s_empty = new Dictionary<string, string>(StringComparer.Ordinal);

    // Where the library asks each score in words that fit anywhere.
    private static readonly Dictionary<QuestionType, (string Survey, EffortVariant? Variant)> s_worded = new()
    {
        [QuestionType.Nps] = ("relationship-nps", null),
        [QuestionType.Csat] = ("after-contact", null),
        [QuestionType.Ces] = ("effort", null),
    };

    public static Question Of(SurveyDefinition survey, QuestionType type)
    {
        var id = survey.FreeId(type.ToString().ToLowerInvariant());
        var question = Worded(survey, type) ?? new Question { Id = id, Type = type, Text = s_empty };
        question = question with { Id = id };
        return type switch
        {
            QuestionType.Ces => question with { Variant = question.Variant ?? EffortVariant.Ease7 },
            QuestionType.Single or QuestionType.Multiple or QuestionType.Ranking or QuestionType.Sum => question with { Choices = Options("choice", 3), Total = type == QuestionType.Sum ? 100 : null },
            QuestionType.Matrix => question with { Rows = Options("row", 3), Cells = MatrixCells.Rating },
            QuestionType.Pair => question with { Rows = Options("row", 2), Sides = [Option("expected"), Option("received")] },
            QuestionType.Slider => question with { Min = 0, Max = 100 },
            QuestionType.Contact => question with { Parts = [ContactPart.Name, ContactPart.Email] },
            QuestionType.Text => question with { Long = true },
            _ => question,
        };
    }

    private static Question? Worded(SurveyDefinition survey, QuestionType type)
    {
        if (!s_worded.TryGetValue(type, out var from) || SurveyLibrary.Find(from.Survey)?.Definition.Questions.FirstOrDefault(q => q.Type == type) is not { } known) return null;
        return new()
        {
            Id = "",
            Type = type,
            Text = Said(survey, known.Text)!,
            Low = Said(survey, known.Low),
            High = Said(survey, known.High),
            Points = known.Points,
            Style = known.Style,
            Variant = known.Variant,
        };
    }

    private static Dictionary<string, string>? Said(SurveyDefinition survey, Words? words) => words?.Where(w => survey.AllLanguages.Contains(w.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private static Choice[] Options(string stem, int count) => [.. Enumerable.Range(1, count).Select(n => Option($"{stem}{n}"))];

    private static Choice Option(string code) => new() { Code = code, Text = s_empty };
}
