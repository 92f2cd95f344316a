using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Readings.Own.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Own;

/// <summary>A workspace's own measures, kept for a few seconds because every reading may ask for one.</summary>
public sealed class MeasureShelf(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<WorkspaceId, (IReadOnlyList<OwnMeasure> All, long At)> _kept = new();

    /// <summary>Every version of every measure, the newest of each first.</summary>
    public async ValueTask<IReadOnlyList<OwnMeasure>> AllAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        if (_kept.TryGetValue(workspace, out var kept) && time.GetElapsedTime(kept.At) < s_keep) return kept.All;
        await using var db = database.For(workspace);
        var all = await db.OwnMeasures.AsNoTracking().OrderBy(m => m.Name).ThenByDescending(m => m.Version).ToListAsync(cancel);
        _kept[workspace] = (all, time.GetTimestamp());
        return all;
    }

    /// <summary>The newest version of each, those retired too.</summary>
    public async ValueTask<IReadOnlyList<OwnMeasure>> NewestAsync(WorkspaceId workspace, CancellationToken cancel) =>
        [.. (await AllAsync(workspace, cancel)).GroupBy(m => m.Id, StringComparer.Ordinal).Select(versions => versions.MaxBy(m => m.Version)!).OrderBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>After a change, looks again.</summary>
    public void Forget(WorkspaceId workspace) => _kept.TryRemove(workspace, out _);
}
