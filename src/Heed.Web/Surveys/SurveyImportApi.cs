using Heed.Listen.Surveys.Imports;
using Heed.Web.Api;

namespace Heed.Web.Surveys;

public static class SurveyImportApi
{
    /// <summary>Brings in the body, a survey file of another product, as the draft <paramref name="key"/>; with <paramref name="dryRun"/> it only says what would come along; <paramref name="pick"/> names one of several in the file.</summary>
    public static async Task<IResult> Import(string? key, bool? dryRun, string? pick, HttpRequest request, Caller caller, ImportSurvey import, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancel);
        var imported = await import.RunAsync(new(content.ToArray(), key, dryRun == true, pick), caller.Actor, cancel);
        return imported.Failed(out var problem, out var outcome) ? problem.ToResult() : TypedResults.Ok(ImportedSurveyJson.Write(outcome.Imported, outcome.Draft?.Key));
    }
}
