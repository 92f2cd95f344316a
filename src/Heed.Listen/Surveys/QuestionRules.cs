using Heed.Base.Results;
using Heed.Listen.Responses;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

/// <summary>What a question of each type must hold.</summary>
internal static class QuestionRules
{
    private const int MostChoices = 500;

    public static void Check(List<ProblemPlace> places, SurveyDefinition survey, string path, Question question)
    {
        SurveyRules.Words(places, survey, $"{path}.text", question.Text);
        SurveyRules.Words(places, survey, $"{path}.hint", question.Hint);
        SurveyRules.Words(places, survey, $"{path}.notApplicableText", question.NotApplicableText);
        SurveyRules.Words(places, survey, $"{path}.low", question.Low);
        SurveyRules.Words(places, survey, $"{path}.high", question.High);
        SurveyRules.Words(places, survey, $"{path}.unit", question.Unit);
        for (var c = 0; c < question.Checks.Count; c++) SurveyRules.Words(places, survey, $"{path}.checks[{c}].text", question.Checks[c].Text);
        CheckScale(places, survey, path, question);
        CheckLists(places, survey, path, question);
        CheckLimits(places, path, question);
    }

    private static void CheckScale(List<ProblemPlace> places, SurveyDefinition survey, string path, Question question)
    {
        var least = question.Type == QuestionType.Csat ? 3 : 2;
        if (question.Points < least || question.Points > 10) places.Add(new($"{path}.points", $"must be from {least} to 10."));
        if (question.Type == QuestionType.Ces && question.Variant is null) places.Add(new($"{path}.variant", "must be effort5, agree5, agree7 or ease7."));
        var points = question.Fields() is [{ Type.IsScale: true } scale, ..] ? scale.Type!.Value.Points : 0;
        if (question.Labels.Count > 0 && question.Labels.Count != points) places.Add(new($"{path}.labels", AsMany(points)));
        if (question.Icons.Count > 0 && question.Icons.Count != points) places.Add(new($"{path}.icons", AsMany(points)));
        for (var l = 0; l < question.Labels.Count; l++) SurveyRules.Words(places, survey, $"{path}.labels[{l}]", question.Labels[l]);
    }

    private static void CheckLists(List<ProblemPlace> places, SurveyDefinition survey, string path, Question question)
    {
        var columns = question is { Type: QuestionType.Matrix, Cells: not MatrixCells.Rating };
        if (question.Type is QuestionType.Single or QuestionType.Multiple or QuestionType.Ranking or QuestionType.Sum || columns)
        {
            // The codes of what is ranked or weighed become names of their own.
            var names = question.Type is QuestionType.Ranking or QuestionType.Sum;
            ChoiceRules.Check(places, survey, $"{path}.choices", question.Choices, question.ChoicesFrom is null ? 2 : 0, MostChoices, names);
        }
        else if (question.Choices.Count > 0 || question.ChoicesFrom is not null)
        {
            places.Add(new($"{path}.choices", $"A question of type {Name(question)} has none."));
        }

        if (question.Type is QuestionType.Matrix or QuestionType.Pair) ChoiceRules.Check(places, survey, $"{path}.rows", question.Rows, question.RowsFrom is null && question.Type == QuestionType.Matrix ? 1 : 0, MostChoices, names: true);
        else if (question.Rows.Count > 0 || question.RowsFrom is not null) places.Add(new($"{path}.rows", $"A question of type {Name(question)} has none."));

        if (question.Type == QuestionType.Pair) ChoiceRules.Check(places, survey, $"{path}.sides", question.Sides, 2, 2, names: true);
        else if (question.Sides.Count > 0) places.Add(new($"{path}.sides", $"A question of type {Name(question)} has none."));

        if (question.Type == QuestionType.Contact && question.Parts.Count == 0) places.Add(new($"{path}.parts", "must hold at least one part."));
        if (question.Parts.Distinct().Count() < question.Parts.Count) places.Add(new($"{path}.parts", "must hold each part once."));
    }

    private static void CheckLimits(List<ProblemPlace> places, string path, Question question)
    {
        if (question.Min >= question.Max || (question.Type == QuestionType.Slider && (question.Min ?? 0) >= (question.Max ?? 100))) places.Add(new($"{path}.max", "must be greater than min."));
        foreach (var (name, value) in new[] { ("min", question.Min), ("max", question.Max), ("step", question.Step), ("total", question.Total) })
        {
            if (value is { } number && !double.IsFinite(number)) places.Add(new($"{path}.{name}", "must be a finite number."));
        }

        if (question.Step <= 0) places.Add(new($"{path}.step", "must be greater than 0."));
        if (question.Type == QuestionType.Sum && question.Total is not > 0) places.Add(new($"{path}.total", "must be greater than 0."));
        if (question.AtLeast < 1) places.Add(new($"{path}.atLeast", "must be at least 1."));
        if (question.AtMost < (question.AtLeast ?? 1)) places.Add(new($"{path}.atMost", "must not be less than atLeast."));
        if (question.AtLeast > question.Choices.Count && question.ChoicesFrom is null) places.Add(new($"{path}.atLeast", $"must be at most the number of choices: {question.Choices.Count}."));
        if (question.Earliest > question.Latest) places.Add(new($"{path}.latest", "must not be before earliest."));
        if (question.MaxLength is < 1 or > ReadAnswer.LongestText) places.Add(new($"{path}.maxLength", $"must be from 1 to {ReadAnswer.LongestText}."));
    }

    private static Phrase AsMany(int points) => points == 0 ? "are for scales only." : Points(points);

    private static Phrase Points(int points) => $"must be as many as points: {points}.";

    private static string Name(Question question) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(question.Type.ToString());
}
