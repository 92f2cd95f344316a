using System.Globalization;
using Heed.Act.Cases.Solved;
using Heed.Act.Promises.Effects;
using Heed.Act.Recovery;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Risk;
using Heed.Act.Recovery.Tables;
using Heed.Act.Recovery.WinBacks;
using Heed.Act.Team.Coaching;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company customers with a value, calls, a win-back and coaching, as if all had been written down when it was.</summary>
public sealed class FillDemoRecovery(
    HeedDatabase database, ChangeWays change, FindWays find, EstimateRisk risk, FindTroubles troubles, KeepCustomers keep, BringCalls bring, KeepLetter letter, FindLetters letters,
    SearchSignals search, ListColleagues colleagues, FindWorkspace workspaces, SourceCatalogue catalogue, SignalReader reader, SignalLog log)
{
    private const int MostNamed = 3;

    /// <returns>False where it was there before.</returns>
    public async Task<Result<bool>> RunAsync(WorkspaceId workspace, DemoSettings settings, CancellationToken cancel)
    {
        await using (var db = database.For(workspace))
        {
            if (await db.RecoveryDesks.AnyAsync(cancel)) return false;
        }

        var manager = new Actor(workspace, DemoDesk.Manager, Role.Manager);
        var ways = new RecoveryWays { ScoreSource = RelationshipAnswers.Key, ScoreField = "nps", ValueAttribute = DemoRecovery.ValueAttribute, ReviewLink = DemoRecovery.ReviewLink };
        if ((await change.RunAsync(ways, 0, manager, cancel)).Failed(out var problem)) return problem;
        var world = new DemoWorld(settings);
        if ((await KnowAsync(world, manager, cancel)).Failed(out problem)) return problem;
        if ((await bring.RunAsync([.. Calls(world)], manager, cancel)).Failed(out problem)) return problem;
        if ((await letter.RunAsync(new(LetterKind.Unhappy, "en", new("Your answer, and what we do about it", ReadyLetters.Of(LetterKind.Unhappy, "en").Text), 0), manager, cancel)).Failed(out problem)) return problem;
        if ((await WinBackAsync(world, manager, cancel)).Failed(out problem) && problem.Code != RecoveryErrors.Nobody.Code) return problem;
        return (await CoachAsync(world, manager, cancel)).Failed(out problem) ? problem : true;
    }

    /// <summary>What those bring a year with whom something has gone wrong or who left, and an address of those who left and of half the others.</summary>
    private async Task<Result<bool>> KnowAsync(DemoWorld world, Actor actor, CancellationToken cancel)
    {
        var found = await find.RunAsync(actor.Workspace, cancel);
        var left = (await risk.RunAsync(found.Score, actor, cancel)).Left;
        var ids = (await troubles.RunAsync(new(found, left, WithUnits: false), actor, cancel)).Select(t => t.Customer).Concat(left.Keys).ToHashSet(StringComparer.Ordinal);
        var values = DemoRecovery.Values(world.Settings, world.Customers);
        List<CustomerFacts> facts = [];
        for (var i = 0; i < world.Customers.Length; i++)
        {
            var id = world.Customers[i].Id;
            if (!ids.Contains(id)) continue;
            Dictionary<string, string> known = new(StringComparer.Ordinal) { [DemoRecovery.ValueAttribute] = values[i].ToString(CultureInfo.InvariantCulture), ["language"] = world.Customers[i].Language };
            // Half of them can be written to.
            if (left.ContainsKey(id) || i % 2 == 0) known[AskWhetherSolved.Email] = $"{id}@customers.example";
            facts.Add(new(id, known));
        }

        foreach (var some in facts.Chunk(KeepCustomers.AtOnce))
        {
            if ((await keep.RunAsync(some, dryRun: false, actor, cancel)).Failed(out var problem)) return problem;
        }

        return true;
    }

    /// <summary>Of those hit by a broken promise some were reached within the fortnight, by lot.</summary>
    private static IEnumerable<BringCalls.Past> Calls(DemoWorld world)
    {
        var dice = Dice.For(world.Settings.Seed, "calls");
        var end = new DateTimeOffset(world.Settings.EndsOn.ToDateTime(new(15, 0)), TimeSpan.Zero);
        foreach (var promise in DemoPromises.All(world.Settings, world.Customers).Where(p => p.Outcome == Heed.Act.Promises.PromiseState.Broken))
        {
            var (reached, days, hour) = (dice.Chance(DemoRecovery.Reached), 1 + dice.Below(12), 8 + dice.Below(7));
            // Eight business hours after its date it counts as broken, which a weekend may put off.
            var at = new DateTimeOffset(promise.EndedAt.UtcDateTime.Date, TimeSpan.Zero).AddDays(days).AddHours(hour);
            if (at < promise.EndedAt.AddDays(1) || at > end) continue;
            var customer = world.Customers[promise.Customer];
            var by = DemoDesk.AgentOf(DemoUnits.Branches[customer.Branch]);
            if (reached) yield return new(dice.Id(at), customer.Id, ContactOutcome.Reached, by, at, "Said what went wrong, and what we do about it.");
            else if (days > 9) yield return new(dice.Id(at), customer.Id, ContactOutcome.Voicemail, by, at, null, DateOnly.FromDateTime(at.UtcDateTime).AddDays(3));
        }
    }

    private async Task<Result<int>> WinBackAsync(DemoWorld world, Actor actor, CancellationToken cancel)
    {
        var (day, dice) = (world.Settings.EndsOn.AddDays(-DemoRecovery.WinBackAgo), Dice.For(world.Settings.Seed, "win-back"));
        var began = new DateTimeOffset(day.ToDateTime(new(9, 0)), TimeSpan.Zero);
        var plan = new WinBackPlan("We would like you back", FillDemoPromises.Events, day.AddDays(-world.Settings.Days), day.AddDays(-1)) { HoldOut = DemoRecovery.WinBackHoldOut, Days = DemoRecovery.WinBackDays };
        var start = new StartWinBack(database, new FindLeavers(database, search, new ClockAt(began)), letters, colleagues, workspaces, new ClockAt(began));
        if ((await start.RunAsync(plan, dice.Id(began), actor, cancel)).Failed(out var problem, out var its)) return problem;
        await using var db = database.For(actor.Workspace);
        var members = await db.WinBackMembers.AsNoTracking().Where(m => m.WinBackId == its.Id).OrderBy(m => m.Customer).ToListAsync(cancel);
        var branches = world.Customers.ToDictionary(c => c.Id, c => DemoUnits.Branches[c.Branch].Code, StringComparer.Ordinal);
        List<Signal> back = [];
        foreach (var member in members)
        {
            var (comes, after) = (dice.Chance(member.HeldOut ? DemoRecovery.BackHeldOut : DemoRecovery.BackWritten), 2 + dice.Below(DemoRecovery.WinBackDays - 4));
            var at = began.AddDays(after);
            if (comes) back.Add(new() { Id = dice.Id(at), Source = FillDemoPromises.Events, Kind = "event", HappenedAt = at, ReceivedAt = at, Customer = member.Customer, Unit = branches[member.Customer], Values = Returned });
        }

        return (await log.AppendAsync(actor.Workspace, [.. back.OrderBy(s => s.HappenedAt)], cancel)).Failed(out problem) ? problem : members.Count;
    }

    private static Dictionary<string, FieldValue> Returned { get; } = new(StringComparer.Ordinal) { [WhoLeft.EventField] = FieldValue.Of(WinBackPlan.ReturnedLabel) };

    /// <summary>Two things agreed on: one done long ago, which changed nothing; one lately, of which it is too early to tell.</summary>
    private async Task<Result<bool>> CoachAsync(DemoWorld world, Actor actor, CancellationToken cancel)
    {
        foreach (var (agent, ago, done, kind, goal, observation) in new[]
        {
            (DemoDesk.Agents[0].Email, DemoRecovery.CoachedAgo, true, CoachingKind.Coaching, "Say by when, in every answer", "Customers write that they don't know when they hear from us again."),
            (DemoDesk.Agents[3].Email, 1, false, CoachingKind.Training, "The new rules for card disputes", "Two disputes went to another team although we could have settled them."),
        })
        {
            var day = world.Settings.EndsOn.AddDays(-ago);
            var clock = new ClockAt(new DateTimeOffset(day.ToDateTime(new(10, 0)), TimeSpan.Zero));
            var asked = new SearchSignals.Input([ContactAnswers.Key], $"agent = '{agent}' and satisfaction <= 2 and answered(comment)", day.AddDays(-90), day.AddDays(-1));
            var about = (await search.RunAsync(asked, MostNamed, actor, cancel)).Failed(out _, out var said) ? [] : said.Newest.Select(s => s.Signal.Id).ToList();
            var id = Dice.For(world.Settings.Seed, "coaching", ago).Id(clock.GetUtcNow());
            var set = await new SetCoaching(database, colleagues, reader, catalogue, clock).RunAsync(new(id, agent, kind, goal, observation, day.AddDays(done ? 14 : 21), about), actor, cancel);
            if (set.Failed(out var problem)) return problem;
            if (!done) continue;
            var work = new WorkOnCoaching(database, new ClockAt(clock.GetUtcNow().AddDays(7)));
            if ((await work.RunAsync(new(id, Done: true, Comment: "I write the day into the first line now."), new(actor.Workspace, agent, Role.Agent), cancel)).Failed(out problem)) return problem;
        }

        return true;
    }
}
