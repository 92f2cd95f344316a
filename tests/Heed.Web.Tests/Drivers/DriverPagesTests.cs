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
        (await PageAsync("/sources/flights")).ShouldContain("href=\"/sources/flights/drivers\"");
        using var stranger = await asked.Server.SignedInAsync(asked.Server.Others);
        (await stranger.Client.GetAsync("/sources/flights/drivers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await asked.Owner.Client.GetStringAsync(address));
}
