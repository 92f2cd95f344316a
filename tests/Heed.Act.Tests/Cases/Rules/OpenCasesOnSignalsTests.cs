using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Cases.Rules;

public abstract class OpenCasesOnSignalsTests(DatabaseEngine engine) : CaseTests(engine)
{
    [DatabaseFact]
    public async Task A_signal_that_fits_becomes_a_case_due_in_business_hours()
    {
        await AddRuleAsync();
        await StoreAsync(Ours, Heard(3, "c-1"), Heard(9, "c-2"));
        await FollowAsync();

        var its = (await CasesAsync()).ShouldHaveSingleItem();
        (its.Number, its.Title, its.Customer, its.Language, its.State, its.Owner).ShouldBe((1, "Unhappy", "c-1", "nb", CaseState.New, null));
        // Monday 11:30 in Tallinn with eight hours a day: six today, two tomorrow.
        its.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero));
        its.Steps.Select(s => s.Text).ShouldBe(["Call them", "Say what is done"]);
        (await EntriesAsync(1)).Select(e => e.Kind).ShouldBe([EntryKind.Opened]);
    }

    [DatabaseFact]
    public async Task While_one_is_open_further_signals_of_the_customer_join_it_and_after_it_is_closed_a_new_one_is_opened()
    {
        await AddRuleAsync();
        await StoreAsync(Ours, Heard(3, "c-1"), Heard(2, "c-1"));
        await FollowAsync();
        Clock.Move(TimeSpan.FromHours(1));
        await StoreAsync(Ours, Heard(1, "c-1"), Heard(4, null), Heard(5, null));
        await FollowAsync();
        (await CasesAsync()).Select(c => c.Customer).ShouldBe(["c-1", null, null]);
        (await EntriesAsync(1)).Select(e => e.Kind).ShouldBe([EntryKind.Opened, EntryKind.Joined, EntryKind.Joined]);

        await DoAsync(1, new CloseCase("staff", "Called and apologised."));
        await StoreAsync(Ours, Heard(0, "c-1"));
        await FollowAsync();
        (await CasesAsync()).Count(c => c.Customer == "c-1").ShouldBe(2);
    }

    [DatabaseFact]
    public async Task Reset_and_run_again_it_opens_nothing_twice_whatever_became_of_the_cases()
    {
        await AddRuleAsync();
        await StoreAsync(Ours, [.. Enumerable.Range(0, 60).Select(n => Heard(n % 11, $"c-{n % 20}"))]);
        await FollowAsync();
        await DoAsync(1, new CloseCase("staff", "Done."));
        var before = await SnapshotAsync();

        await new OpenCasesOnSignals(Database).ResetAsync(default);
        await FollowAsync();

        (await SnapshotAsync()).ShouldBe(before);
    }

    [DatabaseFact]
    public async Task Stopped_half_way_through_a_page_it_has_opened_nothing_and_opens_all_the_next_time()
    {
        await AddRuleAsync();
        await StoreAsync(Ours, [.. Enumerable.Range(0, 30).Select(n => Heard(3, $"c-{n}"))]);
        await Test.SettleAsync();
        var page = await new SignalReader(Database).AfterAsync(LogPosition.Start, 100, default);
        using var killed = new CancellationTokenSource();
        var cut = new CutOff(Database, killed);
        await Should.ThrowAsync<OperationCanceledException>(async () => await cut.FollowAsync(page, killed.Token));
        (await CasesAsync()).ShouldBeEmpty();

        await FollowAsync();
        (await CasesAsync()).Select(c => c.Customer).Distinct().Count().ShouldBe(30);
        (await CasesAsync()).Select(c => c.Number).ShouldBe(Enumerable.Range(1, 30));
    }

    [DatabaseFact]
    public async Task A_signal_is_judged_by_what_the_rule_listened_to_when_it_came_in()
    {
        await StoreAsync(Ours, Heard(1, "before"));
        Clock.Move(TimeSpan.FromMinutes(1));
        var rule = await AddRuleAsync();
        Clock.Move(TimeSpan.FromMinutes(1));
        await StoreAsync(Ours, Heard(5, "during"));
        Clock.Move(TimeSpan.FromMinutes(1));
        await using (var db = Database.For(Ours))
        {
            var known = await db.CaseRules.SingleAsync(r => r.Id == rule.Id);
            known.Set(Unhappy with { Where = "nps <= 2", Name = "Very unhappy" }, Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Clock.Move(TimeSpan.FromMinutes(1));
        await StoreAsync(Ours, Heard(5, "narrower"), Heard(2, "narrow"));
        // Only now does it get to look at any of them.
        await FollowAsync();

        (await CasesAsync()).Select(c => c.Customer).ShouldBe(["during", "narrow"]);
    }

    [DatabaseFact]
    public async Task What_was_told_in_confidence_and_what_happened_long_ago_raises_nothing()
    {
        await AddSourceAsync("staff", Mode.Confidential);
        await AddSourceAsync("box", Mode.Anonymous);
        await AddRuleAsync(Unhappy with { Sources = [] });
        await StoreAsync(Ours, Heard(0, null, source: "staff"), Heard(0, null, source: "box"), Heard(0, "c-1") with { HappenedAt = Clock.GetUtcNow().AddDays(-31) }, Heard(0, "c-2"));
        await FollowAsync();
        (await CasesAsync()).ShouldHaveSingleItem().Customer.ShouldBe("c-2");
    }

    [DatabaseFact]
    public async Task Load_gives_it_to_whoever_has_the_fewest_of_those_who_take_the_unit_and_have_room()
    {
        await AddUnitsAsync(("north", null), ("oslo", "north"), ("south", null));
        await TakesAsync(Kari, null, "north");
        await TakesAsync(Ola, 2, "oslo", "south");
        await AddRuleAsync();
        await StoreAsync(Ours, [.. Enumerable.Range(0, 6).Select(n => Heard(3, $"o-{n}", "oslo")), Heard(3, "s", "south"), Heard(3, "n", "north")]);
        await FollowAsync();

        var cases = await CasesAsync();
        cases.Where(c => c.Unit == "oslo").GroupBy(c => c.Owner).ToDictionary(g => g.Key!, g => g.Count()).ShouldBe(new Dictionary<string, int> { [Kari] = 4, [Ola] = 2 }, ignoreOrder: true);
        // Ola has as many as he takes, and Kari takes none of the south.
        cases.Single(c => c.Unit == "south").Owner.ShouldBeNull();
        cases.Single(c => c.Unit == "north").Owner.ShouldBe(Kari);
    }

    [DatabaseFact]
    public async Task Rules_of_one_workspace_raise_nothing_in_another()
    {
        await AddRuleAsync();
        await StoreAsync(Others, Heard(0, "theirs"));
        await StoreAsync(Ours, Heard(0, "ours"));
        await FollowAsync();
        (await CasesAsync(Others)).ShouldBeEmpty();
        (await CasesAsync()).ShouldHaveSingleItem();
        (await TryAsync(1, new AddNote("x")) is { Ok: true }).ShouldBeTrue();
        var strange = await Changing.RunAsync(new(1, new AddNote("x")), new(Others, Boss, Heed.Base.Workspaces.Role.Owner), default);
        strange.Problem!.Code.ShouldBe("unknown-case");
    }

    private async Task<string> SnapshotAsync()
    {
        await using var db = Database.For(Ours);
        var cases = await db.Cases.OrderBy(c => c.Number).Select(c => $"{c.Number} {c.Customer} {c.State} {c.Version}").ToListAsync();
        return string.Join('\n', cases) + $"\n{await db.CaseSignals.CountAsync()} {await db.CaseEntries.CountAsync()}";
    }

    /// <summary>Dies after its work is done and before it is committed.</summary>
    private sealed class CutOff(HeedDatabase database, CancellationTokenSource killed) : DatabaseFollower(database)
    {
        private readonly OpenCasesOnSignals _whole = new(database);

        public override string Name => _whole.Name;

        protected override async ValueTask FollowAsync(LogPage page, System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, CancellationToken cancel)
        {
            await _whole.WorkAsync(page, transaction, cancel);
            await killed.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }
}

public sealed class OpenCasesOnSignalsOnSqlite() : OpenCasesOnSignalsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class OpenCasesOnSignalsOnPostgres() : OpenCasesOnSignalsTests(DatabaseEngine.Postgres);
