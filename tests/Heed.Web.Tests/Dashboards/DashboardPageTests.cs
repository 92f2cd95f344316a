using System.Globalization;
using System.Net;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Dashboards;

public sealed class DashboardPageTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_single_answer_gets_words_instead_of_an_interval_that_misses_it()
    {
        await server.HearAsync("single", new DashboardServer.Heard(0, Channel: "web"));
        var page = await server.PageAsync("/sources/single?by=channel");
        page.ShouldContain("−100.0");
        page.ShouldContain("n too small for an interval · n = 1");
        page.ShouldNotContain("48.5");
    }

    [Fact]
    public async Task A_group_of_one_is_not_judged_against_the_rest()
    {
        await server.HearAsync("lonely", [new DashboardServer.Heard(0, Channel: "kiosk"), .. Enumerable.Range(0, 40).Select(i => new DashboardServer.Heard(9 + (i % 2), Channel: "sms"))]);
        var page = await server.PageAsync("/sources/lonely?by=channel");
        page.ShouldContain("few answers");
        page.ShouldNotContain("-198");
        page.ShouldNotContain("against the rest (");
    }

    [Fact]
    public async Task The_overview_and_the_dashboard_it_leads_to_count_the_same_days()
    {
        await server.HearAsync("days", Enumerable.Range(85, 10).Select(d => new DashboardServer.Heard(9, DaysAgo: d)));
        var overview = await server.PageAsync("/");
        var card = overview[overview.IndexOf("/sources/days?period=90d", StringComparison.Ordinal)..];
        var shown = N(card[..card.IndexOf("</a>", StringComparison.Ordinal)]);
        shown.ShouldBe(N(await server.PageAsync("/sources/days?period=90d")));
        overview.ShouldContain("last 90 days");
    }

    [Fact]
    public async Task A_filter_that_cant_be_read_shows_no_numbers_and_keeps_what_was_typed_and_chosen()
    {
        await server.HearAsync("typed", Enumerable.Range(0, 12).Select(i => new DashboardServer.Heard(i % 11, Channel: i % 2 == 0 ? "sms" : "web")));
        var page = await server.PageAsync("/sources/typed?choice=mean:nps&period=30d&every=week&by=channel&where=channel+%3D", HttpStatusCode.BadRequest);
        page.ShouldContain("value=\"channel =\"");
        page.ShouldContain("<option value=\"channel\" selected");
        page.ShouldContain("<option value=\"mean:nps\" selected");
        page.ShouldContain("<option value=\"week\" selected");
        page.ShouldContain("<option value=\"30d\" selected");
        page.ShouldContain("role=\"alert\"");
        page.ShouldNotContain("n = ");
        page.ShouldNotContain("<table");
    }

    [Fact]
    public async Task A_source_whose_declared_text_nobody_wrote_still_has_a_dashboard()
    {
        await server.HearAsync("wordless", Enumerable.Range(0, 12).Select(i => new DashboardServer.Heard(i % 11)));
        (await server.PageAsync("/sources/wordless")).ShouldContain("No comments here.");
    }

    [Fact]
    public async Task The_week_still_going_on_is_marked_in_the_trend_and_left_out_of_the_sparkline()
    {
        await server.HearAsync("weeks", Enumerable.Range(0, 5).SelectMany(week => Enumerable.Range(0, 8).Select(i => new DashboardServer.Heard(i % 11, DaysAgo: 0.01 + (7 * week)))));
        var page = await server.PageAsync("/sources/weeks?period=90d&every=week");
        page.Split("data-open=\"true\"").Length.ShouldBe(2);
        page.ShouldContain("is not over yet: dashed");
        page.ShouldContain("low=\"-100\" high=\"100\"");

        var overview = await server.PageAsync("/");
        var card = overview[overview.IndexOf("/sources/weeks?", StringComparison.Ordinal)..];
        card = card[card.IndexOf("h-spark", StringComparison.Ordinal)..card.IndexOf("</a>", StringComparison.Ordinal)];
        var line = card[card.LastIndexOf("<path", StringComparison.Ordinal)..];
        line.Count(c => c == 'L').ShouldBe(3, "four finished weeks of five");
    }

    [Fact]
    public async Task A_trend_of_one_point_is_a_sentence()
    {
        await server.HearAsync("one-point", Enumerable.Range(0, 9).Select(i => new DashboardServer.Heard(i, DaysAgo: 0.01)));
        var page = await server.PageAsync("/sources/one-point?every=year&period=30d");
        page.ShouldContain("A trend needs at least two points.");
        page.ShouldNotContain("kind=\"trend\"");
    }

    [Fact]
    public async Task Only_columns_with_something_in_them_are_offered_and_levels_only_as_the_tree_has_them()
    {
        var services = server.Server.Services;
        var actor = Actor.System(server.Server.Ours.Workspace);
        foreach (var (code, name, parent) in new[] { ("all", "All", null), ("north", "North", "all"), ("south", "South", "all"), ("n1", "Narvik", "north"), ("s1", "Skien", "south") })
        {
            (await services.GetRequiredService<ChangeUnit>().RunAsync(new(code, name, parent), actor, CancellationToken.None)).Ok.ShouldBeTrue();
        }

        await server.HearAsync("branches", Enumerable.Range(0, 20).Select(i => new DashboardServer.Heard(i % 11, Unit: i % 2 == 0 ? "n1" : "s1")));
        Offered(await server.PageAsync("/sources/branches")).ShouldBe(["unit*", "unit.2", "nps"]);
        var page = await server.PageAsync("/sources/branches?by=unit.2");
        page.ShouldContain("Unit, level 2 from the top");
        page.ShouldContain(">North</a>");

        await server.HearAsync("webonly", Enumerable.Range(0, 20).Select(i => new DashboardServer.Heard(i % 11, Channel: i % 2 == 0 ? "sms" : "web")));
        Offered(await server.PageAsync("/sources/webonly")).ShouldBe(["channel*", "nps"]);
    }

    [Fact]
    public async Task The_overview_says_when_a_source_was_last_heard_where_that_is_long_ago()
    {
        await server.HearAsync("silent", new DashboardServer.Heard(7, DaysAgo: 400), new DashboardServer.Heard(7, DaysAgo: 300));
        var overview = await server.PageAsync("/");
        var card = overview[overview.IndexOf("/sources/silent?", StringComparison.Ordinal)..];
        card = card[..card.IndexOf("</a>", StringComparison.Ordinal)];
        var day = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow.AddDays(-300), TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn"));
        card.ShouldContain($"The last answer came on {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}.");
    }

    /// <summary>The columns to compare by, the chosen one with a star.</summary>
    private static IEnumerable<string> Offered(string page)
    {
        var at = page.IndexOf("<select class=\"form-select\" id=\"by\"", StringComparison.Ordinal);
        var select = page[at..page.IndexOf("</select>", at, StringComparison.Ordinal)];
        return select.Split("<option value=\"").Skip(1).Select(o => o[..o.IndexOf('"', StringComparison.Ordinal)] + (o.Contains("selected>", StringComparison.Ordinal) ? "*" : ""));
    }

    private static string N(string page)
    {
        var at = page.IndexOf("n = ", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        return page[at..(at + 6)].TrimEnd('<', '\n', ' ');
    }
}
