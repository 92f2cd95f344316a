using System.Text.RegularExpressions;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports.SurveyJs;

/// <summary>Reads a survey of SurveyJS.</summary>
internal static partial class ReadSurveyJs
{
    public const string Format = "surveyjs";

    public static bool Is(JsonPart root) =>
        (root["pages"].IsList && root["pages"].Items.Any(p => p["elements"].IsList || p["questions"].IsList)) || (root["elements"].IsList && root["elements"].Items.Any(e => e["type"].Text is not null && e["name"].Text is not null));

    public static Result<ImportedSurvey> Run(JsonPart root)
    {
        var notes = new ImportNotes();
        var words = LocalWords.Of(root, root["locale"].Text);
        var questions = new SurveyJsQuestions(words, notes);
        var pages = new PageDrafts(notes);
        foreach (var page in root["pages"].Exists ? root["pages"].Items : [root])
        {
            var draft = pages.Add();
            draft.Title = words.Some(page["title"]);
            draft.Shuffle = page["questionsOrder"].Text == "random" || page["questionOrder"].Text == "random";
            draft.ShowIf = questions.Condition(page["name"].Text ?? "page", "when the page is shown", page["visibleIf"]);
            draft.Questions.AddRange(questions.Read(page["elements"].Exists ? page["elements"] : page["questions"], null));
        }

        foreach (var (name, why) in new[] { ("triggers", "triggers: Heed has none"), ("completedHtmlOnCondition", "closing words by answers: Heed has one text for all"), ("navigateToUrl", "the address to go to at the end"), ("navigateToUrlOnCondition", "addresses to go to by answers") })
        {
            if (root[name].Exists && (root[name].Text is not null || root[name].Items.Any())) notes.Leave(name, why);
        }

        foreach (var value in root["calculatedValues"].Items) notes.Leave(value["name"].Text ?? "calculatedValues", $"a calculated value: {value["expression"].Words}");
        var survey = new SurveyDefinition
        {
            Title = words.Some(root["title"]) ?? words.Only("Survey"),
            Intro = words.Some(root["description"]),
            Thanks = words.Some(root["completedHtml"]),
            DefaultLanguage = words.Language,
            Languages = words.Languages.Count > 1 ? words.Languages : [],
            Progress = root["showProgressBar"].Text is { } bar && bar is not ("off" or "false"),
            Back = root["showPrevButton"].Text != "false",
            OneByOne = root["questionsOnPageMode"].Text == "questionPerPage",
            Pages = pages.Pages(),
        };
        if (!survey.Questions.Any()) return SurveyImportErrors.UnknownFormat("it holds no question that can come along.");
        survey = FillTexts.Of(survey, notes, new PipedNames(Piped(), questions.Find, notes).Say);
        return notes.Report(SettleRules.Settle(survey, notes), Format);
    }

    [GeneratedRegex(@"\{(?<name>[^{}\r\n]{1,100})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Piped();
}
