using System.Globalization;
using Heed.Measures.Anonymity;
using Heed.Readings.Anonymity;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Anonymity;

/// <summary>How large groups must be before anything is shown of them: seen and changed by an owner.</summary>
public static class AnonymityPages
{
    public static async Task<IResult> Show(bool? saved, Caller caller, FindFloors find, CancellationToken cancel) => Of(caller, await find.RunAsync(caller.Actor, cancel), saved == true);

    public static async Task<IResult> Change([FromForm] string? numbers, [FromForm] string? comments, Caller caller, FindFloors find, ChangeFloors change, CancellationToken cancel)
    {
        // What is no number is no floor either, and is said beside its field.
        var changed = await change.RunAsync(new(Number(numbers), Number(comments)), caller.Actor, cancel);
        if (!changed.Failed(out var problem)) return TypedResults.LocalRedirect("/anonymity?saved=true");
        return problem.Kind == Heed.Base.Results.ProblemKind.Invalid
            ? Page.Of<AnonymityPage>(new { Caller = caller, Now = await find.RunAsync(caller.Actor, cancel), Numbers = numbers, Comments = comments, IsWrong = true }, StatusCodes.Status400BadRequest)
            : ErrorPages.Of(problem, caller);
    }

    private static IResult Of(Caller caller, Floors floors, bool saved) => Page.Of<AnonymityPage>(new
    {
        Caller = caller,
        Now = floors,
        Numbers = floors.Numbers.ToString(CultureInfo.InvariantCulture),
        Comments = floors.Comments.ToString(CultureInfo.InvariantCulture),
        IsSaved = saved,
    });

    private static long Number(string? text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
