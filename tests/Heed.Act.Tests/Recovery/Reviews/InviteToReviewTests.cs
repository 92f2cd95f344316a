using Heed.Act.Recovery;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Reviews;
using Heed.Act.Recovery.Risk;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Recovery.Reviews;

public abstract class InviteToReviewTests(DatabaseEngine engine) : RecoveryTests(engine)
{
    private static readonly InviteToReview.Input s_february = new("shop", new(2026, 2, 1), new(2026, 2, 28));

    private async Task<IReadOnlyList<string>> InvitedAsync() => [.. (await Get<InviteToReview>().PreviewAsync(s_february, As(Boss), default)).Value.Members.Select(m => m.Customer)];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var ways = new RecoveryWays { ReviewLink = "https://portal.example/us", ReviewLinks = new Dictionary<string, string> { [North] = "https://portal.example/north" } };
        (await Get<ChangeWays>().RunAsync(ways, 0, As(Boss), default)).Ok.ShouldBeTrue();
        for (var i = 0; i < 11; i++) await KnowAsync($"c{i:00}", known: ("email", $"c{i:00}@example.com"));
    }

    [DatabaseFact]
    public async Task Who_is_invited_does_not_hang_on_what_they_said()
    {
        // Everyone says one thing first, the opposite later, and both at once last: the same are invited each time.
        await HearAsync(Enumerable.Range(0, 11).Select(i => Said($"c{i:00}", i, 10)));
        var invited = await InvitedAsync();
        invited.Count.ShouldBe(11);
        await HearAsync(Enumerable.Range(0, 11).Select(i => Said($"c{i:00}", 10 - i, 9)));
        (await InvitedAsync()).ShouldBe(invited);
        await HearAsync(Enumerable.Range(0, 11).Select(i => Said($"c{i:00}", i < 5 ? 0 : 10, 8)));
        (await InvitedAsync()).ShouldBe(invited);
        // Nor can a score be asked for: what is asked is a source and days.
        typeof(InviteToReview.Input).GetProperties().Select(p => p.Name).Where(n => n != "EqualityContract").ShouldBe(["Source", "From", "To"]);
    }

    [DatabaseFact]
    public async Task Each_once_in_their_language_to_their_units_page_and_not_again_for_months()
    {
        await KnowAsync("quiet", optedOut: true, ("email", "quiet@example.com"));
        await HearAsync(Said("c00", 0, 10), Said("c01", 10, 10, unit: South), Said("quiet", 10, 10), Said("mute", 10, 10), Said("c02", 10, 60), Said(null, 10, 10));
        var audience = (await Get<InviteToReview>().PreviewAsync(s_february, As(Boss), default)).Value;
        (audience.Answered, audience.OptedOut, audience.NoAddress).ShouldBe((4, 1, 1));
        (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Get<InviteToReview>().RunAsync(s_february, As(Boss), default)))).Where(r => r.Ok).Sum(r => r.Value).ShouldBe(2);
        var mails = await MailsAsync("review");
        mails.Select(m => m.To).ShouldBe(["c00@example.com", "c01@example.com"]);
        mails[0].Subject.ShouldBe(ReadyLetters.Of(LetterKind.Review, "nb").Subject);
        mails[0].Text.ShouldContain("https://portal.example/north");
        mails[1].Text.ShouldContain("https://portal.example/us");
        (await Get<InviteToReview>().RunAsync(s_february, As(Boss), default)).Problem!.Code.ShouldBe("nobody-to-write-to");
        Clock.Move(TimeSpan.FromDays(200));
        (await Get<InviteToReview>().RunAsync(s_february, As(Boss), default)).Value.ShouldBe(2);
        (await Get<InviteToReview>().RunAsync(s_february with { Source = "staff" }, As(Boss), default)).Problem.ShouldNotBeNull();
        (await Get<InviteToReview>().RunAsync(s_february, As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
    }

    [DatabaseFact]
    public async Task Promoters_are_listed_until_thanked_and_whom_they_brought_is_counted()
    {
        await KnowAsync("new one", known: ("referred_by", "c01"));
        await KnowAsync("new two", known: ("referred_by", "c01"));
        await HearAsync(Said("c01", 10, 3), Said("c02", 9, 2), Said("c03", 8, 2), Said("c04", 10, 2, unit: South), Said("c05", 3, 1));
        var found = await Get<ListPromoters>().RunAsync(ScoreBand.Happy, 1, As(Boss), default);
        found.Rows.Select(r => (r.Customer, r.Referred)).ShouldBe([("c02", 0), ("c04", 0), ("c01", 2)], ignoreOrder: true);
        found.Referred.ShouldBe(2);
        (await Get<ListPromoters>().RunAsync(ScoreBand.Happy, 1, As(Kari), default)).Rows.Select(r => r.Customer).ShouldNotContain("c04");
        (await Get<ListPromoters>().RunAsync(ScoreBand.Passive, 1, As(Boss), default)).Rows.Select(r => r.Customer).ShouldBe(["c03"]);
        (await Get<SendLetter>().RunAsync(new("c02", new("Thanks", "Thank you, I will pass it on today.")), As(Kari), default)).Ok.ShouldBeTrue();
        var thanked = await Get<ListPromoters>().RunAsync(ScoreBand.Happy, 1, As(Boss), default);
        (thanked.Written, thanked.Rows[^1].Customer).ShouldBe((1, "c02"));
    }
}

public sealed class InviteToReviewOnSqlite() : InviteToReviewTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class InviteToReviewOnPostgres() : InviteToReviewTests(DatabaseEngine.Postgres);
