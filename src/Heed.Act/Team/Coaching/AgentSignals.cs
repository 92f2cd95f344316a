using Heed.Act.Cases.Tables;
using Heed.Act.Recovery;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Expressions;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>What customers lately said of somebody's contacts, and in cases of theirs: to found what is agreed on with them.</summary>
public sealed class AgentSignals(HeedDatabase database, SearchSignals search, SignalReader log, SourceCatalogue catalogue, FindWays ways)
{
    private const int Most = 20;

    public async Task<Result<IReadOnlyList<LoggedSignal>>> RunAsync(string agent, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager && agent != actor.Name) return TeamErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (!(await CoachingScope.OfAsync(db, actor, cancel)).Covers(agent)) return TeamErrors.NotLed(agent);
        var attribute = (await ways.RunAsync(actor.Workspace, cancel)).Ways.AgentAttribute;
        var identified = (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Mode == Mode.Identified).ToList();
        List<LoggedSignal> found = [];
        foreach (var source in identified.Where(s => s.Attributes.Contains(attribute, StringComparer.Ordinal)))
        {
            if (!(await search.RunAsync(new([source.Key], Where(attribute, agent)), Most, actor, cancel)).Failed(out _, out var page)) found.AddRange(page.Newest);
        }

        var about = await db.CaseSignals.AsNoTracking().Join(db.Cases.Where(c => c.Owner == agent), s => s.CaseId, c => c.Id, (s, _) => s).OrderByDescending(s => s.HappenedAt).Select(s => s.SignalId).Take(Most).ToListAsync(cancel);
        foreach (var id in about.Distinct())
        {
            if (await log.FindAsync(actor.Workspace, id, cancel) is { } signal && identified.Exists(s => s.Key == signal.Signal.Source)) found.Add(signal);
        }

        // What somebody put in words founds more than a number.
        return Result.Of<IReadOnlyList<LoggedSignal>>([.. found.DistinctBy(s => s.Seq).OrderByDescending(s => s.Signal.Texts.Count > 0).ThenByDescending(s => s.Signal.HappenedAt).Take(Most)]);
    }

    /// <summary>Signals about somebody, as a filter expression.</summary>
    internal static string Where(string attribute, string agent) => $"\"{attribute.Replace("\"", "\"\"", StringComparison.Ordinal)}\" = {ExpressionNames.Quote(agent)}";
}
