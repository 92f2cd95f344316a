using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Listen.Responses;
using Heed.Measures.Expressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

/// <summary>What a survey must hold before anyone may answer it; each breach names its place.</summary>
public static class SurveyRules
{
    /// <summary>What is said of a text that is not there.</summary>
    public const string Missing = "must not be empty: the survey is offered in this language.";

    private const int MostQuestions = 300;
    private const int LongestText = 4_000;

    public static IReadOnlyList<ProblemPlace> Check(SurveyDefinition survey)
    {
        List<ProblemPlace> places = [];
        if (survey.Questions.All(q => q.Type == QuestionType.Statement)) places.Add(new("pages", "must hold at least one question."));
        if (survey.Questions.Count() > MostQuestions) places.Add(new("pages", $"must hold at most {MostQuestions} questions."));
        CheckLanguages(places, survey);
        Words(places, survey, "title", survey.Title);
        Words(places, survey, "intro", survey.Intro);
        Words(places, survey, "thanks", survey.Thanks);
        Words(places, survey, "closed", survey.Closed);
        SettingsRules.Check(places, survey);
        PageRules.Check(places, survey);
        if (places.Count == 0) WrittenOut(places, SurveyExpansion.Expand(survey));
        return places;
    }

    // What is fine by itself may be too much once loops and computed values are written out.
    private static void WrittenOut(List<ProblemPlace> places, SurveyDefinition expanded)
    {
        if (expanded.Pages.Count > SurveyExpansion.MostPages) places.Add(new("pages", $"Its loops make more than {SurveyExpansion.MostPages} pages."));
        foreach (var text in PublishedSurvey.Conditions(expanded))
        {
            if (ExpressionParser.Parse(text).Problem is { } problem) places.Add(new("computed", $"Once loops and computed values are written out, a condition can't be read: {problem.Said}."));
        }
    }

    /// <summary>Checks that a text is there in every language offered.</summary>
    internal static void Words(List<ProblemPlace> places, SurveyDefinition survey, string path, IReadOnlyDictionary<string, string>? words)
    {
        if (words is null) return;
        foreach (var language in survey.AllLanguages.Where(LanguageTag.IsKnown).Distinct(StringComparer.Ordinal))
        {
            if (!words.TryGetValue(language, out var text) || string.IsNullOrWhiteSpace(text)) places.Add(new($"{path}.{language}", Missing));
            else if (text.Length > LongestText) places.Add(new($"{path}.{language}", $"must be at most {LongestText} characters."));
        }
    }

    // An answer stands in the same record as the version it was given to, and must be nameable in conditions and filters.
    internal static Phrase? RejectId(string id) => id switch
    {
        _ when SourceRules.Reserved.Contains(id) => (Phrase)$"is a name Heed uses itself; choose another than {string.Join(", ", SourceRules.Reserved)}",
        _ when SourceRules.RejectName(id) is { } rule => rule,
        RecordResponse.VersionAttribute => "is a name Heed uses itself",
        SurveyExpansion.Item => "is what the item of a loop is called",
        _ when Respondent.Names.Contains(id, StringComparer.Ordinal) => "is a name Heed uses itself",
        _ when !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') => "must be letters a–z, digits and underscores",
        _ when char.IsAsciiDigit(id[0]) => "must start with a letter",
        _ when ExpressionText.Name(id) != id => "is a word of conditions and can't be a name in them",
        _ => null,
    };

    internal static void Condition(List<ProblemPlace> places, string path, string? text, IReadOnlySet<string> before)
    {
        if (text is null) return;
        var parsed = ExpressionParser.Parse(text);
        if (parsed.Problem is { } problem)
        {
            places.Add(new(path, $"position {problem.Column}: {problem.Said}."));
            return;
        }

        Unknown(places, path, parsed.Tree!.Names(), before);
    }

    /// <summary>Checks a term that is worked out; its names are those known at the end.</summary>
    internal static void Computed(List<ProblemPlace> places, string path, string text, IReadOnlySet<string> known)
    {
        var parsed = ExpressionParser.ParseTerm(text);
        if (parsed.Problem is { } problem) places.Add(new(path, $"position {problem.Column}: {problem.Said}."));
        else Unknown(places, path, parsed.Tree!.Names(), known);
    }

    private static void Unknown(List<ProblemPlace> places, string path, IEnumerable<string> names, IReadOnlySet<string> before)
    {
        foreach (var name in names.Where(n => !before.Contains(n) && !IsOfRespondent(n))) places.Add(new(path, $"\"{name}\" is not a question before this one, so its answer can't be known here."));
    }

    private static bool IsOfRespondent(string name) => Respondent.Names.Contains(name, StringComparer.Ordinal) || name.StartsWith(Respondent.CustomerPrefix, StringComparison.Ordinal);

    private static void CheckLanguages(List<ProblemPlace> places, SurveyDefinition survey)
    {
        if (!LanguageTag.IsKnown(survey.DefaultLanguage)) places.Add(new("defaultLanguage", LanguageTag.Rule(survey.DefaultLanguage)));
        HashSet<string> named = new(StringComparer.Ordinal);
        for (var l = 0; l < survey.Languages.Count; l++)
        {
            var language = survey.Languages[l];
            if (!LanguageTag.IsKnown(language)) places.Add(new($"languages[{l}]", LanguageTag.Rule(language)));
            else if (!named.Add(language)) places.Add(new($"languages[{l}]", $"\"{language}\" is named twice."));
        }
    }
}
