using System.Globalization;
using Heed.Base.Results;
using Heed.Understand.Planning;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Planning;

/// <summary>How many answers it takes, before anyone is asked.</summary>
public static class PlanPages
{
    public static async Task<IResult> Show(string key, string? choice, string? perWeek, Caller caller, PlanAnswers plan, CancellationToken cancel)
    {
        // The form's one list holds measure and field together.
        var both = choice?.Split(':', 2) is { Length: 2 } parts ? parts : null;
        double? pace = string.IsNullOrWhiteSpace(perWeek) ? null : double.TryParse(perWeek.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var typed) ? typed : double.NaN;
        var planned = await plan.RunAsync(new(key, both?[0], both?[1]) { PerWeek = pace }, caller.Actor, cancel);
        if (!planned.Failed(out var problem, out var shown)) return Page.Of<PlanPage>(new { Caller = caller, Plan = shown, PerWeek = perWeek });
        if (problem.Kind != ProblemKind.Invalid) return ErrorPages.Of(problem, caller);
        var plain = await plan.RunAsync(new(key), caller.Actor, cancel);
        return plain.Failed(out var worse, out shown) ? ErrorPages.Of(worse, caller) : Page.Of<PlanPage>(new { Caller = caller, Plan = shown, PerWeek = perWeek, Problem = problem }, StatusCodes.Status400BadRequest);
    }
}
