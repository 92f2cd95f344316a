using Heed.Act.Cases;
using Heed.Act.Team.Coaching;
using Heed.Act.Tests.Recovery;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Act.Tests.Team;

public abstract class CoachingTests(DatabaseEngine engine) : RecoveryTests(engine)
{
    private static SetCoaching.Input About(string agent, params IReadOnlyList<Guid> signals) => new(Guid.CreateVersion7(), agent, CoachingKind.Coaching, "Say by when", "Three wrote that they wait.", new(2026, 3, 10), signals);

    private Task<Result<CoachingEntry>> SetAsync(SetCoaching.Input input, string by = Boss) => Get<SetCoaching>().RunAsync(input, As(by), default);

    private async Task<IReadOnlyList<ShowCoaching.Line>> SeenBy(Actor actor, string? agent = null) => (await Get<ShowCoaching>().RunAsync(agent, actor, default)).Value.Lines;

    [DatabaseFact]
    public async Task Only_the_one_it_is_about_and_those_who_lead_see_it()
    {
        var its = (await SetAsync(About(Kari))).Value;
        (await SeenBy(As(Kari))).Count.ShouldBe(1);
        (await SeenBy(As(Boss))).Count.ShouldBe(1);
        (await SeenBy(As(Ola))).ShouldBeEmpty();
        (await SeenBy(As(Ola), Kari)).ShouldBeEmpty();
        (await SeenBy(new(Ours, "anna@ours.example", Role.Analyst))).ShouldBeEmpty();
        (await Get<ShowCoaching>().RunAsync(null, new(Ours, "viewer", Role.Viewer), default)).Problem!.Code.ShouldBe("agents-only");
        (await Get<ShowCoaching>().OneAsync(its.Id, As(Ola), default)).Problem!.Code.ShouldBe("unknown-coaching");
        (await Get<WorkOnCoaching>().RunAsync(new(its.Id, Done: true), As(Ola), default)).Problem!.Code.ShouldBe("unknown-coaching");
        (await SetAsync(About(Kari), Kari)).Problem!.Code.ShouldBe("managers-only");
        (await Get<AgentSignals>().RunAsync(Kari, As(Ola), default)).Problem!.Code.ShouldBe("managers-only");
    }

    [DatabaseFact]
    public async Task A_manager_of_some_units_reads_what_was_agreed_on_with_those_who_work_there_and_nobody_elses()
    {
        const string lead = "lead@ours.example";
        await using (var db = Database.ForSystem())
        {
            var user = User.Create(lead, Now);
            db.Users.Add(user);
            db.Memberships.Add(Membership.Create(user.Id, Ours, Role.Manager));
            await db.SaveChangesAsync();
        }

        var (hers, his) = ((await SetAsync(About(Kari))).Value, (await SetAsync(About(Ola))).Value);
        var actor = new Actor(Ours, lead, Role.Manager);
        (await SeenBy(actor)).Count.ShouldBe(2, "without units a manager leads everyone");
        (await Get<KeepAgents>().RunAsync(new(lead, TakesCases: true, [North], Away: false, null), As(Boss), default)).Ok.ShouldBeTrue();
        (await SeenBy(actor)).Select(l => l.Its.Agent).ShouldBe([Kari]);
        (await SeenBy(actor, Ola)).ShouldBeEmpty();
        (await Get<ShowCoaching>().RunAsync(null, actor, default)).Value.Led.Select(c => c.Account).Order(StringComparer.Ordinal).ShouldBe([Kari, lead]);
        (await Get<ShowCoaching>().OneAsync(his.Id, actor, default)).Problem!.Code.ShouldBe("unknown-coaching");
        (await Get<WorkOnCoaching>().RunAsync(new(his.Id, Done: true), actor, default)).Problem!.Code.ShouldBe("unknown-coaching");
        (await Get<WorkOnCoaching>().RunAsync(new(hers.Id, Done: true), actor, default)).Ok.ShouldBeTrue();
        (await Get<SetCoaching>().RunAsync(About(Ola), actor, default)).Problem!.Code.ShouldBe("not-led");
        (await Get<SetCoaching>().RunAsync(About(Ola) with { Id = his.Id, Seen = his.Version }, actor, default)).Problem!.Code.ShouldBe("unknown-coaching");
        (await Get<AgentSignals>().RunAsync(Ola, actor, default)).Problem!.Code.ShouldBe("not-led");
        (await SeenBy(As(Boss))).Count.ShouldBe(2);
        // Of a branch below only: Kari takes the whole north, which is above it.
        (await Get<KeepAgents>().RunAsync(new(lead, TakesCases: true, ["n1"], Away: false, null), As(Boss), default)).Ok.ShouldBeTrue();
        (await SeenBy(actor)).ShouldBeEmpty();
        (await SeenBy(actor with { Role = Role.Owner })).Count.ShouldBe(2);
    }

