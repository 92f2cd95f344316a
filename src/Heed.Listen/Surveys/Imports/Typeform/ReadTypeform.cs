using System.Text.RegularExpressions;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports.Typeform;

/// <summary>Reads a form of Typeform, or the definition a file of its responses carries.</summary>
internal static partial class ReadTypeform
{
    public const string Format = "typeform";

    public static bool Is(JsonPart root) => Form(root)["fields"].IsList && Form(root)["fields"].Items.Any(f => f["type"].Text is not null && f["title"].Text is not null);

    public static Result<ImportedSurvey> Run(JsonPart root)
    {
        var form = Form(root);
        var notes = new ImportNotes();
        var words = LocalWords.Of(form, form["settings"]["language"].Text);
        var fields = new TypeformFields(words, notes);
        var pages = new PageDrafts(notes);
        fields.Read(form["fields"], pages);
        var logic = new TypeformLogic(fields, notes);
        foreach (var rule in form["logic"].Items) logic.Apply(rule, pages);
        foreach (var hidden in form["hidden"].Items) notes.Leave($"hidden {hidden.Words}", "a hidden field; what an invitation knows comes as an attribute of the customer");
        foreach (var (name, _) in form["variables"].Entries) notes.Leave($"variable {name}", "a variable; Heed works values out from answers");
        foreach (var more in form["welcome_screens"].Items.Skip(1)) notes.Leave(more["ref"].Text ?? "welcome_screens", "a second welcome");
        foreach (var more in form["thankyou_screens"].Items.Where(s => s["ref"].Text != "default_tys").Skip(1)) notes.Leave(more["ref"].Text ?? "thankyou_screens", "a second closing: Heed has one for all");
        var survey = new SurveyDefinition
        {
            Title = words.Some(form["title"]) ?? words.Only("Survey"),
            Intro = words.Some(form["welcome_screens"].Items.FirstOrDefault()["title"]),
            Thanks = words.Some(form["thankyou_screens"].Items.FirstOrDefault(s => s["ref"].Text != "default_tys")["title"]),
            DefaultLanguage = words.Language,
            Progress = form["settings"]["show_progress_bar"].Holds,
            // Typeform asks one at a time; that is what a survey brought along looked like.
            OneByOne = true,
            Pages = pages.Pages(),
        };
        survey = FillTexts.Of(survey, notes, new PipedNames(Piped(), fields.Find, notes).Say);
        return notes.Report(SettleRules.Settle(survey with { OneByOne = survey.Pages.All(p => p.Jumps.Count == 0) && survey.OneByOne }, notes), Format);
    }

    private static JsonPart Form(JsonPart root) => root["form_response"]["definition"] is { Exists: true } sent ? sent : root["definition"] is { IsObject: true } carried ? carried : root;

    [GeneratedRegex(@"\{\{(?:field:|hidden:|var:|answer_)?(?<name>[^{}\r\n]{1,100})\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Piped();
}
