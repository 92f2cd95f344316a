using System.Text.RegularExpressions;
using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports.Formbricks;

/// <summary>Reads a survey of Formbricks, or the first of a list of its templates.</summary>
internal static partial class ReadFormbricks
{
    public const string Format = "formbricks";

    public static bool Is(JsonPart root) => Surveys(root).Any();

    /// <param name="root">The file.</param>
    /// <param name="name">Which of several; null for the first.</param>
    public static Result<ImportedSurvey> Run(JsonPart root, string? name)
    {
        var all = Surveys(root).ToList();
        var at = name is null ? 0 : all.FindIndex(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
        if (at < 0) return SurveyImportErrors.UnknownFormat($"it holds no survey \"{name}\"; it holds {string.Join(", ", all.Take(60).Select(s => $"\"{s.Name}\""))}.");
        var (title, survey) = all[at];
        var notes = new ImportNotes();
        string[] others = [.. all.Where((_, i) => i != at).Select(s => s.Name)];
        foreach (var other in others) notes.Leave(other, "another survey of the same file: name it to bring it in");
        return Read(title, survey, notes).Failed(out var problem, out var imported) ? problem : imported with { Others = others };
    }

    private static Result<ImportedSurvey> Read(string title, JsonPart survey, ImportNotes notes)
    {
        var words = LocalWords.Of(survey, survey["languages"].Items.FirstOrDefault(l => l["default"].Holds)["language"]["code"].Text);
        var elements = new FormbricksElements(words, notes);
        var pages = new PageDrafts(notes);
        var logic = new FormbricksLogic(elements, notes);
        var blocks = survey["blocks"].IsList ? survey["blocks"].Items.ToList() : [.. survey["questions"].Items];
        foreach (var block in blocks)
        {
            var page = pages.Add();
            page.Marks.Add(block["id"].Words);
            foreach (var element in block["elements"].IsList ? block["elements"].Items : [block])
            {
                page.Marks.Add(element["id"].Words);
                if (elements.Read(element) is { } question) page.Questions.Add(question);
            }
        }

        foreach (var (block, page) in blocks.Zip(pages.All)) logic.Apply(block, page);
        foreach (var hidden in survey["hiddenFields"]["fieldIds"].Items) notes.Leave($"hidden {hidden.Words}", "a hidden field; what an invitation knows comes as an attribute of the customer");
        foreach (var variable in survey["variables"].Items) notes.Leave($"variable {variable["name"].Words}", "a variable; Heed works values out from answers");
        foreach (var ending in survey["endings"].Items.Skip(1)) notes.Leave(ending["id"].Text ?? "endings", "a second ending: Heed has one for all");
        var welcome = survey["welcomeCard"];
        var read = new SurveyDefinition
        {
            Title = words.Only(title),
            Intro = welcome["enabled"].Holds ? words.Some(welcome["headline"]) : null,
            Thanks = words.Some(survey["endings"].Items.FirstOrDefault()["headline"]),
            DefaultLanguage = words.Language,
            Languages = words.Languages.Count > 1 ? words.Languages : [],
            Pages = pages.Pages(),
        };
        read = FillTexts.Of(read, notes, new PipedNames(Piped(), elements.Find, notes).Say);
        return notes.Report(SettleRules.Settle(read, notes), Format);
    }

    private static IEnumerable<(string Name, JsonPart Survey)> Surveys(JsonPart root)
    {
        foreach (var one in root.IsList ? root.Items : [root])
        {
            var survey = one["preset"] is { IsObject: true } preset ? preset : one["data"] is { IsObject: true } data ? data : one;
            if (survey["blocks"].Items.Any(b => b["elements"].IsList) || survey["questions"].Items.Any(q => q["type"].Text is not null && q["headline"].Exists)) yield return (one["name"].Text ?? survey["name"].Text ?? "Survey", survey);
        }
    }

    [GeneratedRegex(@"#recall:(?<name>[^/#\s]{1,100})/fallback:[^#]{0,200}#", RegexOptions.NonBacktracking)]
    private static partial Regex Piped();
}
