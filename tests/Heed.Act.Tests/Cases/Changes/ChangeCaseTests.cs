using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Queue;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Cases.Changes;

public abstract class ChangeCaseTests(DatabaseEngine engine) : CaseTests(engine)
{
    [DatabaseFact]
    public async Task Two_who_say_what_it_is_about_at_once_lose_neither_text()
    {
        var seen = (await OpenAsync()).Version;
        await DoAsync(1, new RewriteSummary("Kari: the machine kept the card."), Kari, seen);
        var second = await TryAsync(1, new RewriteSummary("Ola: the card is stolen."), Ola, seen);

        second.Problem!.Code.ShouldBe("case-changed");
        (await CasesAsync())[0].Summary.ShouldBe("Kari: the machine kept the card.");
        var kept = (await EntriesAsync(1))[^1];
        (kept.Kind, kept.By, kept.Text).ShouldBe((EntryKind.Kept, Ola, "Ola: the card is stolen."));

        // Having seen Kari's he may still mean his own.
        await DoAsync(1, new RewriteSummary("Ola: the card is stolen."), Ola, (await CasesAsync())[0].Version);
        (await EntriesAsync(1)).Where(e => e.Kind == EntryKind.Rewritten).Select(e => e.Text).ShouldBe(["Kari: the machine kept the card.", "Ola: the card is stolen."]);
    }

    [DatabaseFact]
    public async Task Many_notes_at_once_all_go_in_each_once()
    {
        var seen = (await OpenAsync()).Version;
        var once = Guid.CreateVersion7();
        var notes = Enumerable.Range(0, 4).Select(n => TryAsync(1, new AddNote($"note {n}"), n % 2 == 0 ? Kari : Ola, seen));
        (await Task.WhenAll(notes)).ShouldAllBe(r => r.Ok);
        await TryAsync(1, new AddNote("pressed twice"), once: once);
        await TryAsync(1, new AddNote("pressed twice"), once: once);

        var written = (await EntriesAsync(1)).Where(e => e.Kind == EntryKind.Noted).Select(e => e.Text!).ToList();
        written.Order(StringComparer.Ordinal).ShouldBe(["note 0", "note 1", "note 2", "note 3", "pressed twice"]);
        (await EntriesAsync(1)).Select(e => e.Number).ShouldBe(Enumerable.Range(1, 6));
    }

    [DatabaseFact]
    public async Task What_one_did_elsewhere_on_the_case_does_not_stop_the_other()
    {
        var seen = (await OpenAsync()).Version;
        await DoAsync(1, new RankCase(CasePriority.Urgent), Kari, seen);
        await DoAsync(1, new RewriteSummary("It is urgent."), Ola, seen);
        var its = (await CasesAsync())[0];
        (its.Priority, its.Summary).ShouldBe((CasePriority.Urgent, "It is urgent."));
    }

