using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Tables;
using Heed.Act.Initiatives.Telling;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Initiatives;

public abstract class TellCustomersTests(DatabaseEngine engine) : InitiativeTests(engine)
{
    private static readonly AudienceQuestion s_unhappy = new() { Source = "shop", Where = "rating <= 2 and answered(comment)" };

    private static readonly Dictionary<string, TellingWords> s_words = new()
    {
        ["en"] = new("What we did, {name}", "Dear {name}, on {day} you wrote. {company}"),
        ["nb"] = new("Hva vi gjorde", "Kjære {name}, den {day} skrev du. {company}"),
    };

    private async Task<Initiative> SaidAsync()
    {
        await HearAsync(
        [
            Heard("shop", "r0-0", Today.AddDays(-30), 1, "nora", "Nobody calls back"),
            Heard("shop", "r0-0", Today.AddDays(-20), 2, "nora", "Still nobody"),
            Heard("shop", "r0-0", Today.AddDays(-30), 2, "jaan", "Keegi ei helista", "et"),
            Heard("shop", "r0-0", Today.AddDays(-30), 1, "quiet", "Leave me alone"),
            Heard("shop", "r0-0", Today.AddDays(-30), 1, "unknown", "No address of mine"),
            Heard("shop", "r0-0", Today.AddDays(-30), 1, null, "At the kiosk"),
            Heard("shop", "r0-0", Today.AddDays(-30), 5, "happy", "Kind people"),
        ]);
        await KnowAsync("nora", "nora@example.com", name: "Nora");
        await KnowAsync("jaan", "jaan@example.com");
        await KnowAsync("quiet", "quiet@example.com", optedOut: true);
        await KnowAsync("happy", "happy@example.com");
        return await MakeAsync(Plan());
    }

    private Task<Result<int>> TellAsync(Guid id, Dictionary<string, TellingWords>? words = null) => Get<TellCustomers>().RunAsync(new(id, s_unhappy, words ?? s_words), As(Boss), default);

    [DatabaseFact]
    public async Task Those_who_said_it_are_told_once_in_their_language_and_the_others_are_counted_by_why_not()
    {
        var its = await SaidAsync();
        var audience = (await Get<FindAudience>().RunAsync(its.Id, s_unhappy, As(Boss), default)).Value;
        audience.Members.Select(m => m.Customer).ShouldBe(["jaan", "nora"]);
        (audience.OptedOut, audience.NoAddress, audience.Told, audience.Nameless).ShouldBe((1, 1, 0, 1));

        (await TellAsync(its.Id)).Value.ShouldBe(2);
        (await TellAsync(its.Id)).Problem!.Code.ShouldBe("nobody-to-tell");

        await using var db = Database.For(Ours);
        var mails = await db.Outbox.OrderBy(m => m.To).ToListAsync();
        mails.Select(m => m.To).ShouldBe(["jaan@example.com", "nora@example.com"]);
        // Nobody wrote in Estonian, and nobody knows what Jaan is called.
        (mails[0].Subject, mails[0].Text).ShouldBe(("What we did", "Dear, on Saturday, January 31, 2026 you wrote. ours"));
        mails[1].Text.ShouldBe("Kjære Nora, den tirsdag 10. februar 2026 skrev du. ours");
        var told = await Get<ListTold>().RunAsync(its.Id, As(Boss), default);
        (told.Total, told.Newest.Count).ShouldBe((2, 2));
        (await Get<FindAudience>().RunAsync(its.Id, s_unhappy, As(Boss), default)).Value.Told.ShouldBe(2);
        (await Get<ListInitiatives>().HistoryAsync(its.Id, As(Boss), default))[0].Data["customers"].ShouldBe("2");
    }

    [DatabaseFact]
    public async Task Two_who_press_the_button_at_once_tell_nobody_twice()
    {
        var its = await SaidAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TellAsync(its.Id)));
        await using var db = Database.For(Ours);
        (await db.Outbox.Select(m => m.To).ToListAsync()).Order().ShouldBe(["jaan@example.com", "nora@example.com"]);
        (await db.ToldCustomers.CountAsync()).ShouldBe(2);
    }

    [DatabaseFact]
    public async Task Who_answered_in_confidence_is_never_told_and_a_place_that_stands_for_nothing_is_refused()
    {
        var its = await SaidAsync();
        (await Get<FindAudience>().RunAsync(its.Id, new() { Source = "staff" }, As(Boss), default)).Problem!.Code.ShouldBe("only-groups");
        (await Get<FindAudience>().RunAsync(its.Id, s_unhappy, As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        var wrong = await TellAsync(its.Id, new(s_words) { ["nb"] = new("Hva vi gjorde", "Kjære {navn}") });
        wrong.Problem!.Places.Single().Path.ShouldBe("text-nb");
        await using var db = Database.For(Ours);
        (await db.Outbox.AnyAsync()).ShouldBeFalse();
    }
}

public sealed class TellCustomersOnSqlite() : TellCustomersTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class TellCustomersOnPostgres() : TellCustomersTests(DatabaseEngine.Postgres);
