using Heed.Base.Results;
using Heed.Listen.Surveys.Imports;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Surveys;

/// <summary>A survey of another product brought along in the console: looked at first, then saved as a draft.</summary>
public static class SurveyImportPages
{
    /// <summary>The file itself and what a form puts around it.</summary>
    public const long Largest = ReadSurvey.Largest + (1 << 20);

    public static IResult Show(Caller caller) => Page.Of<SurveyImportPage>(new { Caller = caller });

    public static async Task<IResult> Import(HttpRequest request, Caller caller, ImportSurvey import, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return Page.Of<SurveyImportPage>(new { Caller = caller, NoFile = true }, StatusOf(ProblemKind.Invalid, request));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        // A name chosen from one file's list says nothing of the next.
        var pick = form["of"] == file.FileName ? form["pick"].ToString() : "";
        var done = await import.RunAsync(new(content.ToArray(), DryRun: form["do"] != "bring", Pick: pick.Length == 0 ? null : pick), caller.Actor, cancel);
        return done.Failed(out var problem, out var outcome)
            ? Page.Of<SurveyImportPage>(new { Caller = caller, Problem = problem }, StatusOf(problem.Kind, request))
            : Page.Of<SurveyImportPage>(new { Caller = caller, Outcome = outcome, File = file.FileName });
    }

    // A part of a page is put in its place only where it says all is well.
    private static int StatusOf(ProblemKind kind, HttpRequest request) => request.Headers.ContainsKey("HX-Request") ? StatusCodes.Status200OK : ProblemResults.StatusOf(kind);
}
