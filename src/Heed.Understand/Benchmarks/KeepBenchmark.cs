using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Benchmarks.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Benchmarks;

/// <summary>Enters an own reference point, or changes one. Sent twice with the same id, it is entered once.</summary>
public sealed class KeepBenchmark(HeedDatabase database, TimeProvider time)
{
    /// <param name="Facts">What is known of it.</param>
    /// <param name="Id">The sender's id for a new one, or the known one's.</param>
    /// <param name="Version">The version that was before the editor's eyes; null enters a new one.</param>
    public sealed record Input(BenchmarkFacts Facts, Guid? Id = null, long? Version = null);

    public async Task<Result<Benchmark>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var own = input.Id is { } id ? await db.OwnBenchmarks.FirstOrDefaultAsync(b => b.Id == id, cancel) : null;
        if (input.Version is null && own is not null) return own.AsBenchmark();
        if (input.Version is not null && own is null) return BenchmarksErrors.Unknown;
        if (own is not null && own.Version != input.Version) return BenchmarksErrors.Changed(own.ChangedBy);
        var now = time.GetUtcNow();
        if (BenchmarkRules.Check(input.Facts, now.Year).ToList() is { Count: > 0 } places) return BenchmarksErrors.Invalid(places);
        if (own is not null)
        {
            own.Change(input.Facts, actor, now);
        }
        else
        {
            own = OwnBenchmark.Create(input.Id ?? Guid.CreateVersion7(now), input.Facts, actor, now);
            db.OwnBenchmarks.Add(own);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return own.AsBenchmark();
        }
        catch (DbUpdateConcurrencyException)
        {
            return BenchmarksErrors.Changed("Someone else");
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.OwnBenchmarks.IgnoreQueryFilters().AnyAsync(b => b.Id == own.Id, cancel)) return BenchmarksErrors.IdTaken;
            throw;
        }
    }
}
