using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Promises;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Promises;

public abstract class MakePromiseTests(DatabaseEngine engine) : PromiseTests(engine)
{
    [DatabaseFact]
    public async Task The_unit_that_must_deliver_is_asked_in_the_same_moment_and_until_it_answers_nothing_is_confirmed()
    {
        var made = await MakeAsync();
        (made.Number, made.State, made.Promiser, made.Deliverer, made.DueAt, made.Round).ShouldBe((1, PromiseState.Asked, Kari, Office, TomorrowAtFive, 1));
        // Eight business hours after closing time are the next day's closing time.
        made.BreaksAt.ShouldBe(TomorrowAtFive.AddDays(1));
        (await HistoryAsync(1)).Select(e => (e.Kind, e.By)).ShouldBe([(PromiseEntryKind.Made, Kari), (PromiseEntryKind.Asked, Kari)]);
        (await MailsAsync(Ola)).ShouldHaveSingleItem().ShouldStartWith("ask ");
        (await MailsAsync(Kari)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task What_one_does_oneself_is_confirmed_at_once_and_asks_nobody()
    {
        var made = await MakeAsync(new("Call back", PromiseDue.In(0)) { Whom = "A lady at the counter", Deliverer = MakePromise.Myself, Channel = ContactChannel.InPerson });
        (made.State, made.Deliverer, made.Customer, made.DueAt).ShouldBe((PromiseState.Confirmed, null, null, new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero)));
        (await MailsAsync(Ola)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Made_in_a_case_it_takes_customer_and_unit_from_there_and_stands_in_the_cases_history()
    {
        var its = await OpenAsync(new("Card eaten") { Customer = "c-7", Unit = Office, Owner = Kari }, Boss);
        var made = await MakeAsync(new("A new card", PromiseDue.In(1)) { Case = its.Number });
        (made.Customer, made.Deliverer, made.CaseNumber).ShouldBe(("c-7", Office, its.Number));
        var entry = (await EntriesAsync(its.Number))[^1];
        (entry.Kind, entry.Text, entry.Data["promise"]).ShouldBe((EntryKind.Promised, "A new card", "1"));
    }

    [DatabaseFact]
    public async Task Made_upon_a_signal_it_takes_customer_and_unit_from_there()
    {
        var heard = Heard(2, "c-9", Office);
        await StoreAsync(Ours, heard);
        var made = await MakeAsync(new("An answer", PromiseDue.In(2)) { Signal = heard.Id });
        (made.Customer, made.Deliverer, made.Signal).ShouldBe(("c-9", Office, heard.Id));
    }

    [DatabaseFact]
    public async Task Sent_twice_it_is_there_once_and_many_at_once_each_get_a_number()
    {
        var once = Guid.CreateVersion7();
        var first = await MakeAsync(ToNora() with { Once = once });
        (await MakeAsync(ToNora() with { Once = once })).Id.ShouldBe(first.Id);
        (await MailsAsync(Ola)).Count.ShouldBe(1);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => TryMakeAsync(ToNora() with { Customer = $"c-{n}" })));
        made.ShouldAllBe(m => m.Ok);
        made.Select(m => m.Value.Number).Order().ShouldBe([2, 3, 4, 5]);
    }

    [DatabaseFact]
    public async Task What_can_not_be_promised_is_refused_with_its_place()
    {
        (await TryMakeAsync(ToNora() with { What = "  " })).Problem!.Places[0].Path.ShouldBe("what");
        (await TryMakeAsync(ToNora() with { Customer = null })).Problem!.Places[0].Path.ShouldBe("customer");
        (await TryMakeAsync(ToNora() with { Deliverer = "nowhere" })).Problem!.Places[0].Path.ShouldBe("deliverer");
        (await TryMakeAsync(ToNora() with { Promiser = "stranger@nowhere" })).Problem!.Places[0].Path.ShouldBe("promiser");
        (await TryMakeAsync(ToNora() with { Due = PromiseDue.By(Clock.GetUtcNow()) })).Problem!.Places[0].Path.ShouldBe("due");
        (await TryMakeAsync(ToNora() with { Due = PromiseDue.In(-1) })).Problem!.Places[0].Path.ShouldBe("due");
        (await TryMakeAsync(ToNora() with { Due = PromiseDue.By(new DateOnly(2056, 1, 1)) })).Problem!.Places[0].Path.ShouldBe("due");
        (await TryMakeAsync(ToNora() with { Case = 77 })).Problem!.Code.ShouldBe("unknown-case");
        (await new MakePromise(Database, new(Database), Colleagues, PromiseMails, Clock).RunAsync(ToNora(), new(Ours, "viewer", Heed.Base.Workspaces.Role.Viewer), default)).Problem!.Code.ShouldBe("agents-only");
    }

    [DatabaseFact]
    public async Task Days_are_the_desks_a_weekend_and_a_holiday_do_not_count()
    {
        // Friday the 27th of March at noon; Good Friday is the 3rd of April.
        Clock.Move(new DateTimeOffset(2026, 3, 27, 10, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        async Task<DateTimeOffset> DueAsync(PromiseDue due) => (await MakeAsync(ToNora() with { Due = due })).DueAt;
        (await DueAsync(PromiseDue.In(0))).ShouldBe(new(2026, 3, 27, 15, 0, 0, TimeSpan.Zero));
        // Summer time began on Sunday.
        (await DueAsync(PromiseDue.In(1))).ShouldBe(new(2026, 3, 30, 14, 0, 0, TimeSpan.Zero));
        (await DueAsync(PromiseDue.In(5))).ShouldBe(new(2026, 4, 6, 14, 0, 0, TimeSpan.Zero));
        (await DueAsync(PromiseDue.By(new DateOnly(2026, 4, 2)))).ShouldBe(new(2026, 4, 2, 14, 0, 0, TimeSpan.Zero));
        (await DueAsync(PromiseDue.By(new DateOnly(2026, 3, 28)))).ShouldBe(new(2026, 3, 28, 21, 59, 0, TimeSpan.Zero), "a day the desk is closed ends with the day");
        Clock.Move(TimeSpan.FromHours(6));
        (await DueAsync(PromiseDue.In(0))).ShouldBe(new(2026, 3, 30, 14, 0, 0, TimeSpan.Zero), "the desk has closed today");
    }
}

public sealed class MakePromiseOnSqlite() : MakePromiseTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class MakePromiseOnPostgres() : MakePromiseTests(DatabaseEngine.Postgres);
