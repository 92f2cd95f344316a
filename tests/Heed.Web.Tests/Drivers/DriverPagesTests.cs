using System.Net;

namespace Heed.Web.Tests.Drivers;

public sealed class DriverPagesTests(AskedPassengers asked) : IClassFixture<AskedPassengers>
{
    [Fact]
    public async Task A_first_look_chooses_the_score_and_its_scales_and_says_what_matters()
    {
        var html = await PageAsync("/sources/flights/drivers");
        html.ShouldContain("“nps” hangs most on “Waiting at the gate” and “staff”");
        html.ShouldContain("between 240 answers");
        html.ShouldMatch("seats\\s*<span class=\"h-tag\">no better than chance</span>");
        html.ShouldContain("Begin with “Waiting at the gate”");
        html.ShouldContain("3 of 5 possible drivers chosen");
    }

    [Fact]
    public async Task The_map_is_drawn_from_its_table_and_every_driver_with_two_ends_stands_in_it()
    {
        var html = await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=seats&drivers=fare");
        html.ShouldMatch("<heed-chart kind=\"map\"[^>]* x-line=\"[0-9.]+\" y-line=\"[0-9.]+\"");
        html.Split("data-x=").Length.ShouldBe(3);
        html.ShouldContain("because their scale has no two ends: fare.");
        html.ShouldContain("Concentrate here");
    }

    [Fact]
    public async Task The_lines_can_be_moved_and_the_advice_moves_with_them()
    {
        (await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&performanceAt=0&shareAt=99,5")).ShouldContain("The lines stand at performance 0 and share 99.5 %");
        (await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&performanceAt=0")).ShouldContain("Nothing that matters much is done worse than the rest");
    }

    [Fact]
    public async Task Costs_stay_in_the_form_and_order_the_drivers_by_what_they_promise()
    {
        var plain = await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff");
        plain.ShouldContain("Moving “Waiting at the gate” goes with the largest change");
        var html = await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&move=topbox&cost.waiting=10000&cost.staff=10&performanceAt=40");
        html.ShouldContain("For its cost, “staff” promises most");
        html.ShouldMatch("name=\"cost.waiting\" value=\"10000\"");
        html.ShouldContain("Change for 10,000 of cost");
        html.ShouldMatch("value=\"topbox\" selected");
        // The other forms of the page keep the costs, and this one the lines.
        html.Split("name=\"cost.staff\" value=\"10\"").Length.ShouldBe(3);
        html.ShouldMatch("type=\"hidden\" name=\"performanceAt\" value=\"40\"");
    }

    [Fact]
    public async Task A_cost_that_is_none_is_marked_and_the_numbers_stay()
    {
        var html = await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&cost.staff=much");
        html.ShouldMatch("name=\"cost.staff\" value=\"much\"[^>]* aria-invalid=\"true\"");
        html.ShouldContain("a number above 0");
        html.ShouldContain("hangs most on");
    }

    [Fact]
    public async Task A_score_read_as_promoter_or_not_says_where_passives_went()
    {
        var html = await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&as=promoter");
        html.ShouldContain("Passives (7 or 8) count as no.");
        html.ShouldContain("McFadden’s R²");
        html.ShouldMatch("value=\"promoter\" selected");
        (await PageAsync("/sources/flights/drivers?outcome=again&drivers=waiting&drivers=staff")).ShouldContain("McFadden’s R²");
    }

    [Fact]
    public async Task Answers_taken_in_pairs_show_how_many_each_driver_rests_on() =>
        (await PageAsync("/sources/flights/drivers?outcome=nps&drivers=waiting&drivers=staff&missing=pairwise")).ShouldContain("n with the score");

    [Theory]
    [InlineData("outcome=nps", "one at least")]
    [InlineData("outcome=nps&drivers=colour", "no field")]
    [InlineData("outcome=nps&drivers=staff&where=seats%20%3E%2090%20and%20waiting%20%3D%201", "needs 50 answers")]
    [InlineData("outcome=nps&drivers=staff&where=seats%20%3E", "position")]
    public async Task What_can_not_be_answered_stays_in_the_form_beside_the_reason(string query, string reason)
    {
        using var answer = await asked.Owner.Client.GetAsync("/sources/flights/drivers?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain(reason);
        html.ShouldNotContain("<heed-chart");
        if (query.Contains("drivers=staff", StringComparison.Ordinal)) html.ShouldMatch("value=\"staff\"[^>]* checked");
        if (query.Contains("where", StringComparison.Ordinal)) html.ShouldContain("value=\"seats >");
    }

    [Fact]
    public async Task A_source_with_one_number_says_what_is_missing() => (await PageAsync("/sources/lone/drivers")).ShouldContain("Drivers need a score and at least one more field");

    [Fact]
    public async Task The_dashboard_leads_here_and_strangers_find_nothing()
    {
        var link = (await PageAsync("/sources/flights?choice=mean:waiting&period=days&from=2020-01-01&to=2031-01-31&where=nps > 3")).Split("href=\"").First(part => part.StartsWith("/sources/flights/drivers?", StringComparison.Ordinal)).Split('"')[0];
        WebUtility.UrlDecode(link).ShouldStartWith("/sources/flights/drivers?period=days&from=2020-01-01&to=2031-01-31&where=nps > 3&outcome=waiting&drivers=");
        var html = await PageAsync(link);
        html.ShouldContain("value=\"nps > 3\"");
        html.ShouldContain("<option value=\"waiting\" selected>");
        html.ShouldContain("name=\"from\" value=\"2020-01-01\"");
        // The days stay in the form beside its list; a period chosen there is what was meant.
        (await PageAsync(link.Replace("period=days", "period=90d", StringComparison.Ordinal))).ShouldContain("<option value=\"90d\" selected>");
        using var stranger = await asked.Server.SignedInAsync(asked.Server.Others);
        (await stranger.Client.GetAsync("/sources/flights/drivers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await asked.Owner.Client.GetStringAsync(address));
}
