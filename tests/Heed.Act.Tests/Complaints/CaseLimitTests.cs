using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Base.Database;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;
using Case = Heed.Act.Cases.Case;

namespace Heed.Act.Tests.Complaints;

/// <summary>A complaint and the case made of it name one deadline.</summary>
public abstract class CaseLimitTests(DatabaseEngine engine) : ComplaintTests(engine)
{
    [DatabaseFact]
    public async Task A_case_is_due_when_the_register_wants_its_first_complaint_answered_also_while_the_customer_is_waited_for()
    {
        await StoreAsync(Ours, Came("fees", "c-1", 12));
        await FileAsync();
        Clock.Move(TimeSpan.FromDays(3));
        await StoreAsync(Ours, Came("fees", "c-1"));
        await FileAsync();
        var (first, second) = (await OneAsync(), await OneAsync("2026-0002"));
        second.DueAt.ShouldBeGreaterThan(first.DueAt);
        (await DueAsync()).ShouldBe(first.DueAt);
        (await DoAsync(1, new MoveCase(CaseState.Waiting))).DueAt.ShouldBe(first.DueAt, "the register's clock does not stand still");
        await DoAsync(1, new MoveCase(CaseState.Working));

        await ComplainAsync(Answered());
        (await CaseAsync()).State.ShouldBe(CaseState.Working, "another is still to be answered");
        (await DueAsync()).ShouldBe(second.DueAt);
        await ComplainAsync(Answered() with { Action = null }, "2026-0002");
        (await DueAsync()).ShouldBeNull("nothing is left to answer");
    }

    [DatabaseFact]
    public async Task Hours_of_its_own_count_where_they_end_sooner_and_what_is_split_off_or_merged_takes_its_limit_along()
    {
        await StoreAsync(Ours, Came("fees", "c-1"));
        await FileAsync();
        Clock.Move(TimeSpan.FromDays(3));
        await StoreAsync(Ours, Came("fees", "c-1"));
        await FileAsync();
        var (first, second) = (await OneAsync(), await OneAsync("2026-0002"));
        (await DoAsync(1, new AllowTime(16))).DueAt!.Value.ShouldBeLessThan(first.DueAt);
        await DoAsync(1, new AllowTime(null));

        (await new SplitCase(Database, Clock).RunAsync(new(1, [first.Signal], "Another matter"), As(Kari), default)).Ok.ShouldBeTrue();
        (await DueAsync(1), await DueAsync(2)).ShouldBe((second.DueAt, first.DueAt));
        (await new LinkCases(Database, Clock).RunAsync(new(2, 1, Merge: true), As(Kari), default)).Ok.ShouldBeTrue();
        (await DueAsync(1), await DueAsync(2)).ShouldBe((first.DueAt, null));
    }

    [DatabaseFact]
    public async Task Held_and_corrected_the_case_follows_and_its_history_says_so()
    {
        await StoreAsync(Ours, Came("payments", "c-1"));
        await FileAsync();
        (await DueAsync()).ShouldBe((await OneAsync()).DueAt);
        var held = await ComplainAsync(new HoldComplaint("The other bank has not answered.", ComplaintWay.Letter));
        (await DueAsync()).ShouldBe(held.DueAt);
        var corrected = await ComplainAsync(new CorrectComplaint(new() { Received = new(2026, 2, 27) }, "It came by post"), by: Boss);
        corrected.DueAt.ShouldBeLessThan(held.DueAt);
        (await DueAsync()).ShouldBe(corrected.DueAt);
        await using var db = Database.For(Ours);
        var lines = await db.CaseEntries.Where(e => e.Kind == EntryKind.Due).OrderBy(e => e.Number).ToListAsync();
        lines.ConvertAll(l => DateTimeOffset.Parse(l.Data["answer"], System.Globalization.CultureInfo.InvariantCulture))[^1].ShouldBe(corrected.DueAt);
        lines.Count.ShouldBe(3);
    }

    private async Task<Case> CaseAsync(int number = 1) => (await CasesAsync()).Single(c => c.Number == number);

    private async Task<DateTimeOffset?> DueAsync(int number = 1) => (await CaseAsync(number)).DueAt;
}

public sealed class CaseLimitOnSqlite() : CaseLimitTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class CaseLimitOnPostgres() : CaseLimitTests(DatabaseEngine.Postgres);
