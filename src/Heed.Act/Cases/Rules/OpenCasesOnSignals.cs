using System.Data.Common;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Sources.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Rules;

/// <summary>An unhappy answer becomes a case. Reset, it removes nothing people have worked on, and opens nothing twice.</summary>
public sealed class OpenCasesOnSignals(HeedDatabase database) : DatabaseFollower(database)
{
    public override string Name => "cases";

    protected override ValueTask FollowAsync(LogPage page, DbConnection connection, DbTransaction transaction, CancellationToken cancel) => WorkAsync(page, transaction, cancel);

    /// <summary>What a page gives, within a transaction that is not ended here.</summary>
    public async ValueTask WorkAsync(LogPage page, DbTransaction transaction, CancellationToken cancel)
    {
        foreach (var ofOne in page.Signals.GroupBy(s => s.Workspace))
        {
            await using var db = Database.Within(transaction, ofOne.Key);
            await FollowAsync(db, ofOne.Key, [.. ofOne.Select(s => s.Signal)], cancel);
        }
    }

    private static async Task FollowAsync(HeedDb db, WorkspaceId workspace, IReadOnlyList<Signal> signals, CancellationToken cancel)
    {
        var rules = await db.CaseRules.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancel);
        var earliest = signals.Min(s => s.ReceivedAt);
        rules.RemoveAll(r => !r.Editions.Exists(e => e.Until is null || e.Until > earliest));
        // Complaints become cases together with their entry in the register.
        rules.RemoveAll(r => r.Id == ComplaintRule.IdOf(workspace));
        if (rules.Count == 0) return;
        var sources = await db.Sources.AsNoTracking().ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, cancel);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var matcher = new RuleMatcher(rules, sources, tree);
        List<RaiseCases.Hit> hits = [.. signals.SelectMany(s => matcher.Fitting(s).Select(r => new RaiseCases.Hit(r, s)))];
        if (hits.Count == 0) return;
        await new RaiseCases(db, await FindDesk.OnAsync(db, cancel), tree).RunAsync(hits, openedAt: null, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
