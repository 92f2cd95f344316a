using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises;
using Heed.Act.Promises.Tables;
using Heed.Act.Recovery;
using Heed.Act.Recovery.Risk;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team;

/// <summary>
/// Shows every employee what their customers said this week. Only of sources whose signals may be seen one by one: of the others a week is too little to tell of
/// without telling who it was.
/// </summary>
public sealed class ShowTeamWeek(HeedDatabase database, GetReading read, SearchSignals search, SourceCatalogue catalogue, FindWays ways, FindWorkspace workspaces, TimeProvider time)
{
    private const int MostScores = 4;
    private const int MostComments = 20;
    private const int MostRead = 200;

    /// <param name="Unit">A unit with all below it; null for all one has.</param>
    /// <param name="To">The last of the seven days; null for today.</param>
    public sealed record Input(string? Unit = null, DateOnly? To = null);

    public async Task<Result<TeamWeek>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return TeamErrors.AgentsOnly;
        await using var db = database.For(actor.Workspace);
        if ((await TeamScope.OfAsync(db, input.Unit, actor, cancel)).Failed(out var problem, out var scope)) return problem;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var to = input.To ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        var week = new TeamWeek(to.AddDays(-6), to, scope);
        if (scope.IsHomeless) return week;
        List<(Source Source, SourceField Field)> heads = [.. (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Mode == Mode.Identified)
            .Select(s => (s, s.Fields.Find(f => f.FieldType().IsScale))).Where(s => s.Item2 is not null).Select(s => (s.s, s.Item2!)).OrderBy(s => s.Item2.FieldType() != FieldType.Nps).Take(MostScores)];
        List<TeamScore> scores = [];
        foreach (var (source, field) in heads)
        {
            if (await ScoreAsync(source, field, week, actor, cancel) is { } score) scores.Add(score);
        }

