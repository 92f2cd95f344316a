using Heed.Act.Recovery.WinBacks;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Recovery.WinBacks;

public abstract class WinBackTests(DatabaseEngine engine) : RecoveryTests(engine)
{
    private static readonly WinBackPlan s_plan = new("Spring", "events", new(2026, 1, 1), new(2026, 3, 1)) { HoldOut = 30, Days = 30 };

    private async Task LeaveAsync(int many)
    {
        for (var i = 0; i < many; i++) await KnowAsync($"c{i:000}", known: [("email", $"c{i:000}@example.com"), ("first_name", "Nora")]);
        await HearAsync(Enumerable.Range(0, many).Select(i => Happened($"c{i:000}", "left", 20, "price")));
    }

    [DatabaseFact]
    public async Task A_lot_that_anyone_can_draw_again_decides_who_is_written_to_and_pressing_twice_writes_once()
    {
        await LeaveAsync(60);
        await KnowAsync("quiet", optedOut: true, ("email", "quiet@example.com"));
        await KnowAsync("back", known: ("email", "back@example.com"));
        await HearAsync(Happened("quiet", "left", 20), Happened("mute", "left", 20), Happened("back", "left", 20), Happened("back", "returned", 10), Happened("long ago", "left", 100));
        var audience = (await Get<FindLeavers>().RunAsync(s_plan, As(Boss), default)).Value;
        (audience.Left, audience.Back, audience.OptedOut, audience.NoAddress, audience.Members.Count).ShouldBe((63, 1, 1, 1, 60));
        var once = Guid.CreateVersion7();
        var its = (await Get<StartWinBack>().RunAsync(s_plan, once, As(Boss), default)).Value;
        (await Get<StartWinBack>().RunAsync(s_plan, once, As(Boss), default)).Value.Number.ShouldBe(its.Number);
        var shown = (await Get<ShowWinBack>().RunAsync(its.Number, As(Boss), default)).Value;
        shown.Members.Count.ShouldBe(60);
        shown.Members.ShouldAllBe(m => m.Member.HeldOut == WinBack.IsHeldOut(once, m.Member.Customer, 30) && m.Member.Reason == "price");
        var held = shown.Members.Count(m => m.Member.HeldOut);
        held.ShouldBeInRange(8, 30);
        var mails = await MailsAsync("win-back");
        mails.Select(m => m.To).ShouldBe(shown.Members.Where(m => !m.Member.HeldOut).Select(m => $"{m.Member.Customer}@example.com"), ignoreOrder: true);
        mails[0].Text.ShouldStartWith("Hei Nora,");
        // Nobody is tried to be won back twice within a year, held out or not.
        (await Get<StartWinBack>().RunAsync(s_plan, null, As(Boss), default)).Problem!.Code.ShouldBe("nobody-to-write-to");
    }

    [DatabaseFact]
    public async Task Nothing_is_claimed_before_the_days_have_passed_and_later_returns_do_not_count()
    {
        await LeaveAsync(100);
        var its = (await Get<StartWinBack>().RunAsync(s_plan, new Guid("0195a000-0000-7000-8000-000000000001"), As(Boss), default)).Value;
        var written = (await Get<ShowWinBack>().RunAsync(its.Number, As(Boss), default)).Value.Members.Where(m => !m.Member.HeldOut).Select(m => m.Member.Customer).ToList();
        Clock.Move(TimeSpan.FromDays(10));
        await HearAsync(written.Take(40).Select(c => Happened(c, "returned", 1)));
        var early = (await Get<ShowWinBack>().RunAsync(its.Number, As(Boss), default)).Value;
        (early.Result.Verdict, early.Result.Difference).ShouldBe((WinBackVerdict.TooEarly, null));
        early.Members.Count(m => m.BackAt is not null).ShouldBe(40);
        Clock.Move(TimeSpan.FromDays(30));
        await HearAsync(written.Skip(40).Take(10).Select(c => Happened(c, "returned", 1)));
        var late = (await Get<ShowWinBack>().RunAsync(its.Number, As(Boss), default)).Value;
        late.Members.Count(m => m.BackAt is not null).ShouldBe(40);
        late.Result.Verdict.ShouldBe(WinBackVerdict.Worked);
        late.Result.Difference!.Value!.Value.ShouldBe(100.0 * 40 / written.Count, 1e-9);
    }

    [DatabaseFact]
    public async Task What_can_not_be_done_is_refused_with_its_place()
    {
        foreach (var (plan, path) in new[] { (s_plan with { HoldOut = 60 }, "holdOut"), (s_plan with { Days = 1 }, "days"), (s_plan with { Title = " " }, "title") })
        {
            (await Get<StartWinBack>().RunAsync(plan, null, As(Boss), default)).Problem!.Places[0].Path.ShouldBe(path);
        }

        (await Get<StartWinBack>().RunAsync(s_plan with { LeftWhere = "event =" }, null, As(Boss), default)).Problem.ShouldNotBeNull();
        (await Get<StartWinBack>().RunAsync(s_plan with { Source = "staff", LeftWhere = "nps = 1" }, null, As(Boss), default)).Problem.ShouldNotBeNull();
        (await Get<StartWinBack>().RunAsync(s_plan, null, As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        (await Get<ShowWinBack>().RunAsync(7, As(Boss), default)).Problem!.Code.ShouldBe("unknown-win-back");
    }
}

public sealed class WinBackOnSqlite() : WinBackTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class WinBackOnPostgres() : WinBackTests(DatabaseEngine.Postgres);
