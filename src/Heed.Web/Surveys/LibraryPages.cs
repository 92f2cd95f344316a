using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Library;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Surveys;

/// <summary>Ready surveys to start from.</summary>
public static class LibraryPages
{
    public static async Task<IResult> List(Caller caller, ListSurveys list, CancellationToken cancel) =>
        Page.Of<LibraryPage>(new { Caller = caller, Own = (await list.RunAsync(caller.Actor, cancel)).Where(s => s.Template && s.ArchivedAt is null).ToList() });

    public static async Task<IResult> Use(string key, Caller caller, UseLibrarySurvey use, CancellationToken cancel)
    {
        var made = await use.RunAsync(key, caller.Actor, cancel);
        return made.Failed(out var problem, out var survey) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/surveys/{survey.Key}");
    }
}
