using System.Net;
using System.Text.RegularExpressions;
using Heed.Web.Tests.Dashboards;

namespace Heed.Web.Tests.Leagues;

public sealed partial class LeaguePagesTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_branch_of_five_tens_does_not_top_the_table_and_a_large_bad_one_is_told_apart()
    {
        // Twenty branches of like customers, one small one with nothing but tens, one large one that is truly worse.
        var answers = Enumerable.Range(0, 20).SelectMany(b => Enumerable.Range(0, 120).Select(i => new DashboardServer.Heard((i + b) % 10 < 5 ? 10 : (i + b) % 10 < 8 ? 8 : 3, Unit: $"like{b}")))
            .Concat(Enumerable.Range(0, 5).Select(_ => new DashboardServer.Heard(10, Unit: "lucky")))
            .Concat(Enumerable.Range(0, 150).Select(i => new DashboardServer.Heard(i % 10 < 2 ? 10 : 3, Unit: "worse")));
        await server.HearAsync("league", answers);
        var page = await server.PageAsync("/sources/league/league?choice=nps:nps&by=unit");
        var rows = Rows(page);
        rows.Count.ShouldBe(22);
        rows[^1].Name.ShouldBe("worse");
        rows[^1].Html.ShouldContain(" lower</span>");
        var lucky = rows.Single(r => r.Name == "lucky");
        lucky.Html.ShouldContain("+100.0");
        lucky.Html.ShouldContain("few answers");
        // Its place is a wide range, its value drawn towards the others.
        var place = Place().Match(lucky.Html);
        (int.Parse(place.Groups[2].Value) - int.Parse(place.Groups[1].Value)).ShouldBeGreaterThan(3);
        lucky.Html.Split(">+100.0</td>").Length.ShouldBe(2, "shown as observed, not as corrected");
        page.ShouldContain("1 of 22 stand out by unit");
        // The dashboard's comparison says the same of the same units.
        var board = await server.PageAsync("/sources/league?by=unit");
        board.ShouldContain("1 of 22 stand out by unit");
        System.Text.RegularExpressions.Regex.Count(board, " lower</span>").ShouldBe(1);
        page.ShouldContain("kind=\"funnel\"");
    }

    [Fact]
    public async Task Where_there_is_nothing_to_put_in_order_that_is_said()
    {
        await server.HearAsync("alone", Enumerable.Range(0, 20).Select(i => new DashboardServer.Heard(i % 11, Channel: "web")));
        (await server.PageAsync("/sources/alone/league?by=channel")).ShouldContain("Nothing to put in order yet");
        await server.HearAsync("alike", Enumerable.Range(0, 20).Select(i => new DashboardServer.Heard(9, Channel: i % 2 == 0 ? "web" : "sms")));
        (await server.PageAsync("/sources/alike/league?by=channel")).ShouldContain("Nothing to put in order yet");
    }

    [Fact]
    public async Task A_filter_that_cant_be_read_is_refused_and_another_workspaces_source_not_found()
    {
        await server.HearAsync("refused", Enumerable.Range(0, 20).Select(i => new DashboardServer.Heard(i % 11, Channel: i % 2 == 0 ? "web" : "sms")));
        await server.PageAsync("/sources/refused/league?where=channel+%3D", HttpStatusCode.BadRequest);
        using var stranger = await server.Server.SignedInAsync(server.Server.Others);
        (await stranger.Client.GetAsync("/sources/refused/league")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static List<(string Name, string Html)> Rows(string page)
    {
        var table = page[page.IndexOf("<tbody>", StringComparison.Ordinal)..page.IndexOf("</tbody>", StringComparison.Ordinal)];
        return [.. Row().Split(table).Skip(1).Select(row => (Name().Match(row).Groups[1].Value, row))];
    }

    [GeneratedRegex("<tr[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex("<th scope=\"row\">\\s*([^<]*?)\\s*</th>", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("<td class=\"h-num\">(\\d+)–(\\d+)</td>", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
