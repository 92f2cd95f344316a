using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys;

/// <summary>What a survey must hold before anyone may answer it; each breach names its place.</summary>
public static class SurveyRules
{
    private const int MostQuestions = 300;
    private const int LongestText = 4_000;

    public static IReadOnlyList<ProblemPlace> Check(SurveyDefinition survey)
    {
        List<ProblemPlace> places = [];
        if (survey.Pages.Count == 0 || !survey.Questions.Any()) places.Add(new("pages", "must hold at least one question."));
        if (survey.Questions.Count() > MostQuestions) places.Add(new("pages", $"must hold at most {MostQuestions} questions."));
        foreach (var language in survey.AllLanguages.Where(l => l.Length is < 2 or > 8 || !l.All(c => char.IsAsciiLetter(c) || c == '-')))
        {
            places.Add(new("languages", $"\"{language}\" must be a language tag such as nb."));
        }

        Words(places, survey, "title", survey.Title);
        Words(places, survey, "intro", survey.Intro);
        Words(places, survey, "thanks", survey.Thanks);
        HashSet<string> known = new(StringComparer.Ordinal);
        HashSet<string> answerable = new(StringComparer.Ordinal);
        for (var p = 0; p < survey.Pages.Count; p++)
        {
            var page = survey.Pages[p];
            Words(places, survey, $"pages[{p}].title", page.Title);
            Condition(places, $"pages[{p}].showIf", page.ShowIf, answerable);
            for (var q = 0; q < page.Questions.Count; q++)
            {
                var path = $"pages[{p}].questions[{q}]";
                var question = page.Questions[q];
                if (SourceRules.RejectName(question.Id) is { } rule) places.Add(new($"{path}.id", $"\"{question.Id}\" {rule}."));
                else if (!question.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) places.Add(new($"{path}.id", $"\"{question.Id}\" must be letters a–z, digits and underscores."));
                else if (!known.Add(question.Id)) places.Add(new($"{path}.id", $"\"{question.Id}\" is used twice."));
                Condition(places, $"{path}.showIf", question.ShowIf, answerable);
                CheckQuestion(places, survey, path, question);
                if (question.Type != QuestionType.Statement) answerable.Add(question.Id);
            }
        }

        return places;
    }

    private static void CheckQuestion(List<ProblemPlace> places, SurveyDefinition survey, string path, Question question)
    {
        Words(places, survey, $"{path}.text", question.Text);
        Words(places, survey, $"{path}.hint", question.Hint);
        Words(places, survey, $"{path}.low", question.Low);
        Words(places, survey, $"{path}.high", question.High);
        if (question.Type == QuestionType.Csat && question.Points is < 3 or > 10) places.Add(new($"{path}.points", "must be from 3 to 10."));
        if (question.Type == QuestionType.Ces && question.Variant is null) places.Add(new($"{path}.variant", "must be effort5, agree5, agree7 or ease7."));
        if (question.Type is QuestionType.Single or QuestionType.Multiple)
        {
            if (question.Choices.Count < 2) places.Add(new($"{path}.choices", "must hold at least two choices."));
            HashSet<string> codes = new(StringComparer.Ordinal);
            for (var c = 0; c < question.Choices.Count; c++)
            {
                var choice = question.Choices[c];
                if (choice.Code.Length is 0 or > 100) places.Add(new($"{path}.choices[{c}].code", "must be 1–100 characters."));
                else if (choice.Code == Responses.Answers.NotApplicable) places.Add(new($"{path}.choices[{c}].code", $"\"{choice.Code}\" is kept for \"not applicable\"."));
                else if (!codes.Add(choice.Code)) places.Add(new($"{path}.choices[{c}].code", $"\"{choice.Code}\" is used twice."));
                Words(places, survey, $"{path}.choices[{c}].text", choice.Text);
            }
        }
        else if (question.Choices.Count > 0)
        {
            places.Add(new($"{path}.choices", $"A question of type {question.Type.ToString().ToLowerInvariant()} has none."));
        }
    }

    private static void Words(List<ProblemPlace> places, SurveyDefinition survey, string path, IReadOnlyDictionary<string, string>? words)
    {
        if (words is null) return;
        foreach (var language in survey.AllLanguages)
        {
            if (!words.TryGetValue(language, out var text) || string.IsNullOrWhiteSpace(text)) places.Add(new($"{path}.{language}", "must not be empty: the survey is offered in this language."));
            else if (text.Length > LongestText) places.Add(new($"{path}.{language}", $"must be at most {LongestText} characters."));
        }
    }

    private static void Condition(List<ProblemPlace> places, string path, string? text, HashSet<string> before)
    {
        if (text is null) return;
        var parsed = ExpressionParser.Parse(text);
        if (parsed.Problem is { } problem)
        {
            places.Add(new(path, $"position {problem.Column}: {problem.Message}."));
            return;
        }

        foreach (var name in parsed.Tree!.Names().Where(n => !before.Contains(n)))
        {
            places.Add(new(path, $"\"{name}\" is not a question before this one, so its answer can't be known here."));
        }
    }
}
