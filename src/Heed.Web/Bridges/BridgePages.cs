using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Readings.Bridges;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Bridges;

/// <summary>Series of a source that go on with what was asked in other words.</summary>
public static class BridgePages
{
    /// <summary>What the form holds, as typed.</summary>
    /// <param name="Field">The field that goes on.</param>
    /// <param name="Old">Source and field of the old words, with a colon between.</param>
    /// <param name="From">First day on which both were asked.</param>
    /// <param name="To">Last such day.</param>
    public sealed record Typed(string? Field, string? Old, string? From, string? To);

    public static async Task<IResult> Show(string key, string? field, Caller caller, FindBridges find, SourceCatalogue catalogue, CancellationToken cancel) =>
        await PageAsync(key, new(field, null, null, null), null, caller, find, catalogue, cancel);

    public static async Task<IResult> Declare(
        string key, [FromForm] string? field, [FromForm] string? old, [FromForm] string? from, [FromForm] string? to, Caller caller, DeclareBridge declare, FindBridges find, SourceCatalogue catalogue, CancellationToken cancel)
    {
        var typed = new Typed(field, old, from, to);
        Problem? problem = null;
        if (Day(from) is not { } first) problem = ApiErrors.Parameter("from", "must be a day.");
        else if (Day(to) is not { } last) problem = ApiErrors.Parameter("to", "must be a day.");
        else if (old?.Split(':', 2) is not [var oldSource, var oldField]) problem = ApiErrors.Parameter("oldField", "must be chosen.");
        else if (!(await declare.RunAsync(new(key, field ?? "", oldSource, oldField, first, last), caller.Actor, cancel)).Failed(out problem)) return TypedResults.LocalRedirect($"/sources/{key}/bridges");
        return await PageAsync(key, typed, problem, caller, find, catalogue, cancel);
    }

    public static async Task<IResult> Remove(string key, [FromForm] string? field, Caller caller, DeclareBridge declare, CancellationToken cancel) =>
        (await declare.RemoveAsync(key, field ?? "", caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/sources/{key}/bridges");

    private static async Task<IResult> PageAsync(string key, Typed typed, Problem? problem, Caller caller, FindBridges find, SourceCatalogue catalogue, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(caller.Workspace.Id, key, cancel) is not { } source) return ErrorPages.Of(SourcesErrors.Unknown(key), caller);
        if (problem is not null && problem.Kind != ProblemKind.Invalid) return ErrorPages.Of(problem, caller);
        var bridges = (await find.AllAsync(caller.Workspace.Id, cancel)).Where(b => b.Source == key).ToList();
        var sources = await catalogue.AllAsync(caller.Workspace.Id, cancel);
        return Page.Of<BridgesPage>(
            new { Caller = caller, Source = source, Sources = sources, Bridges = bridges, Form = typed, Problem = problem },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
