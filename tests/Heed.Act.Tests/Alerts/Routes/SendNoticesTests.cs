using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Alerts.Routes;

public abstract class SendNoticesTests(DatabaseEngine engine) : AlertTests(engine)
{
    [DatabaseFact]
    public async Task A_route_takes_what_is_of_its_units_its_kinds_and_severe_enough()
    {
        await RouteAsync(new() { Name = "North", Receiver = ReceiverKind.Team, Addresses = ["north@ours.example"], Units = ["r1"] });
        await RouteAsync(new() { Name = "Quick", Receiver = ReceiverKind.Team, Addresses = ["quick@ours.example"], Least = AlertSeverity.Severe });
        await RouteAsync(new() { Name = "Silent", Receiver = ReceiverKind.Team, Addresses = ["silent@ours.example"], Least = AlertSeverity.Note, Kinds = [AlertKind.Silence] });
        await RaiseAsync("r1-0");
        await RaiseAsync("r2", AlertSeverity.Severe);
        await RaiseAsync("", AlertSeverity.Note, AlertKind.Silence);
        await RaiseAsync("r1-1", AlertSeverity.Note);
        (await Send.RunAsync(default)).ShouldBe(3);
        (await MailsAsync("north@ours.example")).ShouldBe(["Chart:r1-0"]);
        (await MailsAsync("quick@ours.example")).ShouldBe(["Chart:r2"]);
        (await MailsAsync("silent@ours.example")).ShouldBe(["Silence:"]);
    }

    [DatabaseFact]
    public async Task In_quiet_hours_it_is_held_back_and_then_sent_together_severe_ones_at_once_where_so_set()
    {
        await RouteAsync(new() { People = [Boss], QuietFrom = 20, QuietTo = 7 });
        await RouteAsync(new() { People = [Kari], QuietFrom = 20, QuietTo = 7, SevereAnyway = true });
        Clock.Move(TimeSpan.FromHours(12));
        await RaiseAsync("r1");
        await RaiseAsync("r2", AlertSeverity.Severe);
        await Send.RunAsync(default);
        (await MailsAsync(Boss)).ShouldBeEmpty();
        (await MailsAsync(Kari)).ShouldBe(["Chart:r2"]);
        // 23:30 in Tallinn; 7:00 is seven and a half hours later.
        Clock.Move(TimeSpan.FromHours(7.4));
        (await Send.RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromHours(0.1));
        (await Send.RunAsync(default)).ShouldBe(2);
        (await MailsAsync(Boss)).ShouldBe(["Chart:r2 Chart:r1"]);
        (await MailsAsync(Kari)).ShouldBe(["Chart:r2", "Chart:r1"]);
    }

    [DatabaseFact]
    public async Task A_digest_comes_at_its_hour_with_all_of_the_day_and_without_what_was_settled()
    {
        await RouteAsync(new() { People = [Boss], Way = RouteWay.Daily, Hour = 16 });
        await RouteAsync(new() { People = [Kari], Way = RouteWay.Weekly, Hour = 8 });
        await RaiseAsync("r1");
        var settled = await RaiseAsync("r2");
        (await Get<SettleAlert>().RunAsync(new(settled.Id, "Known"), As(Boss), default)).Ok.ShouldBeTrue();
        (await Send.RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromHours(4));
        await RaiseAsync("r3");
        // 15:30 in Tallinn, then 16:00.
        (await Send.RunAsync(default)).ShouldBe(0);
        Clock.Move(TimeSpan.FromHours(0.5));
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send.RunAsync(default)))).Sum().ShouldBe(1);
        (await MailsAsync(Boss)).ShouldHaveSingleItem().Split(' ').ShouldBe(["Chart:r1", "Chart:r3"], ignoreOrder: true);
        (await MailsAsync(Kari)).ShouldBeEmpty();
        // Next Monday at eight.
        Clock.Move(TimeSpan.FromDays(6) + TimeSpan.FromHours(16));
        (await Send.RunAsync(default)).ShouldBe(1);
        (await MailsAsync(Kari)).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task What_was_put_up_but_not_noted_is_put_up_once()
    {
        await RouteAsync(new() { People = [Boss] });
        await RaiseAsync("r1");
        await Send.RunAsync(default);
        await using (var db = Database.For(Ours)) await db.AlertNotices.ExecuteUpdateAsync(set => set.SetProperty(n => n.SentAt, (DateTimeOffset?)null));
        await Send.RunAsync(default);
        (await MailsAsync(Boss)).ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task Everyone_says_what_reaches_themselves_and_managers_what_reaches_all()
    {
        (await Routes.RunAsync(new(null, 0, new() { People = [Kari] }), As(Kari), default)).Ok.ShouldBeTrue();
        (await Routes.RunAsync(new(null, 0, new() { People = [Boss] }), As(Kari), default)).Problem!.Code.ShouldBe("not-your-route");
        (await Routes.RunAsync(new(null, 0, new() { Name = "All", Receiver = ReceiverKind.Team, People = [Kari] }), As(Kari), default)).Problem!.Code.ShouldBe("not-your-route");
        var team = await RouteAsync(new() { Name = "All", Receiver = ReceiverKind.Team, People = [Boss, Kari], Addresses = ["x@ours.example"] });
        (await new ListRoutes(Database).RunAsync(As(Kari), default)).ShouldHaveSingleItem().Route.Settings.Name.ShouldBe("kari");
        (await Routes.RemoveAsync(team.Id, As(Kari), default)).Problem!.Code.ShouldBe("unknown-route");
        (await Routes.TryAsync(team.Id, As(Boss), default)).Value.ShouldBe(3);
        (await MailsAsync("x@ours.example")).ShouldBe(["test"]);
        (await Routes.RemoveAsync(team.Id, As(Boss), default)).Ok.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task The_same_route_twice_is_refused_whatever_it_is_called()
    {
        RouteSettings first = new() { Name = "North", Receiver = ReceiverKind.Team, People = [Boss, Kari], Addresses = ["x@ours.example"], Units = ["r1", "r2"] };
        var made = await RouteAsync(first);
        async Task<string?> CodeAsync(RouteSettings settings) => (await Routes.RunAsync(new(null, 0, settings), As(Boss), default)).Problem?.Code;
        (await CodeAsync(first with { Name = "Again", People = [Kari, Boss], Units = ["r2", "r1"], Language = "nb" })).ShouldBe("same-route");
        (await CodeAsync(first with { Units = ["r1"] })).ShouldBeNull();
        (await CodeAsync(first with { Least = AlertSeverity.Severe })).ShouldBeNull();
        (await CodeAsync(first with { Way = RouteWay.Daily })).ShouldBeNull();
        (await CodeAsync(first with { Way = RouteWay.Daily, Hour = 9 })).ShouldBeNull();
        (await Routes.RunAsync(new(made.Id, made.Version, first with { Name = "Renamed" }), As(Boss), default)).Ok.ShouldBeTrue("it is no second one beside itself");
    }

    [DatabaseTheory]
    [InlineData("http://hooks.example/x")]
    [InlineData("https://user:pass@hooks.example/x")]
    [InlineData("ftp://hooks.example/x")]
    [InlineData("hooks")]
    public async Task A_program_is_reached_by_an_address_of_the_web_only(string url) =>
        (await Routes.RunAsync(new(null, 0, new() { Name = "Hook", Receiver = ReceiverKind.Webhook, Url = url }), As(Boss), default)).Problem!.Places[0].Path.ShouldBe("url");
}

public sealed class SendNoticesOnSqlite() : SendNoticesTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SendNoticesOnPostgres() : SendNoticesTests(DatabaseEngine.Postgres);
