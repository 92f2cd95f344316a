using System.Globalization;
using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Advice;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Editing;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Surveys.Editing;

/// <summary>The survey editor: each change is a form of its own, sent by htmx where there are scripts and as it is where there are none.</summary>
public static class EditorPages
{
    private const string VersionHeader = "Heed-Draft";

    public static async Task<IResult> Show(string key, string? open, int? add, string? after, Caller caller, OpenDraft drafts, CancellationToken cancel)
    {
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (!opened.Failed(out var problem, out var draft)) return Page.Of<EditorPage>(new { View = new EditorView(caller, draft) { Open = open, AddTo = add, After = after, Arrived = true } });
        // A draft that can't be read is mended where it is written.
        return problem.Kind == ProblemKind.NotFound ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/surveys/{key}/json");
    }

    public static Task<IResult> Settings(string key, Caller caller, OpenDraft drafts, CancellationToken cancel) => TabAsync<SettingsPage>(key, caller, drafts, cancel);

    public static Task<IResult> Translations(string key, Caller caller, OpenDraft drafts, CancellationToken cancel) => TabAsync<TranslationsPage>(key, caller, drafts, cancel);

    public static async Task<IResult> Edit(string key, HttpContext context, Caller caller, OpenDraft drafts, EditDraft edit, StepDraft step, DismissAdvice dismiss, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (opened.Failed(out var problem, out var before)) return ErrorPages.Of(problem, caller);
        if (!long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) version = before.Survey.Version;
        var asked = form["do"].ToString();
        SurveyEdit? made = null;
        var done = asked switch
        {
            "undo" or "redo" => await step.RunAsync(new(key, version, asked == "redo"), caller.Actor, cancel),
            "dismiss" => await dismiss.RunAsync(key, form["advice"].ToString(), caller.Actor, cancel),
            _ when (made = ReadEdit.Of(form, before.Definition, caller.Workspace.Zone)) is not null => await edit.RunAsync(new(key, version, made), caller.Actor, cancel),
            _ => before.Survey,
        };
        var after = (await drafts.RunAsync(key, caller.Actor, cancel)).Value;
        context.Response.Headers[VersionHeader] = after.Survey.Version.ToString(CultureInfo.InvariantCulture);
        // One's own words chosen over another's renew the whole, as the form they came from is not on the page any more.
        var quiet = asked == "question" && form[ReadChoices.Button].Count == 0 && form["chosen"].Count == 0;
        var view = new EditorView(caller, after)
        {
            Open = Opened(form, before.Definition, after.Definition, done.Problem),
            Edited = asked == "page" && int.TryParse(form["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null,
            Arrived = asked is "add" or "duplicate",
            Refused = asked == "language-add" && !done.Ok ? form["language"].ToString() : null,
            Problem = done.Problem is { Kind: not ProblemKind.Conflict } ? done.Problem : null,
            Conflict = done.Problem is { Kind: ProblemKind.Conflict } ? Met(form, made, after.Definition) : null,
            Written = made switch { ChangeTexts texts => [.. texts.Texts.Select(t => t.Path).Distinct(StringComparer.Ordinal)], ConfirmTranslation confirmed => [confirmed.Path], _ => [] },
            Done = done.Ok && made is not null && !quiet ? made.What : null,
        };
        var status = done.Problem is { } failure ? ProblemResults.StatusOf(failure.Kind) : StatusCodes.Status200OK;
        if (!context.Request.Headers.ContainsKey("HX-Request"))
        {
            var tab = form["tab"].ToString();
            if (status != StatusCodes.Status200OK)
            {
                return tab switch
                {
                    "settings" => Page.Of<SettingsPage>(new { View = view }, status),
                    "translations" => Page.Of<TranslationsPage>(new { View = view }, status),
                    _ => Page.Of<EditorPage>(new { View = view }, status),
                };
            }

            if (tab is "settings" or "translations" or "json") return TypedResults.LocalRedirect($"{view.Base}/{tab}{(asked == "settings" ? "?saved=true" : "")}");
            return TypedResults.LocalRedirect(view.Open is null ? view.Base : $"{view.Base}?open={Uri.EscapeDataString(view.Open)}");
        }

        if (asked is "texts" or "confirm") return Page.Of<TextsSaved>(new { View = view }, status);
        return quiet && view.Open is not null && view.Open == form["question"] ? Page.Of<QuestionSaved>(new { View = view }, status) : Page.Of<DraftPanel>(new { View = view }, status);
    }

    private static async Task<IResult> TabAsync<TPage>(string key, Caller caller, OpenDraft drafts, CancellationToken cancel) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        return opened.Failed(out var problem, out var draft) ? ErrorPages.Of(problem, caller) : Page.Of<TPage>(new { View = new EditorView(caller, draft) });
    }

    /// <summary>Which question stays open: a new one, the one being written, also under a new name.</summary>
    private static string? Opened(IFormCollection form, SurveyDefinition before, SurveyDefinition after, Problem? problem)
    {
        if (problem is null && form["do"].ToString() is "add" or "duplicate") return after.Questions.Select(q => q.Id).Except(before.Questions.Select(q => q.Id), StringComparer.Ordinal).FirstOrDefault();
        var open = form["do"] == "question" ? form["question"].ToString() : form["open"].ToString();
        if (problem is null && form["do"] == "question" && form["id"].ToString().Trim() is { Length: > 0 } id) open = id;
        return after.Questions.Any(q => q.Id == open) ? open : null;
    }

    private static Conflict Met(IFormCollection form, SurveyEdit? edit, SurveyDefinition now)
    {
        var sent = form.Where(f => f.Key is not ("__RequestVerificationToken" or "version" or "chosen")).SelectMany(f => f.Value.OfType<string>().Select(v => KeyValuePair.Create(f.Key, v)));
        var mine = edit?.Apply(now);
        return new([.. sent], mine is { Ok: true } applied ? DraftDifference.Between(now, applied.Value) : []);
    }
}
