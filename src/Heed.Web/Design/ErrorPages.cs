using Heed.Base.Results;
using Heed.Web.Api;

namespace Heed.Web.Design;

/// <summary>What a person sees where a page can't be shown.</summary>
public static class ErrorPages
{
    public static IResult Of(Problem problem, Caller caller) => Page.Of<ProblemPage>(new { Caller = caller, Problem = problem }, ProblemResults.StatusOf(problem.Kind));

    public static IResult NotFound(HttpContext context)
    {
        var problem = Problem.NotFound("no-page", $"There is nothing at {context.Request.Path}.");
        return context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? problem.ToResult() : Page.Of<ProblemPage>(new { Problem = problem }, StatusCodes.Status404NotFound);
    }
}