    [DatabaseFact]
    public async Task Waiting_for_the_customer_stops_the_clock_and_going_on_adds_what_it_stood()
    {
        await OpenAsync(new("Card eaten") { Hours = 4 });
        Clock.Move(TimeSpan.FromHours(1));
        await DoAsync(1, new MoveCase(CaseState.Waiting));
        var waiting = (await Listing.RunAsync(new() { Tab = QueueTab.Open }, 1, As(Kari), default)).Left[1];
        (waiting.Kind, waiting.Time).ShouldBe((TimeLeftKind.Standing, TimeSpan.FromHours(3)));
        (await CasesAsync())[0].DueAt.ShouldBeNull();

        Clock.Move(TimeSpan.FromHours(2));
        await DoAsync(1, new MoveCase(CaseState.Working));
        // By the wall it was due at 15:30; two hours later the desk has closed at 17:00, so half an hour is left for tomorrow.
        (await CasesAsync())[0].DueAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 7, 30, 0, TimeSpan.Zero));
    }

    [DatabaseFact]
    public async Task Closing_takes_a_cause_of_the_desks_and_what_was_done()
    {
        await OpenAsync();
        (await TryAsync(1, new CloseCase("bad luck", "x"))).Problem!.Code.ShouldBe("unknown-cause");
        (await TryAsync(1, new CloseCase("staff", "  "))).Problem!.Places[0].Path.ShouldBe("action");
        (await TryAsync(1, new MoveCase(CaseState.Closed))).Ok.ShouldBeFalse();
        var closed = await DoAsync(1, new CloseCase("staff", "Called, said sorry, sent a new card."));
        (closed.State, closed.Cause, closed.Owner, closed.DueAt).ShouldBe((CaseState.Closed, "staff", Kari, null));
        (await TryAsync(1, new RankCase(CasePriority.Low))).Problem!.Code.ShouldBe("case-closed");

        var again = await DoAsync(1, new ReopenCase("The new card never came."));
        (again.State, again.Reopenings, again.ClosedAt).ShouldBe((CaseState.Working, 1, null));
        again.DueAt.ShouldNotBeNull();
    }

    [DatabaseFact]
    public async Task A_case_changes_hands_so_often_and_then_a_manager_hands_it_on()
    {
        await OpenAsync(new("Card eaten") { Owner = Kari });
        await DoAsync(1, new AssignCase(Ola));
        await DoAsync(1, new AssignCase(Kari));
        await DoAsync(1, new AssignCase(Ola));
        (await CasesAsync())[0].Relays.ShouldBe(3);
        (await TryAsync(1, new AssignCase(Kari), Ola)).Problem!.Code.ShouldBe("relays-spent");
        (await TryAsync(1, new TakeCase(), Kari)).Problem!.Code.ShouldBe("relays-spent");
        (await DoAsync(1, new AssignCase(Kari), Boss)).Owner.ShouldBe(Kari);
    }

    [DatabaseFact]
    public async Task An_agent_knows_of_the_cases_of_their_units_their_own_and_those_that_name_them_and_of_no_others()
    {
        await AddUnitsAsync(("north", null), ("oslo", "north"), ("south", null));
        await TakesAsync(Kari, null, "north");
        await TakesAsync(Ola, null, "south");
        await OpenAsync(new("of Oslo") { Unit = "oslo" }, Boss);
        await OpenAsync(new("of the south") { Unit = "south" }, Boss);
        await OpenAsync(new("of the south, Kari's") { Unit = "south", Owner = Kari }, Boss);
        await OpenAsync(new("of no unit"), Boss);
        await OpenAsync(new("of the south, names Kari") { Unit = "south" }, Boss);
        await DoAsync(5, new AddNote("What do you think, @kari?"), Boss);

        (await TitlesAsync(Kari)).ShouldBe(["of Oslo", "of the south, Kari's", "of no unit", "of the south, names Kari"], ignoreOrder: true);
        (await TitlesAsync(Ola)).ShouldBe(["of the south", "of the south, Kari's", "of no unit", "of the south, names Kari"], ignoreOrder: true);
        (await TitlesAsync(Boss)).Count.ShouldBe(5);
        (await TryAsync(2, new AddNote("peek"), Kari)).Problem!.Code.ShouldBe("unknown-case");
        (await Listing.RunAsync(new() { Tab = QueueTab.Named }, 1, As(Kari), default)).Cases.ShouldHaveSingleItem().Number.ShouldBe(5);
        (await Changing.RunAsync(new(1, new AddNote("x")), new(Ours, "viewer", Role.Viewer), default)).Problem!.Code.ShouldBe("agents-only");
    }

    [DatabaseFact]
    public async Task Merged_a_case_gives_what_it_is_about_to_the_other_and_split_it_takes_some_back()
    {
        await AddRuleAsync();
        await StoreAsync(Ours, Heard(3, "c-1"), Heard(2, "c-1"), Heard(1, "c-2"));
        await FollowAsync();
        var link = new LinkCases(Database, Clock);
        var merged = await link.RunAsync(new(2, 1, Merge: true), As(Kari), default);
        merged.Value.MergedInto.ShouldBe(1);
        (await link.RunAsync(new(2, 1, Merge: true), As(Kari), default)).Problem!.Code.ShouldBe("case-closed");

        await using var db = Database.For(Ours);
        var about = await db.CaseSignals.ToListAsync();
        about.Select(s => s.CaseId).Distinct().ShouldHaveSingleItem();
        var split = new SplitCase(Database, Clock);
        (await split.RunAsync(new(1, [.. about.Select(s => s.SignalId)], "All"), As(Kari), default)).Problem!.Code.ShouldBe("not-its-signal");
        var off = (await split.RunAsync(new(1, [about[0].SignalId], "Another trouble"), As(Kari), default)).Value;
        (off.Number, off.Customer, off.Title).ShouldBe((3, "c-1", "Another trouble"));
    }

    private async Task<List<string>> TitlesAsync(string account) => [.. (await Listing.RunAsync(new() { Tab = QueueTab.All }, 1, As(account), default)).Cases.Select(c => c.Title)];
}

public sealed class ChangeCaseOnSqlite() : ChangeCaseTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ChangeCaseOnPostgres() : ChangeCaseTests(DatabaseEngine.Postgres);
