using Heed.Base.Results;
using Heed.Listen.Responses;

namespace Heed.Listen.Surveys;

/// <summary>What a question of each type must hold.</summary>
internal static class QuestionRules
{
    private const int LongestCode = 100;

    public static void Check(List<ProblemPlace> places, SurveyDefinition survey, string path, Question question)
    {
        SurveyRules.Words(places, survey, $"{path}.text", question.Text);
        SurveyRules.Words(places, survey, $"{path}.hint", question.Hint);
        SurveyRules.Words(places, survey, $"{path}.low", question.Low);
        SurveyRules.Words(places, survey, $"{path}.high", question.High);
        if (question.Type == QuestionType.Csat && question.Points is < 3 or > 10) places.Add(new($"{path}.points", "must be from 3 to 10."));
        if (question.Type == QuestionType.Ces && question.Variant is null) places.Add(new($"{path}.variant", "must be effort5, agree5, agree7 or ease7."));
        if (question.Type is QuestionType.Single or QuestionType.Multiple) CheckChoices(places, survey, $"{path}.choices", question.Choices);
        else if (question.Choices.Count > 0) places.Add(new($"{path}.choices", $"A question of type {question.Type.ToString().ToLowerInvariant()} has none."));
    }

    private static void CheckChoices(List<ProblemPlace> places, SurveyDefinition survey, string path, IReadOnlyList<Choice> choices)
    {
        if (choices.Count < 2) places.Add(new(path, "must hold at least two choices."));
        HashSet<string> codes = new(StringComparer.Ordinal);
        for (var c = 0; c < choices.Count; c++)
        {
            var code = choices[c].Code;
            if (RejectCode(code) is { } rule) places.Add(new($"{path}[{c}].code", rule));
            else if (!codes.Add(code)) places.Add(new($"{path}[{c}].code", $"\"{code}\" is used twice."));
            SurveyRules.Words(places, survey, $"{path}[{c}].text", choices[c].Text);
        }
    }

    private static string? RejectCode(string code) => code switch
    {
        { Length: 0 or > LongestCode } => $"must be 1–{LongestCode} characters.",
        Answers.NotApplicable => $"\"{code}\" is kept for \"not applicable\".",
        // A form would send a line break back as another one.
        _ when code.Any(char.IsControl) => "must not hold control characters.",
        _ => null,
    };
}