        week = week with { Scores = scores, Mine = await DeedsAsync(db, week, zone, scope.Account, cancel), Ours = await DeedsAsync(db, week, zone, null, cancel) };
        week = await WithCommentsAsync(week, heads, actor, cancel);
        return actor.Role < Role.Manager ? week : week with { People = await PeopleAsync(db, week, zone, heads, actor, cancel) };
    }

    private async Task<TeamScore?> ScoreAsync(Source source, SourceField field, TeamWeek week, Actor actor, CancellationToken cancel)
    {
        if (MeasureCatalogue.All.FirstOrDefault(m => m.Accepts(field.FieldType())) is not { } measure) return null;
        var asked = new ReadingRequest { Measure = measure.Id, Sources = [source.Key], Field = field.Name, Where = week.Scope.Where, From = week.From, To = week.To };
        if ((await read.RunAsync(asked, actor, cancel)).Failed(out _, out var now)) return null;
        if ((await read.RunAsync(asked with { From = week.From.AddDays(-7), To = week.To.AddDays(-7) }, actor, cancel)).Failed(out _, out var before)) return null;
        return now.Whole.N + before.Whole.N == 0 ? null : new(source, field.Name, measure.Id, now.Whole, before.Whole);
    }

    private async Task<TeamWeek> WithCommentsAsync(TeamWeek week, List<(Source Source, SourceField Field)> heads, Actor actor, CancellationToken cancel)
    {
        if (heads.Count == 0) return week;
        List<TeamComment> comments = [];
        long written = 0;
        foreach (var (source, field) in heads)
        {
            if ((await search.RunAsync(new([source.Key], week.Scope.Where, week.From, week.To, WithWords: true), MostRead, actor, cancel)).Failed(out _, out var page)) continue;
            written += page.Total;
            comments.AddRange(page.Newest.Select(s => Of(s, source, field)));
        }

        return week with { Written = written, Comments = [.. comments.OrderBy(c => c.Band switch { ScoreBand.Happy => 0, ScoreBand.Passive => 1, ScoreBand.None => 2, _ => 3 }).ThenByDescending(c => c.Signal.Signal.HappenedAt).Take(MostComments)] };
    }

    private static TeamComment Of(LoggedSignal signal, Source source, SourceField field) =>
        signal.Signal.Values.GetValueOrDefault(field.Name) is FieldValue.Number { Value: var value } ? new(signal, source, ScoreBands.Of(field.FieldType(), value), value) : new(signal, source, ScoreBand.None, null);

    private static async Task<TeamDeeds> DeedsAsync(HeedDb db, TeamWeek week, TimeZoneInfo zone, string? account, CancellationToken cancel)
    {
        var (before, from, until) = (Start(week.From.AddDays(-7), zone), Start(week.From, zone), Start(week.To.AddDays(1), zone));
        var closed = await db.Cases.AsNoTracking().Where(c => c.State == CaseState.Closed && c.MergedInto == null && c.ClosedAt >= before && c.ClosedAt < until).Select(c => new { c.Unit, c.Owner, At = c.ClosedAt!.Value }).ToListAsync(cancel);
        var ended = await db.Promises.AsNoTracking().Where(p => p.EndedAt >= before && p.EndedAt < until).Select(p => new { Unit = p.FromUnit ?? p.Deliverer, p.Promiser, p.State, At = p.EndedAt!.Value }).ToListAsync(cancel);
        bool Ours(string? unit, string? whose) => account is null ? week.Scope.Covers(unit) : whose == account;
        int Solved(bool now) => closed.Count(c => c.At >= from == now && Ours(c.Unit, c.Owner));
        int Promised(bool now, params ReadOnlySpan<PromiseState> states)
        {
            var count = 0;
            foreach (var its in ended)
            {
                if (its.At >= from == now && Ours(its.Unit, its.Promiser) && states.Contains(its.State)) count++;
            }

            return count;
        }

        return new(Solved(true), Solved(false), Promised(true, PromiseState.Kept), Promised(false, PromiseState.Kept), Promised(true, PromiseState.Broken, PromiseState.Late), Promised(false, PromiseState.Broken, PromiseState.Late));
    }

    /// <summary>The team by name, never by score: with so few answers a week the order would be luck.</summary>
    private async Task<IReadOnlyList<TeamMember>> PeopleAsync(HeedDb db, TeamWeek week, TimeZoneInfo zone, List<(Source Source, SourceField Field)> heads, Actor actor, CancellationToken cancel)
    {
        var attribute = (await ways.RunAsync(actor.Workspace, cancel)).Ways.AgentAttribute;
        Dictionary<string, Measures.Reports.Estimate> scores = new(StringComparer.Ordinal);
        if (heads.Find(h => h.Source.Attributes.Contains(attribute, StringComparer.Ordinal)) is { Source: { } source, Field: { } field } && MeasureCatalogue.All.FirstOrDefault(m => m.Accepts(field.FieldType())) is { } measure)
        {
            var asked = new ReadingRequest { Measure = measure.Id, Sources = [source.Key], Field = field.Name, Where = week.Scope.Where, From = week.From, To = week.To, By = [attribute] };
            if (!(await read.RunAsync(asked, actor, cancel)).Failed(out _, out var reading))
            {
                foreach (var group in reading.Groups)
                {
                    if (group is { Estimate: { } its } && its.N >= AnonymityFloor.Numbers && group.By[0].Value is { } account) scores[account] = its;
                }
            }
        }

        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var agents = (await db.CaseAgents.AsNoTracking().ToListAsync(cancel)).Where(a => week.Scope.Unit is null || a.Units.SelectMany(tree.Within).Any(week.Scope.Covers)).ToList();
        List<TeamMember> people = [];
        foreach (var agent in agents)
        {
            var deeds = await DeedsAsync(db, week, zone, agent.Account, cancel);
            people.Add(new(agent.Account, deeds.Solved, deeds.Kept, scores.GetValueOrDefault(agent.Account)));
        }

        return people;
    }

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
