using Heed.Act.Cases.Changes;
using Heed.Act.Promises;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Lists;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Promises.Changes;

public abstract class ChangePromiseTests(DatabaseEngine engine) : PromiseTests(engine)
{
    [DatabaseFact]
    public async Task A_yes_confirms_and_the_promiser_is_told()
    {
        await MakeAsync();
        (await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.Yes), Ola)).State.ShouldBe(PromiseState.Confirmed);
        (await MailsAsync(Kari)).ShouldBe(["answered Confirmed"]);
    }

    [DatabaseFact]
    public async Task Only_the_unit_or_a_manager_answers_for_it()
    {
        await MakeAsync();
        (await TryPromiseAsync(1, new AnswerPromise(DeliveryAnswer.Yes))).Problem!.Code.ShouldBe("deliverers-only");
        (await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.No), Boss)).State.ShouldBe(PromiseState.Refused);
    }

    [DatabaseFact]
    public async Task After_a_no_the_customer_must_be_told_and_a_new_date_asks_the_unit_again()
    {
        await MakeAsync();
        await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.No, null, "The printer is broken."), Ola);
        (await Lists.RunAsync(new() { Tab = PromiseTab.ToTell }, 1, As(Kari), default)).Total.ShouldBe(1);
        var moved = await PromiseAsync(1, new AgreeDate(PromiseDue.In(3), ContactChannel.Phone, "She can wait."));
        (moved.State, moved.Moves, moved.Round, moved.DueAt).ShouldBe((PromiseState.Asked, 1, 2, TomorrowAtFive.AddDays(2)));
        (await MailsAsync(Ola)).Count.ShouldBe(2);
        (await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.Yes), Ola)).State.ShouldBe(PromiseState.Confirmed);
        var kept = await PromiseAsync(1, new KeepPromise("She has it."));
        (kept.State, kept.EndedAt).ShouldBe((PromiseState.Kept, Clock.GetUtcNow()));
        (await HistoryAsync(1)).Select(e => e.Kind).ShouldBe([PromiseEntryKind.Made, PromiseEntryKind.Asked, PromiseEntryKind.Answered, PromiseEntryKind.Moved, PromiseEntryKind.Asked, PromiseEntryKind.Answered, PromiseEntryKind.Kept]);
    }

    [DatabaseFact]
    public async Task A_date_the_unit_offered_needs_no_further_word_once_the_customer_agrees()
    {
        await MakeAsync();
        var offered = await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.Date, PromiseDue.In(3)), Ola);
        (offered.State, offered.OfferedAt, offered.DueAt).ShouldBe((PromiseState.Offered, TomorrowAtFive.AddDays(2), TomorrowAtFive));
        var agreed = await PromiseAsync(1, new AgreeDate(PromiseDue.In(3), ContactChannel.Mail));
        (agreed.State, agreed.OfferedAt, agreed.Round).ShouldBe((PromiseState.Confirmed, null, 1));

        // An earlier date than offered is another question.
        await MakeAsync();
        await PromiseAsync(2, new AnswerPromise(DeliveryAnswer.Date, PromiseDue.In(5)), Ola);
        (await PromiseAsync(2, new AgreeDate(PromiseDue.In(3), ContactChannel.Mail))).State.ShouldBe(PromiseState.Asked);
        // One no later than promised is a yes.
        (await PromiseAsync(2, new AnswerPromise(DeliveryAnswer.Date, PromiseDue.In(2)), Ola)).State.ShouldBe(PromiseState.Confirmed);
    }

    [DatabaseFact]
    public async Task Keeping_takes_evidence_and_what_is_overdue_is_late_and_can_not_be_moved()
    {
        await MakeAsync();
        (await TryPromiseAsync(1, new KeepPromise(" "))).Problem!.Places[0].Path.ShouldBe("note");
        (await TryPromiseAsync(1, new KeepPromise(null, Guid.CreateVersion7()))).Ok.ShouldBeFalse();
        Clock.Move(TomorrowAtFive.AddHours(1) - Clock.GetUtcNow());
        (await TryPromiseAsync(1, new AgreeDate(PromiseDue.In(3), ContactChannel.Phone))).Problem!.Code.ShouldBe("promise-over");
        await PromiseAsync(1, new AttachEvidence("x.png", "receipt.png"), Ola);
        (await PromiseAsync(1, new KeepPromise(null), Ola)).State.ShouldBe(PromiseState.Late);
        (await TryPromiseAsync(1, new KeepPromise("again"))).Problem!.Code.ShouldBe("promise-ended");
    }

    [DatabaseFact]
    public async Task Kept_in_time_and_written_down_within_the_grace_it_is_kept()
    {
        await MakeAsync();
        Clock.Move(TomorrowAtFive.AddHours(1) - Clock.GetUtcNow());
        (await TryPromiseAsync(1, new KeepPromise("x", null, Clock.GetUtcNow().AddMinutes(1)))).Problem!.Places[0].Path.ShouldBe("at");
        (await PromiseAsync(1, new KeepPromise("Fetched at three.", null, TomorrowAtFive.AddHours(-2)))).State.ShouldBe(PromiseState.Kept);
    }

    [DatabaseFact]
    public async Task Whoever_comes_after_its_time_finds_it_broken_whether_or_not_the_clock_has_said_so()
    {
        await MakeAsync();
        Clock.Move(TomorrowAtFive.AddDays(2) - Clock.GetUtcNow());
        var delivered = await PromiseAsync(1, new KeepPromise("Better late than never."));
        (delivered.State, delivered.EndedAt, delivered.DeliveredAt).ShouldBe((PromiseState.Broken, TomorrowAtFive.AddDays(1), Clock.GetUtcNow()));
        (await TryPromiseAsync(1, new WithdrawPromise("Nora", ContactChannel.Phone))).Problem!.Code.ShouldBe("promise-ended");
    }

    [DatabaseFact]
    public async Task Taking_it_back_takes_the_customers_consent_with_who_how_and_when()
    {
        await MakeAsync();
        (await TryPromiseAsync(1, new WithdrawPromise("", ContactChannel.Phone))).Problem!.Places[0].Path.ShouldBe("consent");
        (await TryPromiseAsync(1, new WithdrawPromise("Nora", ContactChannel.Phone, Clock.GetUtcNow().AddDays(1)))).Problem!.Places[0].Path.ShouldBe("when");
        (await PromiseAsync(1, new WithdrawPromise("Nora Berg", ContactChannel.Phone, null, "Found the card."))).State.ShouldBe(PromiseState.Withdrawn);
        var entry = (await HistoryAsync(1))[^1];
        (entry.Data["consent"], entry.Data["how"], entry.Text).ShouldBe(("Nora Berg", "Phone", "Found the card."));
    }

    [DatabaseFact]
    public async Task Two_who_answer_at_once_lose_neither_word()
    {
        var seen = (await MakeAsync()).Version;
        await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.Yes, null, "Ola: we have one here."), Ola, seen);
        (await TryPromiseAsync(1, new AnswerPromise(DeliveryAnswer.No, null, "Boss: the printer is broken."), Boss, seen)).Problem!.Code.ShouldBe("promise-changed");
        (await FindAsync(1)).State.ShouldBe(PromiseState.Confirmed);
        var kept = (await HistoryAsync(1))[^1];
        (kept.Kind, kept.By, kept.Text).ShouldBe((PromiseEntryKind.Retained, Boss, "Boss: the printer is broken."));
    }

    [DatabaseFact]
    public async Task Many_notes_at_once_all_go_in_each_once()
    {
        var seen = (await MakeAsync()).Version;
        var once = Guid.CreateVersion7();
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(n => TryPromiseAsync(1, new AddPromiseNote($"note {n}"), Kari, seen)))).ShouldAllBe(r => r.Ok);
        await TryPromiseAsync(1, new AddPromiseNote("twice"), once: once);
        await TryPromiseAsync(1, new AddPromiseNote("twice"), once: once);
        (await HistoryAsync(1)).Where(e => e.Kind == PromiseEntryKind.Noted).Select(e => e.Text!).Order(StringComparer.Ordinal).ShouldBe(["note 0", "note 1", "note 2", "note 3", "twice"]);
    }

    [DatabaseFact]
    public async Task Another_unit_is_asked_anew_and_the_first_ones_promises_are_none_of_strangers_business()
    {
        await AddPersonAsync("eva@ours.example", Heed.Base.Workspaces.Role.Agent);
        await AddUnitsAsync(("stock", null));
        await TakesAsync("eva@ours.example", null, "stock");
        await MakeAsync();
        (await TryPromiseAsync(1, new AddPromiseNote("x"), "eva@ours.example")).Problem!.Code.ShouldBe("unknown-promise");
        (await Lists.RunAsync(new() { Tab = PromiseTab.All }, 1, As("eva@ours.example"), default)).Total.ShouldBe(0);
        var handed = await PromiseAsync(1, new HandPromise("stock"));
        (handed.State, handed.Round).ShouldBe((PromiseState.Asked, 2));
        (await MailsAsync("eva@ours.example")).Count.ShouldBe(1);
        (await Lists.RunAsync(new() { Tab = PromiseTab.Waiting }, 1, As("eva@ours.example"), default)).Total.ShouldBe(1);
        (await PromiseAsync(1, new HandPromise(null))).State.ShouldBe(PromiseState.Confirmed);
        var strange = await ChangingPromises.RunAsync(new(1, new AddPromiseNote("x")), new(Others, Boss, Heed.Base.Workspaces.Role.Owner), default);
        strange.Problem!.Code.ShouldBe("unknown-promise");
    }
}

public sealed class ChangePromiseOnSqlite() : ChangePromiseTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ChangePromiseOnPostgres() : ChangePromiseTests(DatabaseEngine.Postgres);
