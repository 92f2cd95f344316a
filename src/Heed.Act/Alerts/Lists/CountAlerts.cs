using System.Collections.Concurrent;
using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Lists;

/// <summary>How many open alerts somebody has not seen yet, for every page's menu. Kept for a few seconds; what one does oneself shows at once.</summary>
public sealed class CountAlerts(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<(WorkspaceId, string), (int Count, long Mark, long At)> _kept = new();
    private readonly ChangeMark _changed = new();

    /// <summary>Something was seen or settled here.</summary>
    internal void Changed() => _changed.Move();

    public async ValueTask<int> RunAsync(Actor actor, CancellationToken cancel)
    {
        var mark = _changed.Value;
        if (_kept.TryGetValue((actor.Workspace, actor.Name), out var kept) && kept.Mark == mark && time.GetElapsedTime(kept.At) < s_keep) return kept.Count;
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var count = await scope.AlertsOf(db).CountAsync(a => a.State == AlertState.Open && a.Severity != AlertSeverity.Note && !a.Seen.Any(s => s.Account == actor.Name), cancel);
        _kept[(actor.Workspace, actor.Name)] = (count, mark, time.GetTimestamp());
        return count;
    }
}
