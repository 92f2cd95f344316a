using Heed.Understand.Benchmarks;
using Heed.Web.Api;

namespace Heed.Web.Benchmarks;

public static class BenchmarksApi
{
    /// <param name="Items">The workspace's own first.</param>
    public sealed record BenchmarkList(IReadOnlyList<Benchmark> Items);

    public static async Task<BenchmarkList> List(Caller caller, ListBenchmarks list, CancellationToken cancel) => new(await list.RunAsync(caller.Actor, cancel));

    public static async Task<IResult> Post(HttpContext context, Caller caller, KeepBenchmark keep, CancellationToken cancel)
    {
        if ((await BodyJson.ReadAsync<BenchmarkBody>(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if ((await keep.RunAsync(new(body.ToFacts(), body.Id), caller.Actor, cancel)).Failed(out problem, out var kept)) return problem.ToResult();
        ETags.Tag(context, kept.Version);
        return TypedResults.Created($"/api/v1/benchmarks/{kept.Key}", kept);
    }

    public static async Task<IResult> Put(Guid id, HttpContext context, Caller caller, KeepBenchmark keep, CancellationToken cancel)
    {
        if (!ETags.TryRead(context.Request, out var version, out var refusal)) return refusal;
        if ((await BodyJson.ReadAsync<BenchmarkBody>(context.Request.Body, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if ((await keep.RunAsync(new(body.ToFacts(), id, version), caller.Actor, cancel)).Failed(out problem, out var kept)) return problem.ToConditionalResult(BenchmarksErrors.ChangedCode);
        ETags.Tag(context, kept.Version);
        return TypedResults.Ok(kept);
    }

    public static async Task<IResult> Delete(Guid id, HttpRequest request, Caller caller, RemoveBenchmark remove, CancellationToken cancel)
    {
        if (!ETags.TryRead(request, out var version, out var refusal)) return refusal;
        return (await remove.RunAsync(id, version, caller.Actor, cancel)).Failed(out var problem) ? problem.ToConditionalResult(BenchmarksErrors.ChangedCode) : TypedResults.NoContent();
    }
}
