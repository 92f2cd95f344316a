using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Complaints;

public abstract class RegisterComplaintsTests(DatabaseEngine engine) : ComplaintTests(engine)
{
    [DatabaseFact]
    public async Task A_complaint_from_any_source_is_entered_with_its_limits_and_becomes_a_case_also_the_very_first()
    {
        await StoreAsync(Ours, Came("payments", "c-1", 20), Came("fees", "c-2", 12.5), Heard(2, "c-3"));
        await FileAsync();

        var (regulated, own) = (await OneAsync(), await OneAsync("2026-0002"));
        (regulated.Category, regulated.Regime, regulated.Regulated, regulated.ClaimCents, regulated.Channel, regulated.Language, regulated.Source).ShouldBe(("payments", "payments-ee", true, 2_000, "mail", "et", Mailbox));
        // Fifteen business days from Monday, none of them a holiday in Estonia: the whole of Monday, three weeks on.
        regulated.DueAt.ShouldBe(new(2026, 3, 23, 22, 0, 0, TimeSpan.Zero));
        regulated.AcknowledgeBy.ShouldBe(new(2026, 3, 5, 22, 0, 0, TimeSpan.Zero));
        (own.Regime, own.Regulated, own.DueAt).ShouldBe(("voluntary", false, new DateTimeOffset(2026, 3, 16, 22, 0, 0, TimeSpan.Zero)));

        var cases = await CasesAsync();
        cases.Select(c => (c.Customer, c.Title, c.Matter, c.ClaimCents, c.Regulated)).ShouldBe([("c-1", "Complaint", "complaint-payments", 2_000, true), ("c-2", "Complaint", "complaint-fees", 1_250, false)]);
        (await LinesAsync()).Select(e => (e.Kind, e.By)).ShouldBe([(ComplaintEntryKind.Entered, CaseTurn.ByRule), (ComplaintEntryKind.Raised, CaseTurn.ByRule), (ComplaintEntryKind.Weighed, CaseTurn.ByRule)]);
        (await LinesAsync())[^1].Data["verdict"].ShouldBe("Regulated");
    }

