using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Mandates;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Complaints.Changes;

public abstract class ChangeComplaintTests(DatabaseEngine engine) : ComplaintTests(engine)
{
    private const string Nora = "nora@home.example";

    [DatabaseFact]
    public async Task Acknowledged_held_and_answered_the_customer_is_written_to_each_time_and_the_case_closes_with_the_answer()
    {
        (await new KeepCustomers(Database, Clock).RunAsync([new("nora", new Dictionary<string, string> { ["email"] = Nora })], dryRun: false, Owner, default)).Ok.ShouldBeTrue();
        await StoreAsync(Ours, Came("payments", "nora"));
        await FileAsync();
        await ComplainAsync(new AcknowledgeComplaint(ComplaintWay.Mail));
        (await TryComplaintAsync(new AcknowledgeComplaint(ComplaintWay.Phone))).Problem!.Code.ShouldBe("complaint-acknowledged");
        (await TryComplaintAsync(new HoldComplaint(" ", ComplaintWay.Mail))).Problem!.Places[0].Path.ShouldBe("why");
        var held = await ComplainAsync(new HoldComplaint("The other bank has not answered.", ComplaintWay.Mail));
        // Thirty-five business days; Good Friday does not count, Easter Sunday is no business day anyway.
        held.DueAt.ShouldBe(new(2026, 4, 21, 21, 0, 0, TimeSpan.Zero));
        (await TryComplaintAsync(new HoldComplaint("Again", ComplaintWay.Mail))).Problem!.Code.ShouldBe("not-held");

        (await TryComplaintAsync(Answered())).Problem!.Code.ShouldBe("no-ombudsman");
        (await TryComplaintAsync(Answered(ombudsman: "Go to court."))).Problem!.Message.ShouldContain("Tarbijavaidluste komisjon");
        (await OneAsync()).EndedAt.ShouldBeNull("nothing went out");
        var ended = await ComplainAsync(Answered(ombudsman: "Turn to Tarbijavaidluste komisjon."));
        (ended.Outcome, ended.RedressCents, ended.Cause, ended.Ombudsman, ended.InTime).ShouldBe((ComplaintOutcome.Upheld, 1_200, "price", "Turn to Tarbijavaidluste komisjon.", true));
        (await MailsAsync(Nora)).Where(m => !m.StartsWith("solved", StringComparison.Ordinal)).ShouldBe(["received 2026-0001: answer by 2026-03-23", "held 2026-0001: The other bank has not answered. until 2026-04-21"], ignoreOrder: true);
        var its = (await CasesAsync()).ShouldHaveSingleItem();
        (its.State, its.Cause, its.Action).ShouldBe((CaseState.Closed, "price", "Paid back."));
        (await TryComplaintAsync(new HoldComplaint("Late", ComplaintWay.Letter))).Problem!.Code.ShouldBe("complaint-ended");
    }

    [DatabaseFact]
    public async Task Without_an_address_nothing_goes_by_mail_and_an_unregulated_answer_needs_no_paragraph()
    {
        await StoreAsync(Ours, Came("fees", "c-1"));
        await FileAsync();
        (await TryComplaintAsync(new AcknowledgeComplaint(ComplaintWay.Mail))).Problem!.Code.ShouldBe("no-address");
        (await TryComplaintAsync(Answered() with { Way = ComplaintWay.Phone })).Problem!.Places[0].Path.ShouldBe("way");
        (await TryComplaintAsync(Answered() with { Cause = "moon" })).Problem!.Places[0].Path.ShouldBe("cause");
        (await TryComplaintAsync(Answered() with { Answer = "" })).Problem!.Places[0].Path.ShouldBe("answer");
        (await TryComplaintAsync(Answered(ComplaintOutcome.Settled))).Problem!.Places[0].Path.ShouldBe("outcome");
        (await TryComplaintAsync(Answered() with { Way = ComplaintWay.Mail }, to: "typed@home.example")).Ok.ShouldBeTrue();
        (await MailsAsync("typed@home.example")).ShouldHaveSingleItem().ShouldBe("answer 2026-0001: You are right.");
    }