    [DatabaseFact]
    public async Task It_rests_on_what_customers_said_of_the_agents_contacts_and_the_agent_has_their_say()
    {
        var (hers, his, secret) = (Said("a", 2, 3, comment: "No idea when", agent: Kari), Said("b", 2, 3, comment: "Not Kari", agent: Ola), Said("c", 2, 3, source: "staff", agent: Kari));
        await HearAsync(hers, his, secret);
        (await Get<AgentSignals>().RunAsync(Kari, As(Boss), default)).Value.Select(s => s.Signal.Id).ShouldBe([hers.Id]);
        (await SetAsync(About(Kari, secret.Id))).Problem!.Places[0].Path.ShouldBe("signals");
        var its = (await SetAsync(About(Kari, hers.Id))).Value;
        (await SeenBy(As(Kari))).Single().Signals.Single().Signal.Texts["comment"].ShouldBe("No idea when");
        (await Get<WorkOnCoaching>().RunAsync(new(its.Id, Comment: "I will"), As(Boss), default)).Problem!.Code.ShouldBe("coached-only");
        (await Get<WorkOnCoaching>().RunAsync(new(its.Id, Done: true, Comment: "I do now"), As(Kari), default)).Ok.ShouldBeTrue();
        var line = (await SeenBy(As(Boss), Kari)).Single().Its;
        (line.Comment, line.DoneBy, line.DoneAt is not null).ShouldBe(("I do now", Kari, true));
        (await SetAsync(About(Kari) with { Id = its.Id, Seen = 1 })).Problem!.Code.ShouldBe("coaching-changed");
        (await SetAsync(About(Kari) with { Id = its.Id, Seen = line.Version, Goal = "Say by which day" })).Value.Goal.ShouldBe("Say by which day");
        (await SetAsync(About("nobody"))).Problem!.Code.ShouldBe("unknown-person");
        (await SetAsync(About(Kari) with { DueOn = new(2020, 1, 1) })).Problem!.Places[0].Path.ShouldBe("due");
    }

    [DatabaseFact]
    public async Task On_the_day_it_is_due_the_agent_is_reminded_once_unless_it_is_done()
    {
        var its = (await SetAsync(About(Kari))).Value;
        var done = (await SetAsync(About(Ola))).Value;
        (await Get<WorkOnCoaching>().RunAsync(new(done.Id, Done: true), As(Ola), default)).Ok.ShouldBeTrue();
        Clock.Move(TimeSpan.FromDays(7));
        (await Get<RemindCoaching>().RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromDays(1));
        (await Get<RemindCoaching>().RunAsync(default)).ShouldBe(1);
        (await Get<RemindCoaching>().RunAsync(default)).ShouldBe(0);
        (await MailsAsync("team")).Select(m => (m.To, m.Subject)).ShouldBe([(Kari, "due Say by when")]);
        // Put off, it is reminded of again.
        var seen = (await Get<ShowCoaching>().OneAsync(its.Id, As(Kari), default)).Value.Version;
        (await SetAsync(About(Kari) with { Id = its.Id, Seen = seen, DueOn = new(2026, 3, 20) })).Ok.ShouldBeTrue();
        Clock.Move(TimeSpan.FromDays(10));
        (await Get<RemindCoaching>().RunAsync(default)).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task What_changed_since_is_told_with_its_interval_and_not_before_there_is_enough()
    {
        await HearAsync(Enumerable.Range(0, 40).Select(i => Said($"b{i}", 5 + (i % 3), 20, agent: Kari)).Append(Said("other", 0, 20, agent: Ola)));
        (await SetAsync(About(Kari))).Ok.ShouldBeTrue();
        var early = (await SeenBy(As(Kari))).Single().Effect!;
        (early.Before.N, early.After.N, early.Change).ShouldBe((40, 0, null));
        Clock.Move(TimeSpan.FromDays(20));
        await HearAsync(Enumerable.Range(0, 40).Select(i => Said($"a{i}", 7 + (i % 3), 1, agent: Kari)));
        var late = (await SeenBy(As(Kari))).Single().Effect!;
        late.Change!.Value!.Value.ShouldBe(2, 0.1);
        late.Change.Low!.Value.ShouldBeGreaterThan(1);
    }
}

public sealed class CoachingOnSqlite() : CoachingTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class CoachingOnPostgres() : CoachingTests(DatabaseEngine.Postgres);