    [DatabaseFact]
    public async Task Followers_stopped_and_run_again_enter_and_raise_nothing_twice_and_the_numbers_have_no_gaps()
    {
        await StoreAsync(Ours, [.. Enumerable.Range(0, 40).Select(n => Came(n % 3 == 0 ? "payments" : "fees", $"c-{n % 25}", 10 + n))]);
        await Test.SettleAsync();
        var page = await new SignalReader(Database).AfterAsync(LogPosition.Start, 100, default);
        using (var killed = new CancellationTokenSource()) await Should.ThrowAsync<OperationCanceledException>(async () => await new CutOff(Database, Letters, killed).FollowAsync(page, killed.Token));
        (await ComplaintsAsync()).ShouldBeEmpty();
        (await CasesAsync()).ShouldBeEmpty();

        await FileAsync();
        await ComplainAsync(Answered(), "2026-0002");
        var before = await SnapshotAsync();
        for (var again = 0; again < 2; again++)
        {
            await new RegisterComplaints(Database, Letters).ResetAsync(default);
            await new OpenCasesOnSignals(Database).ResetAsync(default);
            await FileAsync();
        }

        (await SnapshotAsync()).ShouldBe(before);
        (await ComplaintsAsync()).Select(c => c.Number).ShouldBe(Enumerable.Range(1, 40).Select(n => $"2026-{n:0000}"));
        // Two of a customer about the same are one case while it is open, and each stands in the register.
        var cases = await CasesAsync();
        cases.GroupBy(c => (c.Customer, c.Matter)).ShouldAllBe(g => g.Count() == 1);
        await using var db = Database.For(Ours);
        (await db.CaseSignals.CountAsync()).ShouldBe(40);
        (await db.CaseRules.CountAsync()).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task Each_year_counts_anew_by_the_companys_calendar_and_what_comes_from_the_past_wakes_nobody()
    {
        // Half past eleven on New Year's Eve in London is next year in Tallinn.
        await StoreAsync(Ours, Came("fees", "c-1", at: new(2025, 12, 31, 20, 0, 0, TimeSpan.Zero)), Came("fees", "c-2", at: new(2025, 12, 31, 23, 30, 0, TimeSpan.Zero)), Came("fees", "c-3"));
        await FileAsync();
        (await ComplaintsAsync()).Select(c => c.Number).ShouldBe(["2025-0001", "2026-0001", "2026-0002"]);
        (await CasesAsync()).ShouldHaveSingleItem().Customer.ShouldBe("c-3", "what happened long ago raises no case");
        (await Watch.RunAsync(default)).ShouldBe(0);
        (await Register.RunAsync(new() { Tab = Heed.Act.Complaints.Lists.ComplaintTab.Overdue }, 1, As(Boss), default)).Total.ShouldBe(2);
        (await MailsAsync(Boss)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task What_was_told_in_confidence_and_what_another_company_heard_is_not_entered_and_a_rule_switched_off_raises_nothing()
    {
        (await new RegisterSource(Database, Clock).RunAsync(new("box", ComplaintSource.Kind, "box", Mode.Confidential, ComplaintSource.Schema), Heed.Base.Workspaces.Actor.System(Ours), default)).Ok.ShouldBeTrue();
        await StoreAsync(Ours, Came("fees", null, source: "box"), Came("fees", "c-1"));
        await StoreAsync(Others, Came("fees", "theirs"));
        await FileAsync();
        (await ComplaintsAsync()).ShouldHaveSingleItem().Customer.ShouldBe("c-1");
        (await ComplaintsAsync(Others)).ShouldBeEmpty("they have no such source");

        Clock.Move(TimeSpan.FromMinutes(1));
        await using (var db = Database.For(Ours))
        {
            var rule = await db.CaseRules.SingleAsync();
            rule.Set(RuleSettings.Of(rule) with { Active = false }, Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Clock.Move(TimeSpan.FromMinutes(1));
        await StoreAsync(Ours, Came("fees", "c-2"));
        await FileAsync();
        (await ComplaintsAsync()).Count.ShouldBe(2);
        (await CasesAsync()).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task Entered_by_hand_it_is_there_at_once_sent_twice_once_and_the_follower_adds_nothing()
    {
        var once = Guid.CreateVersion7();
        var input = new EnterComplaint.Input("They charged me twice") { Category = "fees", Whom = "Liv Aas", Email = "liv@home.example", ClaimCents = 900, Channel = "phone", Language = "nb", Once = once };
        var its = (await EnterAsync(input)).Value;
        (await EnterAsync(input)).Value.Id.ShouldBe(its.Id);
        (its.Number, its.Whom, its.Words, its.ClaimCents, its.Signal).ShouldBe(("2026-0001", "Liv Aas", "They charged me twice", 900, once));
        (await LinesAsync())[0].By.ShouldBe(Kari);
        await FileAsync();
        (await ComplaintsAsync()).Count.ShouldBe(1);
        (await CasesAsync()).ShouldHaveSingleItem().ClaimCents.ShouldBe(900);

        (await EnterAsync(input with { Once = null, Words = " " })).Problem!.Places[0].Path.ShouldBe("words");
        (await EnterAsync(input with { Once = null, Whom = null })).Problem!.Places[0].Path.ShouldBe("customer");
        (await EnterAsync(input with { Once = null, Category = "weather" })).Problem!.Places[0].Path.ShouldBe("category");
        (await EnterAsync(input with { Once = null, Email = "nowhere" })).Problem!.Places[0].Path.ShouldBe("email");
        (await EnterAsync(input with { Once = null, Regime = "mars" })).Problem!.Places[0].Path.ShouldBe("regime");
        (await EnterAsync(input with { Once = null, ReceivedAt = Clock.GetUtcNow().AddHours(1) })).Problem!.Places[0].Path.ShouldBe("received");
        (await EnterAsync(input with { Once = null, Unit = "nowhere" })).Problem!.Places[0].Path.ShouldBe("unit");
        (await ComplaintsAsync()).Count.ShouldBe(1);
    }

    private async Task<string> SnapshotAsync()
    {
        await using var db = Database.For(Ours);
        var complaints = await db.Complaints.OrderBy(c => c.Running).Select(c => $"{c.Running} {c.Signal} {c.EndedAt} {c.Version}").ToListAsync();
        var cases = await db.Cases.OrderBy(c => c.Number).Select(c => $"{c.Number} {c.Customer} {c.State} {c.Version}").ToListAsync();
        return string.Join('\n', complaints.Concat(cases)) + $"\n{await db.ComplaintEntries.CountAsync()} {await db.CaseEntries.CountAsync()}";
    }

    /// <summary>Dies after its work is done and before it is committed.</summary>
    private sealed class CutOff(HeedDatabase database, IComplaintMails mails, CancellationTokenSource killed) : DatabaseFollower(database)
    {
        private readonly RegisterComplaints _whole = new(database, mails);

        public override string Name => _whole.Name;

        protected override async ValueTask FollowAsync(LogPage page, System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, CancellationToken cancel)
        {
            await _whole.WorkAsync(page, transaction, cancel);
            await killed.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }
}

public sealed class RegisterComplaintsOnSqlite() : RegisterComplaintsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class RegisterComplaintsOnPostgres() : RegisterComplaintsTests(DatabaseEngine.Postgres);
