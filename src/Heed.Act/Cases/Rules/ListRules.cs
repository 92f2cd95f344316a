using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Rules;

/// <summary>A workspace's rules, with how many cases each raised.</summary>
public sealed class ListRules(HeedDatabase database)
{
    /// <param name="Rule">The rule.</param>
    /// <param name="Raised">How many cases it raised in all.</param>
    /// <param name="Open">How many of them are open.</param>
    public sealed record Line(CaseRule Rule, int Raised, int Open);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var raised = await db.Cases.Where(c => c.RuleId != null).GroupBy(c => c.RuleId!.Value)
            .Select(g => new { g.Key, All = g.Count(), Open = g.Count(c => c.State != CaseState.Closed) }).ToDictionaryAsync(g => g.Key, cancel);
        var rules = await db.CaseRules.AsNoTracking().ToListAsync(cancel);
        return [.. rules.OrderBy(r => r.Name, StringComparer.CurrentCulture).Select(r => new Line(r, raised.GetValueOrDefault(r.Id)?.All ?? 0, raised.GetValueOrDefault(r.Id)?.Open ?? 0))];
    }

    public async Task<CaseRule?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.CaseRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
    }
}
