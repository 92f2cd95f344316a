using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Readings.Bridges.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Bridges;

/// <summary>A workspace's bridges, kept for a few seconds because every trend asks for them.</summary>
public sealed class FindBridges(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<WorkspaceId, (IReadOnlyList<SeriesBridge> All, long At)> _kept = new();

    public async ValueTask<IReadOnlyList<SeriesBridge>> AllAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        if (_kept.TryGetValue(workspace, out var kept) && time.GetElapsedTime(kept.At) < s_keep) return kept.All;
        await using var db = database.For(workspace);
        var all = await db.SeriesBridges.AsNoTracking().OrderBy(b => b.Source).ThenBy(b => b.Field).ToListAsync(cancel);
        _kept[workspace] = (all, time.GetTimestamp());
        return all;
    }

    /// <summary>The bridge of one field; null where it has none.</summary>
    public async ValueTask<SeriesBridge?> OfAsync(WorkspaceId workspace, string source, string field, CancellationToken cancel) =>
        (await AllAsync(workspace, cancel)).FirstOrDefault(b => b.Source == source && b.Field == field);

    /// <summary>After a change, looks again.</summary>
    public void Forget(WorkspaceId workspace) => _kept.TryRemove(workspace, out _);
}
