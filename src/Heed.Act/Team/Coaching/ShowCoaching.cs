using Heed.Act.Recovery;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>What was agreed on with whom, what customers said that it rests on, and what changed since.</summary>
public sealed class ShowCoaching(HeedDatabase database, SignalReader log, ReadCustomerAnswers answers, SourceCatalogue catalogue, FindWays ways, ListColleagues colleagues)
{
    /// <param name="Its">The entry.</param>
    /// <param name="Signals">What customers said that it rests on.</param>
    /// <param name="Effect">What changed since; null where no source says whose contacts its answers are about.</param>
    public sealed record Line(CoachingEntry Its, IReadOnlyList<LoggedSignal> Signals, CoachingEffect? Effect);

    /// <param name="Lines">What is open first, the next due first.</param>
    /// <param name="Score">The score that is looked at.</param>
    /// <param name="Colleagues">Everyone who works on cases.</param>
    /// <param name="Led">Those it can be about.</param>
    /// <param name="Leads">Whether the one who asks leads them.</param>
    public sealed record Shown(IReadOnlyList<Line> Lines, ScoreOf? Score, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Colleague> Led, bool Leads);

    public async Task<Result<Shown>> RunAsync(string? agent, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return TeamErrors.AgentsOnly;
        await using var db = database.For(actor.Workspace);
        var scope = await CoachingScope.OfAsync(db, actor, cancel);
        var entries = await scope.Of(db).AsNoTracking().Where(c => agent == null || c.Agent == agent).ToListAsync(cancel);
        var (score, attribute) = await ScoreAsync(actor, cancel);
        Dictionary<string, List<(DateTimeOffset At, double Value)>> said = new(StringComparer.Ordinal);
        List<Line> lines = [];
        foreach (var its in entries.OrderBy(c => c.DoneAt is not null).ThenByDescending(c => c.DoneAt).ThenBy(c => c.DueOn))
        {
            if (score is not null && !said.ContainsKey(its.Agent)) said[its.Agent] = await SaidAsync(score, attribute, its.Agent, actor, cancel);
            lines.Add(new(its, await SignalsAsync(its.Signals, actor, cancel), score is null ? null : CoachingEffect.Of(said[its.Agent], its.SetAt, its.DoneAt ?? its.SetAt)));
        }

        List<Colleague> people = [.. (await colleagues.RunAsync(actor.Workspace, cancel)).Where(c => c.Role >= Role.Agent)];
        return new Shown(lines, score, people, people.FindAll(c => scope.Covers(c.Account)), actor.Role >= Role.Manager);
    }

    public async Task<Result<CoachingEntry>> OneAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await (await CoachingScope.OfAsync(db, actor, cancel)).Of(db).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is { } its ? its : TeamErrors.UnknownCoaching;
    }

    private async Task<(ScoreOf? Score, string Attribute)> ScoreAsync(Actor actor, CancellationToken cancel)
    {
        var attribute = (await ways.RunAsync(actor.Workspace, cancel)).Ways.AgentAttribute;
        var source = (await catalogue.AllAsync(actor.Workspace, cancel)).FirstOrDefault(s => s.Mode == Mode.Identified && s.Attributes.Contains(attribute, StringComparer.Ordinal) && s.Fields.Exists(f => f.FieldType().IsScale));
        return (source is null ? null : new(source, source.Fields.First(f => f.FieldType().IsScale)), attribute);
    }

    private async Task<List<(DateTimeOffset At, double Value)>> SaidAsync(ScoreOf score, string attribute, string agent, Actor actor, CancellationToken cancel) =>
        [.. (await answers.RunAsync(new(score.Source.Key, score.Field.Name, AgentSignals.Where(attribute, agent)), actor, cancel)).Select(a => (a.At, a.Value))];

    private async Task<IReadOnlyList<LoggedSignal>> SignalsAsync(IReadOnlyList<Guid> ids, Actor actor, CancellationToken cancel)
    {
        List<LoggedSignal> found = [];
        foreach (var id in ids)
        {
            if (await log.FindAsync(actor.Workspace, id, cancel) is { } signal) found.Add(signal);
        }

        return found;
    }
}
