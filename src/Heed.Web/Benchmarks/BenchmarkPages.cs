using Heed.Base.Results;
using Heed.Understand.Benchmarks;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Benchmarks;

/// <summary>Published numbers to hold one's own against, and where that is fair.</summary>
public static class BenchmarkPages
{
    public static async Task<IResult> List(Caller caller, ListBenchmarks list, CancellationToken cancel) =>
        Page.Of<BenchmarksPage>(new { Caller = caller, Benchmarks = await list.RunAsync(caller.Actor, cancel) });

    public static IResult New(Caller caller, TimeProvider time) =>
        Page.Of<BenchmarkFormPage>(new { Caller = caller, Form = new BenchmarkForm { Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(), Method = "nps" } });

    public static async Task<IResult> Edit(Guid id, Caller caller, ListBenchmarks list, CancellationToken cancel) =>
        await OwnAsync(id, caller, list, cancel) is { } own ? Page.Of<BenchmarkFormPage>(new { Caller = caller, Form = BenchmarkForm.Of(own) }) : ErrorPages.Of(BenchmarksErrors.Unknown, caller);

    public static async Task<IResult> Enter(HttpRequest request, Caller caller, KeepBenchmark keep, CancellationToken cancel)
    {
        var form = BenchmarkForm.Read(await request.ReadFormAsync(cancel));
        var input = new KeepBenchmark.Input(form.ToFacts(), Guid.TryParse(form.Id, out var id) ? id : null);
        return (await keep.RunAsync(input, caller.Actor, cancel)).Failed(out var problem)
            ? Page.Of<BenchmarkFormPage>(new { Caller = caller, Form = form with { Version = "" }, Problem = problem }, ProblemResults.StatusOf(problem.Kind))
            : TypedResults.LocalRedirect("/benchmarks");
    }

    public static async Task<IResult> Save(Guid id, HttpRequest request, Caller caller, KeepBenchmark keep, ListBenchmarks list, CancellationToken cancel)
    {
        var form = BenchmarkForm.Read(await request.ReadFormAsync(cancel)) with { Id = id.ToString() };
        if (!(await keep.RunAsync(new(form.ToFacts(), id, Goals.GoalForm.ReadVersion(form.Version)), caller.Actor, cancel)).Failed(out var problem)) return TypedResults.LocalRedirect("/benchmarks");
        if (problem.Kind == ProblemKind.NotFound || await OwnAsync(id, caller, list, cancel) is not { } theirs) return ErrorPages.Of(BenchmarksErrors.Unknown, caller);
        // Saving again is then meant: what the other one saved stands beside it.
        form = form with { Version = BenchmarkForm.Of(theirs).Version };
        return Page.Of<BenchmarkFormPage>(new { Caller = caller, Form = form, Problem = problem, Theirs = problem.Code == BenchmarksErrors.ChangedCode ? BenchmarkForm.Of(theirs) : null }, ProblemResults.StatusOf(problem.Kind));
    }

    public static async Task<IResult> Remove(Guid id, [FromForm] string? version, Caller caller, RemoveBenchmark remove, CancellationToken cancel) =>
        (await remove.RunAsync(id, Goals.GoalForm.ReadVersion(version ?? ""), caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/benchmarks");

    public static async Task<IResult> Compare(string key, string? choice, string? period, Caller caller, CompareBenchmarks compare, TimeProvider time, CancellationToken cancel)
    {
        var both = choice?.Split(':', 2) is { Length: 2 } parts ? parts : null;
        var days = Period.Read(period ?? "1y", null, null, caller.Workspace.Zone, time);
        var compared = await compare.RunAsync(new(key, both?[0], both?[1]) { From = days.From, To = days.To }, caller.Actor, cancel);
        return compared.Failed(out var problem, out var shown) ? ErrorPages.Of(problem, caller) : Page.Of<ComparePage>(new { Caller = caller, Compared = shown, Period = days });
    }

    public static async Task<IResult> Choose(string key, HttpRequest request, Caller caller, ChooseBenchmarks choose, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var both = form["choice"].ToString().Split(':', 2) is { Length: 2 } parts ? parts : null;
        var chosen = await choose.RunAsync(new(key, both?[0], both?[1], [.. form["benchmark"].OfType<string>()]), caller.Actor, cancel);
        return chosen.Failed(out var problem, out var choice)
            ? ErrorPages.Of(problem, caller)
            : TypedResults.LocalRedirect($"/sources/{Uri.EscapeDataString(key)}/benchmarks?choice={Uri.EscapeDataString($"{choice.Measure.Id}:{choice.Field.Name}")}");
    }

    private static async Task<Benchmark?> OwnAsync(Guid id, Caller caller, ListBenchmarks list, CancellationToken cancel) =>
        (await list.RunAsync(caller.Actor, cancel)).FirstOrDefault(b => b.Own && b.Key == id.ToString());
}
