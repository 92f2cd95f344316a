using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Queue;
using Heed.Act.Cases.Solved;
using Heed.Act.Cases.Tables;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Cases.Solved;

public abstract class AnswerSolvedTests(DatabaseEngine engine) : CaseTests(engine)
{
    private AnswerSolved Answering => new(Database, Clock);

    [DatabaseFact]
    public async Task A_no_opens_the_case_again_and_puts_it_before_whoever_had_it()
    {
        var token = (await CloseAsync("c-1", optedOut: false)).ShouldNotBeNull();
        var answered = await Answering.RunAsync(token, solved: false, "The new card never came.", default);
        answered.Value.Solved.ShouldBe(false);

        var its = (await CasesAsync())[0];
        (its.State, its.Reopenings, its.Owner).ShouldBe((CaseState.Working, 1, Kari));
        (await EntriesAsync(1)).TakeLast(2).Select(e => (e.Kind, e.By)).ShouldBe([(EntryKind.Answered, CaseTurn.ByCustomer), (EntryKind.Reopened, CaseTurn.ByCustomer)]);
        (await Listing.RunAsync(new() { Tab = QueueTab.Named }, 1, As(Kari), default)).Total.ShouldBe(1);

        // The first answer stands, however often it is sent.
        (await Answering.RunAsync(token, solved: true, null, default)).Value.Solved.ShouldBe(false);
        (await CasesAsync())[0].Reopenings.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task A_yes_is_written_down_and_the_case_stays_closed()
    {
        var token = (await CloseAsync("c-1", optedOut: false)).ShouldNotBeNull();
        await Answering.RunAsync(token, solved: true, null, default);
        (await CasesAsync())[0].State.ShouldBe(CaseState.Closed);
        (await EntriesAsync(1))[^1].Data["solved"].ShouldBe("yes");
    }

    [DatabaseFact]
    public async Task Nobody_is_asked_who_does_not_want_to_be_or_where_the_desk_does_not_ask()
    {
        (await CloseAsync("c-out", optedOut: true)).ShouldBeNull();
        (await CloseAsync(null, optedOut: false)).ShouldBeNull();
        (await new ChangeDesk(Database).RunAsync(new() { AsksWhetherSolved = false }, As(Boss), default)).Ok.ShouldBeTrue();
        (await CloseAsync("c-2", optedOut: false)).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task The_address_is_not_kept_leads_nowhere_else_and_only_for_its_time()
    {
        var token = (await CloseAsync("c-1", optedOut: false)).ShouldNotBeNull();
        await using (var db = Database.For(Ours)) (await db.SolvedQuestions.SingleAsync()).TokenHash.ShouldNotContain(token.Text);
        (await Answering.FindAsync(SolvedToken.Make(), default)).ShouldBeNull();
        SolvedToken.Read(token.Text + "x").ShouldBeNull();
        Clock.Move(SolvedQuestion.Lasts + TimeSpan.FromSeconds(1));
        (await Answering.FindAsync(token, default)).ShouldBeNull();
        (await Answering.RunAsync(token, solved: false, null, default)).Problem!.Code.ShouldBe("no-question");
    }

    /// <summary>Closes a new case of a customer; gives the address they got by mail, if they got any.</summary>
    private async Task<SolvedToken?> CloseAsync(string? customer, bool optedOut)
    {
        if (customer is not null)
        {
            var facts = new CustomerFacts(customer, new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = $"{customer}@customers.example" }, optedOut);
            (await new KeepCustomers(Database, Clock).RunAsync([facts], dryRun: false, As(Boss), default)).Ok.ShouldBeTrue();
        }

        var its = await OpenAsync(new("Card eaten") { Customer = customer, Owner = Kari });
        await DoAsync(its.Number, new CloseCase("staff", "New card sent."));
        await using var db = Database.For(Ours);
        var mail = await db.Outbox.SingleOrDefaultAsync(m => m.Subject.StartsWith("solved"));
        return mail is null ? null : SolvedToken.Read(mail.Subject["solved ".Length..]);
    }
}

public sealed class AnswerSolvedOnSqlite() : AnswerSolvedTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class AnswerSolvedOnPostgres() : AnswerSolvedTests(DatabaseEngine.Postgres);
