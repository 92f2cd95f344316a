using Heed.Listen.Surveys.Library;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Surveys;

/// <summary>Ready surveys to start from.</summary>
public static class LibraryPages
{
    public static IResult List(Caller caller) => Page.Of<LibraryPage>(new { Caller = caller });

    public static async Task<IResult> Use(string key, Caller caller, UseLibrarySurvey use, CancellationToken cancel)
    {
        var made = await use.RunAsync(key, caller.Actor, cancel);
        return made.Failed(out var problem, out var survey) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/surveys/{survey.Key}");
    }
}
