using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Units;

public static class UnitPages
{
    public static async Task<IResult> List(Caller caller, ListUnits list, CancellationToken cancel) =>
        Page.Of<UnitsPage>(new { Caller = caller, Tree = await list.RunAsync(caller.Actor, cancel) });

    public static async Task<IResult> Change(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? parent, Caller caller, ChangeUnit change, ListUnits list, CancellationToken cancel)
    {
        var input = new ChangeUnit.Input(code ?? "", name ?? "", parent);
        var changed = await change.RunAsync(input, caller.Actor, cancel);
        if (!changed.Failed(out var problem)) return TypedResults.LocalRedirect("/units");
        var tree = await list.RunAsync(caller.Actor, cancel);
        return Page.Of<UnitsPage>(new { Caller = caller, Tree = tree, Typed = input, Problem = problem }, StatusCodes.Status400BadRequest);
    }
}
