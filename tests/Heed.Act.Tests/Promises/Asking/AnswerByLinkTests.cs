using Heed.Act.Cases.Changes;
using Heed.Act.Promises;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Promises.Asking;

public abstract class AnswerByLinkTests(DatabaseEngine engine) : PromiseTests(engine)
{
    [DatabaseFact]
    public async Task An_answer_from_the_mail_counts_as_that_colleagues_and_only_the_first_does()
    {
        await MakeAsync();
        var token = await TokenAsync(Ola);
        (await Links.FindAsync(token, default)).ShouldNotBeNull().Open.ShouldBeTrue();
        (await Links.RunAsync(token, new(DeliveryAnswer.No, null, "Printer."), default)).Value.State.ShouldBe(PromiseState.Refused);
        (await HistoryAsync(1))[^1].By.ShouldBe(Ola);
        (await Links.RunAsync(token, new(DeliveryAnswer.Yes), default)).Value.State.ShouldBe(PromiseState.Refused);
        (await HistoryAsync(1)).Count(e => e.Kind == PromiseEntryKind.Answered).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task It_is_good_for_its_own_asking_only()
    {
        await MakeAsync();
        var token = await TokenAsync(Ola);
        Clock.Move(TimeSpan.FromSeconds(1));
        await PromiseAsync(1, new AgreeDate(PromiseDue.In(3), ContactChannel.Phone));
        (await Links.FindAsync(token, default)).ShouldNotBeNull().Open.ShouldBeFalse();
        (await Links.RunAsync(token, new(DeliveryAnswer.Yes), default)).Value.State.ShouldBe(PromiseState.Asked);
        (await Links.RunAsync(await TokenAsync(Ola), new(DeliveryAnswer.Yes), default)).Value.State.ShouldBe(PromiseState.Confirmed);
    }

    [DatabaseFact]
    public async Task The_address_is_not_kept_leads_nowhere_else_and_only_for_its_time()
    {
        await MakeAsync(ToNora(60));
        var token = await TokenAsync(Ola);
        await using (var db = Database.For(Ours)) (await db.PromiseQuestions.SingleAsync()).TokenHash.ShouldNotContain(token.Text);
        (await Links.FindAsync(PromiseToken.Make(), default)).ShouldBeNull();
        PromiseToken.Read(token.Text + "x").ShouldBeNull();
        PromiseToken.Read("../../etc/passwd-xxxxxx").ShouldBeNull();
        Clock.Move(PromiseQuestion.Lasts + TimeSpan.FromSeconds(1));
        (await Links.RunAsync(token, new(DeliveryAnswer.Yes), default)).Problem!.Code.ShouldBe("no-question");
    }
}

public sealed class AnswerByLinkOnSqlite() : AnswerByLinkTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class AnswerByLinkOnPostgres() : AnswerByLinkTests(DatabaseEngine.Postgres);
