using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Act.Tests.Complaints;

public abstract class WatchComplaintsTests(DatabaseEngine engine) : ComplaintTests(engine)
{
    [DatabaseFact]
    public async Task Each_limit_is_told_once_at_its_time_first_to_whoever_has_the_case_and_overdue_to_managers_too()
    {
        await TakesAsync(Kari, null);
        await StoreAsync(Ours, Came("payments", "c-1"));
        await FileAsync();
        (await Watch.RunAsync(default)).ShouldBe(0);
        await AtAsync(new(2026, 3, 5, 22, 0, 0, TimeSpan.Zero), ComplaintEntryKind.Unacknowledged);
        // Three business days before the fifteenth.
        await AtAsync(new(2026, 3, 18, 22, 0, 0, TimeSpan.Zero), ComplaintEntryKind.Reminded);
        await AtAsync(new(2026, 3, 23, 22, 0, 0, TimeSpan.Zero), ComplaintEntryKind.Overdue);
        (await MailsAsync(Kari)).Select(m => m.Split(' ')[0]).ShouldBe(["Unacknowledged", "Reminded", "Overdue"]);
        (await MailsAsync(Boss)).ShouldHaveSingleItem().ShouldStartWith("Overdue 2026-0001 2026-03-23");
        Clock.Move(TimeSpan.FromDays(30));
        (await Watch.RunAsync(default)).ShouldBe(0, "it is said once");
    }

    [DatabaseFact]
    public async Task A_holding_reply_puts_the_limit_off_what_was_missed_is_caught_up_with_in_one_step_and_two_nodes_say_it_once()
    {
        await StoreAsync(Ours, Came("payments", "c-1"), Came("payments", "c-2"), Came("fees", "c-3"));
        await FileAsync();
        await ComplainAsync(new HoldComplaint("Waiting.", ComplaintWay.Letter));
        await ComplainAsync(Answered(), "2026-0003");
        Clock.Move(new DateTimeOffset(2026, 3, 30, 9, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Watch.RunAsync(default)));
        (await LinesAsync()).ShouldNotContain(e => e.Kind == ComplaintEntryKind.Overdue);
        (await LinesAsync("2026-0002")).Count(e => e.Kind == ComplaintEntryKind.Overdue).ShouldBe(1);
        (await LinesAsync("2026-0002")).ShouldNotContain(e => e.Kind == ComplaintEntryKind.Reminded);
        (await MailsAsync(Boss)).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task What_became_of_it_stands_in_the_log_once_and_without_a_word_of_what_was_written()
    {
        await StoreAsync(Ours, Came("fees", "c-1", 12));
        await FileAsync();
        Clock.Move(TimeSpan.FromDays(4));
        await ComplainAsync(Answered() with { Answer = "secret answer" });
        (await PublishAsync()).ShouldBe(4);
        await using (var db = Database.For(Ours)) await db.ComplaintEntries.ExecuteUpdateAsync(e => e.SetProperty(x => x.Published, false));
        (await PublishAsync()).ShouldBe(4);
        var told = (await new SignalReader(Database).LatestAsync(Ours, ComplaintSource.Register, null, 50, default)).Select(s => s.Signal).ToList();
        told.Select(s => ((FieldValue.Code)s.Values["step"]).Label).ShouldBe(["entered", "raised", "weighed", "answered"], ignoreOrder: true);
        told.ShouldAllBe(s => s.Attributes["complaint"] == "2026-0001" && !SignalBody.Write(s).Contains("secret", StringComparison.Ordinal));
        var answered = told.Single(s => s.Values.ContainsKey("outcome"));
        // Friday is the fourth business day after Monday.
        (answered.Values["outcome"], answered.Values["in_time"], answered.Values["days"]).ShouldBe((FieldValue.Of("upheld"), FieldValue.Of("yes"), FieldValue.Of(4)));
    }

    private async Task<int> PublishAsync()
    {
        await using var log = new SignalLog(Database, NullLogger<SignalLog>.Instance);
        var (catalogue, register) = (new SourceCatalogue(Database, Clock), new RegisterSource(Database, Clock));
        return await new PublishComplaints(Database, new RecordSignals(log, catalogue, register, Clock), register, catalogue).RunAsync(default);
    }

    private async Task AtAsync(DateTimeOffset at, ComplaintEntryKind what)
    {
        Clock.Move(at.AddSeconds(-1) - Clock.GetUtcNow());
        (await Watch.RunAsync(default)).ShouldBe(0, $"too early for {what}");
        Clock.Move(TimeSpan.FromSeconds(1));
        (await Watch.RunAsync(default)).ShouldBe(1, $"{what} did not come");
        (await Watch.RunAsync(default)).ShouldBe(0, $"{what} came twice");
        (await LinesAsync())[^1].Kind.ShouldBe(what);
    }
}

public sealed class WatchComplaintsOnSqlite() : WatchComplaintsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class WatchComplaintsOnPostgres() : WatchComplaintsTests(DatabaseEngine.Postgres);
