using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Promises;

public abstract class WatchPromisesTests(DatabaseEngine engine) : PromiseTests(engine)
{
    [DatabaseFact]
    public async Task It_is_asked_about_again_reminded_of_found_overdue_and_broken_each_once_at_its_time()
    {
        await MakeAsync();
        (await Watch.RunAsync(default)).ShouldBe(0);
        await AtAsync(new(2026, 3, 2, 11, 30, 0, TimeSpan.Zero), PromiseEntryKind.AskedAgain);
        await PromiseAsync(1, new AnswerPromise(DeliveryAnswer.Yes), Ola);
        // Four business hours before Tuesday's closing time.
        await AtAsync(TomorrowAtFive.AddHours(-4), PromiseEntryKind.Reminded);
        await AtAsync(TomorrowAtFive, PromiseEntryKind.Overdue);
        await AtAsync(TomorrowAtFive.AddDays(1), PromiseEntryKind.Broken);
        (await FindAsync(1)).State.ShouldBe(PromiseState.Broken);
        (await MailsAsync(Ola)).Select(m => m.Split(' ')[0]).ShouldBe(["ask", "again", "Reminded", "Overdue", "Broken"]);
        (await MailsAsync(Kari)).Select(m => m.Split(' ')[0]).ShouldBe(["answered", "Reminded", "Overdue", "Broken"]);
    }

    [DatabaseFact]
    public async Task What_was_kept_or_withdrawn_is_left_alone_and_what_was_missed_is_caught_up_with_in_one_step()
    {
        await MakeAsync();
        await MakeAsync();
        await PromiseAsync(1, new KeepPromise("Done."));
        Clock.Move(TimeSpan.FromDays(20));
        (await Watch.RunAsync(default)).ShouldBe(1);
        (await FindAsync(1)).State.ShouldBe(PromiseState.Kept);
        var broken = await FindAsync(2);
        (broken.State, broken.EndedAt, broken.NextAt).ShouldBe((PromiseState.Broken, TomorrowAtFive.AddDays(1), null));
        (await HistoryAsync(2)).Count.ShouldBe(3);
    }

    [DatabaseFact]
    public async Task Two_nodes_at_once_break_it_once()
    {
        await MakeAsync();
        Clock.Move(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Watch.RunAsync(default)));
        (await HistoryAsync(1)).Count(e => e.Kind == PromiseEntryKind.Broken).ShouldBe(1);
        (await MailsAsync(Kari)).Count(m => m.StartsWith("Broken", StringComparison.Ordinal)).ShouldBe(1);
    }

    [DatabaseFact]
    public async Task What_happens_stands_in_the_log_once_and_without_a_word_of_what_was_written()
    {
        await MakeAsync(ToNora() with { What = "secret card", Whom = "secret Nora" });
        await PromiseAsync(1, new AddPromiseNote("secret note"));
        await PromiseAsync(1, new KeepPromise("secret evidence"));
        (await PublishPromisesAsync()).ShouldBe(4);
        // As after a crash between telling and noting that it was told.
        await using (var db = Database.For(Ours)) await db.PromiseEntries.ExecuteUpdateAsync(e => e.SetProperty(x => x.Published, false));
        (await PublishPromisesAsync()).ShouldBe(4);

        var told = (await new SignalReader(Database).LatestAsync(Ours, PromiseSource.Key, null, 50, default)).Select(s => s.Signal).ToList();
        told.Select(s => ((FieldValue.Code)s.Values["step"]).Label).ShouldBe(["made", "asked", "noted", "kept"], ignoreOrder: true);
        told.ShouldAllBe(s => s.Kind == "promise" && s.Customer == "nora" && s.Unit == Office && !SignalBody.Write(s).Contains("secret", StringComparison.Ordinal));
        var ended = told.Single(s => s.Values.ContainsKey("kept"));
        (ended.Values["kept"], ended.Values["outcome"]).ShouldBe((FieldValue.Of("yes"), FieldValue.Of("kept")));
    }

    [DatabaseFact]
    public async Task A_broken_promise_becomes_a_case_by_a_rule_that_comes_with_the_first_and_nobody_gets_two_also_when_all_is_told_and_followed_again()
    {
        for (var n = 0; n < 6; n++) await MakeAsync(ToNora() with { Customer = $"c-{n % 5}" });
        await PromiseAsync(1, new KeepPromise("Done."));
        await PromiseAsync(2, new WithdrawPromise("c-1", Heed.Act.Cases.Changes.ContactChannel.Phone));
        Clock.Move(TimeSpan.FromDays(3));
        await Watch.RunAsync(default);
        await PublishPromisesAsync();
        await FollowAsync();
        var cases = await CasesAsync();
        // The sixth is the first customer's again; theirs was kept before.
        cases.Select(c => c.Customer).ShouldBe(["c-2", "c-3", "c-4", "c-0"], ignoreOrder: true);
        cases.ShouldAllBe(c => c.Title == "Broken promise" && c.Unit == Office && c.Owner == Ola && c.Priority == CasePriority.High);

        for (var again = 0; again < 2; again++)
        {
            await using (var db = Database.For(Ours)) await db.PromiseEntries.ExecuteUpdateAsync(e => e.SetProperty(x => x.Published, false));
            await Watch.RunAsync(default);
            await PublishPromisesAsync();
            await new OpenCasesOnSignals(Database).ResetAsync(default);
            await FollowAsync();
        }

        (await CasesAsync()).Count.ShouldBe(4);
        await using var rules = Database.For(Ours);
        (await rules.CaseRules.CountAsync()).ShouldBe(1);
    }

    private async Task AtAsync(DateTimeOffset at, PromiseEntryKind what)
    {
        Clock.Move(at.AddSeconds(-1) - Clock.GetUtcNow());
        (await Watch.RunAsync(default)).ShouldBe(0, $"too early for {what}");
        Clock.Move(TimeSpan.FromSeconds(1));
        (await Watch.RunAsync(default)).ShouldBe(1, $"{what} did not come");
        (await Watch.RunAsync(default)).ShouldBe(0, $"{what} came twice");
        (await HistoryAsync(1))[^1].Kind.ShouldBe(what);
    }
}

public sealed class WatchPromisesOnSqlite() : WatchPromisesTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class WatchPromisesOnPostgres() : WatchPromisesTests(DatabaseEngine.Postgres);
