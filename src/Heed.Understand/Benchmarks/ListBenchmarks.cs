using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Understand.Benchmarks.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Benchmarks;

/// <summary>The workspace's own reference points, then those that come along.</summary>
public sealed class ListBenchmarks(HeedDatabase database)
{
    public async Task<IReadOnlyList<Benchmark>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var own = await db.OwnBenchmarks.AsNoTracking().OrderBy(b => b.Id).ToListAsync(cancel);
        return [.. own.Select(b => b.AsBenchmark()), .. BenchmarkLibrary.All];
    }
}
