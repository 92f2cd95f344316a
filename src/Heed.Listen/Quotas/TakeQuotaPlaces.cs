using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Listen.Quotas.Tables;
using Heed.Listen.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Quotas;

/// <summary>
/// Takes a response's places in all quotas it falls into, or in none. One at a time per survey, so that the last place is given out once however many
/// ask for it at the same moment; a response that asks again has its places already.
/// </summary>
public sealed class TakeQuotaPlaces(HeedDatabase database, SignalReader signals, TimeProvider time)
{
    /// <summary>How long a place is kept for a response that was never stored; whoever took it may still be sending.</summary>
    private static readonly TimeSpan s_keptFor = TimeSpan.FromHours(1);

    /// <summary>How long a quota seen full is taken to be so without waiting for one's turn.</summary>
    private static readonly TimeSpan s_fullFor = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<(WorkspaceId Workspace, string Survey, string Quota), long> _full = new();

    /// <returns>The full quota that refused it; null where all places were taken.</returns>
    public async Task<Result<Quota?>> RunAsync(WorkspaceId workspace, string survey, Guid response, IReadOnlyList<Quota> quotas, CancellationToken cancel)
    {
        if (quotas.Count == 0) return Result.Of<Quota?>(null);
        if (quotas.FirstOrDefault(q => IsKnownFull(workspace, survey, q)) is { } full && !await HasPlaceAsync(workspace, survey, response, full, cancel)) return Result.Of<Quota?>(full);

        // SQLite lets one write at a time anyhow; waiting here is fairer than asking it again and again.
        await _turn.WaitAsync(cancel);
        try
        {
            return Result.Of(await TakeAsync(workspace, survey, response, quotas, cancel));
        }
        catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException)
        {
            return QuotasErrors.Unavailable;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Quota?> TakeAsync(WorkspaceId workspace, string survey, Guid response, IReadOnlyList<Quota> quotas, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!db.IsSqlite) await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({$"{workspace.Value}/{survey}"}))", cancel);
        var mine = await db.QuotaPlaces.Where(p => p.Survey == survey && p.Response == response).Select(p => p.Quota).ToListAsync(cancel);
        foreach (var quota in quotas.Where(q => !mine.Contains(q.Id, StringComparer.Ordinal)))
        {
            if (await IsFullAsync(db, survey, quota, cancel))
            {
                _full[(workspace, survey, quota.Id)] = time.GetTimestamp();
                return quota;
            }

            db.QuotaPlaces.Add(QuotaPlace.Take(workspace, survey, quota.Id, response, time.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private bool IsKnownFull(WorkspaceId workspace, string survey, Quota quota) =>
        _full.TryGetValue((workspace, survey, quota.Id), out var seen) && time.GetElapsedTime(seen) < s_fullFor;

    private async Task<bool> HasPlaceAsync(WorkspaceId workspace, string survey, Guid response, Quota quota, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        return await db.QuotaPlaces.AnyAsync(p => p.Survey == survey && p.Quota == quota.Id && p.Response == response, cancel);
    }

    private async Task<bool> IsFullAsync(HeedDb db, string survey, Quota quota, CancellationToken cancel)
    {
        var places = db.QuotaPlaces.Where(p => p.Survey == survey && p.Quota == quota.Id);
        if (await places.CountAsync(cancel) < quota.Limit) return false;
        var before = time.GetUtcNow() - s_keptFor;
        var old = await places.Where(p => p.TakenAt < before).ToListAsync(cancel);
        if (old.Count == 0) return true;
        foreach (var place in old)
        {
            if (await signals.FindAsync(place.WorkspaceId, place.Response, cancel) is not null) continue;
            db.QuotaPlaces.Remove(place);
            return false;
        }

        return true;
    }
}
