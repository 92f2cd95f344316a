using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Benchmarks.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Benchmarks;

/// <summary>Takes an own reference point away, also from wherever it was chosen.</summary>
public sealed class RemoveBenchmark(HeedDatabase database)
{
    public async Task<Result<Benchmark>> RunAsync(Guid id, long version, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.OwnBenchmarks.FirstOrDefaultAsync(b => b.Id == id, cancel) is not { } own) return BenchmarksErrors.Unknown;
        if (own.Version != version) return BenchmarksErrors.Changed(own.ChangedBy);
        var removed = own.AsBenchmark();
        db.OwnBenchmarks.Remove(own);
        db.ChosenBenchmarks.RemoveRange(await db.ChosenBenchmarks.Where(c => c.Benchmark == removed.Key).ToListAsync(cancel));
        try
        {
            await db.SaveChangesAsync(cancel);
            return removed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return BenchmarksErrors.Changed("Someone else");
        }
    }
}
