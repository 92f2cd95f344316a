using System.Globalization;
using System.Text;
using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Translations;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Surveys.Editing;

/// <summary>Texts out to translators and back.</summary>
public static class TranslationPages
{
    public static async Task<IResult> Export(string key, string language, Caller caller, OpenDraft drafts, CancellationToken cancel)
    {
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (opened.Failed(out var problem, out var draft)) return ErrorPages.Of(problem, caller);
        if (language == draft.Definition.DefaultLanguage || !draft.Definition.AllLanguages.Contains(language, StringComparer.Ordinal)) return ErrorPages.Of(SurveysErrors.NoLanguage(key, language), caller);
        return TypedResults.File(Encoding.UTF8.GetBytes(Xliff.Write(draft.Definition, key, language, OutdatedTexts.Read(draft.Survey.Outdated))), "application/x-xliff+xml", $"{key}.{language}.xlf");
    }

    public static async Task<IResult> Import(string key, HttpContext context, Caller caller, OpenDraft drafts, EditDraft edit, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (opened.Failed(out var problem, out var draft)) return ErrorPages.Of(problem, caller);
        var read = await ReadAsync(form.Files.GetFile("file"), draft.Definition, cancel);
        if (read.Failed(out problem, out var import)) return Show(caller, draft, problem, null);
        if (!draft.Definition.AllLanguages.Contains(import.Language, StringComparer.Ordinal)) return Show(caller, draft, SurveysErrors.NoLanguage(key, import.Language), null);
        _ = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var done = await edit.RunAsync(new(key, version, import.Edit), caller.Actor, cancel);
        return Show(caller, (await drafts.RunAsync(key, caller.Actor, cancel)).Value, done.Problem, done.Ok ? import : null);
    }

    private static async Task<Result<Xliff.Import>> ReadAsync(IFormFile? file, SurveyDefinition survey, CancellationToken cancel)
    {
        if (file is null || file.Length > 4L * Xliff.Longest) return SurveysErrors.BadXliff("Choose an XLIFF file of at most 5 million characters.");
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return Xliff.Read(await reader.ReadToEndAsync(cancel), survey);
    }

    private static IResult Show(Caller caller, Draft draft, Problem? problem, Xliff.Import? report) =>
        Page.Of<TranslationsPage>(new { View = new EditorView(caller, draft) { Problem = problem }, Report = report }, problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
}
