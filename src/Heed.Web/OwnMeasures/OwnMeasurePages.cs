using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Readings.Own;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.OwnMeasures;

/// <summary>All measures with what they count; one's own defined and changed.</summary>
public static class OwnMeasurePages
{
    public static async Task<IResult> List(Caller caller, MeasureShelf shelf, SourceCatalogue catalogue, CancellationToken cancel) => Page.Of<MeasuresPage>(new
    {
        Caller = caller,
        Own = await shelf.NewestAsync(caller.Workspace.Id, cancel),
        Sources = await catalogue.AllAsync(caller.Workspace.Id, cancel),
    });

    public static async Task<IResult> New(Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
        await FormAsync(new(), null, null, caller, catalogue, cancel);

    public static async Task<IResult> Show(string id, Caller caller, MeasureShelf shelf, SourceCatalogue catalogue, CancellationToken cancel)
    {
        var versions = (await shelf.AllAsync(caller.Workspace.Id, cancel)).Where(m => m.Id == id).OrderByDescending(m => m.Version).ToList();
        return versions.Count == 0 ? ErrorPages.Of(OwnMeasuresErrors.Unknown(id), caller) : await FormAsync(MeasureForm.Of(versions[0]), versions, null, caller, catalogue, cancel);
    }

    public static async Task<IResult> Save([FromForm] MeasureForm form, Caller caller, KeepMeasure keep, MeasureShelf shelf, SourceCatalogue catalogue, CancellationToken cancel)
    {
        form = form.Whole();
        if (!form.Read().Failed(out var problem, out var input) && !(await keep.RunAsync(input, caller.Actor, cancel)).Failed(out problem)) return TypedResults.LocalRedirect("/measures");
        var versions = (await shelf.AllAsync(caller.Workspace.Id, cancel)).Where(m => m.Id == form.Id).OrderByDescending(m => m.Version).ToList();
        return await FormAsync(form, versions.Count > 0 ? versions : null, problem, caller, catalogue, cancel);
    }

    public static async Task<IResult> Retire(string id, [FromForm] bool? back, Caller caller, RetireMeasure retire, CancellationToken cancel) =>
        (await retire.RunAsync(id, back == true, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/measures");

    private static async Task<IResult> FormAsync(MeasureForm form, IReadOnlyList<OwnMeasure>? versions, Problem? problem, Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
        Page.Of<MeasureFormPage>(
            new { Caller = caller, Form = form, Versions = versions, Problem = problem, Sources = await catalogue.AllAsync(caller.Workspace.Id, cancel) },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
