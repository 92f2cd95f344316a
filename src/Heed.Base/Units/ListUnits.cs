using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Units;

/// <summary>The tree as it stands. It is kept for a moment, because a page asks for it with each of its numbers; what other nodes change shows a moment later.</summary>
public sealed class ListUnits(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<WorkspaceId, (UnitTree Tree, long Mark, long At)> _kept = new();

    public async ValueTask<UnitTree> RunAsync(Actor actor, CancellationToken cancel)
    {
        var mark = database.Units.Value;
        if (_kept.TryGetValue(actor.Workspace, out var kept) && kept.Mark == mark && time.GetElapsedTime(kept.At) < s_keep) return kept.Tree;
        await using var db = database.For(actor.Workspace);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        _kept[actor.Workspace] = (tree, mark, time.GetTimestamp());
        return tree;
    }

    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(Actor actor, CancellationToken cancel) =>
        (await RunAsync(actor, cancel)).All.ToDictionary(u => u.Code, u => u.Name, StringComparer.Ordinal);
}