    [DatabaseFact]
    public async Task Corrected_it_says_what_it_said_before_who_changed_it_and_why_and_the_case_follows()
    {
        await StoreAsync(Ours, Came("fees", "c-1", 12));
        await FileAsync();
        (await TryComplaintAsync(new CorrectComplaint(new() { Regime = "payments-ee" }, ""))).Problem!.Places[0].Path.ShouldBe("why");
        (await TryComplaintAsync(new CorrectComplaint(new() { Category = "fees" }, "Nothing"))).Problem!.Places[0].Path.ShouldBe("why");
        (await TryComplaintAsync(new CorrectComplaint(new() { Outcome = ComplaintOutcome.Upheld }, "Too early"))).Problem!.Places[0].Path.ShouldBe("outcome");
        (await TryComplaintAsync(new CorrectComplaint(new() { Received = new(2026, 3, 3) }, "Tomorrow"))).Problem!.Places[0].Path.ShouldBe("received");
        var its = await ComplainAsync(new CorrectComplaint(new() { Category = "payments", Regime = "payments-ee", ClaimCents = 2_000, Received = new(2026, 2, 27) }, "It was a card payment"), by: Boss);
        (its.Category, its.Regulated, its.ClaimCents, its.DueAt).ShouldBe(("payments", true, 2_000, new DateTimeOffset(2026, 3, 20, 22, 0, 0, TimeSpan.Zero)));
        var line = (await LinesAsync())[^1];
        (line.Kind, line.By, line.Text, line.Data["category-from"], line.Data["category-to"], line.Data["claim-from"], line.Data["received-from"]).ShouldBe((ComplaintEntryKind.Corrected, Boss, "It was a card payment", "fees", "payments", "12.00", "2026-03-02"));
        var raised = (await CasesAsync()).Single();
        (raised.ClaimCents, raised.Regulated).ShouldBe((2_000, true));
        (await ComplaintsAsync()).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task A_claim_below_what_its_category_costs_is_offered_with_the_arithmetic_never_a_regulated_one_and_once_paid_the_register_says_so()
    {
        await CloseAsync(20, "fees", minutes: 24);
        await CloseAsync(20, "payments", minutes: 24);
        await StoreAsync(Ours, Came("fees", "c-1", 12), Came("payments", "c-2", 12), Came("fees", "c-3", 40), Came("fees", "c-4"));
        await FileAsync();
        Dictionary<string, Dictionary<string, string>?> verdicts = [];
        foreach (var open in (await ComplaintsAsync()).Where(c => c.IsOpen)) verdicts[open.Customer!] = (await LinesAsync(open.Number)).LastOrDefault(e => e.Kind == ComplaintEntryKind.Weighed)?.Data;
        verdicts["c-1"]!["verdict"].ShouldBe("Offered");
        verdicts["c-1"]!["figures"].ShouldBe("12.00 : 24.00 n=20 [24.00, 24.00]; 50.00 EUR");
        (verdicts["c-2"]!["verdict"], verdicts["c-3"]!["verdict"], verdicts["c-4"]).ShouldBe(("Regulated", "Dearer", null));

        var settle = new SettleClaim(Database, Clock);
        var cases = (await CasesAsync()).Where(c => c.IsOpen).ToDictionary(c => c.Customer!);
        // Ticked off in the case, it stays what the register says.
        await DoAsync(cases["c-2"].Number, new SetClaim(1_200, Regulated: false));
        (await settle.RunAsync(cases["c-2"].Number, null, As(Kari), default)).Problem!.Code.ShouldBe("not-offered");
        (await settle.RunAsync(cases["c-1"].Number, null, As(Kari), default)).Ok.ShouldBeTrue();
        var paid = (await ComplaintsAsync()).Single(c => c.Customer == "c-1");
        (paid.Outcome, paid.RedressCents, paid.EndedAt).ShouldBe((ComplaintOutcome.Settled, 1_200, null));
        (await LinesAsync(paid.Number))[^1].Data["figures"].ShouldStartWith("12.00 : 24.00 n=20");
        (await TryComplaintAsync(Answered(), paid.Number)).Problem!.Places[0].Path.ShouldBe("outcome");
        (await ComplainAsync(Answered(ComplaintOutcome.Settled), paid.Number)).Outcome.ShouldBe(ComplaintOutcome.Settled);
    }

    [DatabaseFact]
    public async Task Two_at_once_the_second_is_told_and_what_they_wrote_is_kept_and_sent_twice_it_is_done_once()
    {
        await StoreAsync(Ours, Came("fees", "c-1"));
        await FileAsync();
        var seen = (await OneAsync()).Version;
        var once = Guid.CreateVersion7();
        (await TryComplaintAsync(Answered(), seen: seen, once: once)).Ok.ShouldBeTrue();
        (await TryComplaintAsync(Answered(), seen: seen, once: once)).Ok.ShouldBeTrue();
        (await TryComplaintAsync(new WithdrawComplaint("Typed by Ola", ComplaintWay.Phone), by: Ola, seen: seen)).Problem!.Code.ShouldBe("complaint-changed");
        (await LinesAsync())[^1].Text.ShouldBe("Typed by Ola");
        (await OneAsync()).Outcome.ShouldBe(ComplaintOutcome.Upheld);
        (await TryComplaintAsync(new AddComplaintNote("x"), number: "2026-0099")).Problem!.Code.ShouldBe("unknown-complaint");
        (await TryComplaintAsync(new AddComplaintNote("x"), number: "nonsense")).Problem!.Code.ShouldBe("unknown-complaint");
    }

    private async Task CloseAsync(int count, string category, int minutes)
    {
        await StoreAsync(Ours, [.. Enumerable.Range(0, count).Select(n => Came(category, $"{category}-{n}"))]);
        await FileAsync();
        foreach (var its in (await CasesAsync()).Where(c => c.IsOpen)) await DoAsync(its.Number, new LogContact(ContactChannel.Phone, Outgoing: true, "Talked.", minutes));
        foreach (var its in (await ComplaintsAsync()).Where(c => c.IsOpen)) await ComplainAsync(Answered(ombudsman: its.Regulated ? "Turn to Tarbijavaidluste komisjon." : null), its.Number);
    }
}

public sealed class ChangeComplaintOnSqlite() : ChangeComplaintTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ChangeComplaintOnPostgres() : ChangeComplaintTests(DatabaseEngine.Postgres);
