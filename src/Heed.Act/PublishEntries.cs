using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act;

/// <summary>
/// Tells the log what happened, so that rules, health and dashboards read it like all else. An entry is told with its own id: told twice, as after a crash or
/// by two nodes at once, it stands there once. What was written stays out.
/// </summary>
public abstract class PublishEntries<TEntry>(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue)
    where TEntry : class, IEntry
{
    private const int AtOnce = 500;

    /// <summary>As what the log knows them.</summary>
    protected abstract RegisterSource.Input Source { get; }

    /// <summary>Puts entries in the order in which they are told: by time, and those of one history one after the other.</summary>
    protected abstract IQueryable<TEntry> InOrder(IQueryable<TEntry> entries);

    /// <summary>A signal for each entry.</summary>
    protected abstract Task<IReadOnlyList<Signal>> ToSignalsAsync(HeedDb db, IReadOnlyList<TEntry> entries, CancellationToken cancel);

    /// <returns>How many entries were told of.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        List<WorkspaceId> waiting;
        await using (var db = database.ForSystem()) waiting = await db.Set<TEntry>().IgnoreQueryFilters().Where(e => !e.Published).Select(e => e.WorkspaceId).Distinct().ToListAsync(cancel);
        var told = 0;
        foreach (var workspace in waiting)
        {
            for (var some = AtOnce; some == AtOnce; told += some) some = await OfAsync(workspace, cancel);
        }

        return told;
    }

    private async Task<int> OfAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var entries = await InOrder(db.Set<TEntry>().Where(e => !e.Published)).Take(AtOnce).ToListAsync(cancel);
        if (entries.Count == 0) return 0;
        var actor = Actor.System(workspace);
        if (await catalogue.FindAsync(workspace, Source.Key, cancel) is null)
        {
            var registered = await register.RunAsync(Source, actor, cancel);
            if (registered.Ok) catalogue.Keep(registered.Value);
        }

        var stored = await record.RunAsync(await ToSignalsAsync(db, entries, cancel), actor, cancel);
        var told = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            // What the log can't take now is told later; what it never will is not tried for ever.
            if (!stored[i].Ok && stored[i].Problem!.Kind != ProblemKind.Invalid) continue;
            entries[i].Tell();
            told++;
        }

        await db.SaveChangesAsync(cancel);
        return told;
    }
}
