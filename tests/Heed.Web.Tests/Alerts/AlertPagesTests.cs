using System.Net;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Alerts;

public sealed class AlertPagesTests(AlertServer company) : IClassFixture<AlertServer>
{
    [Fact]
    public async Task An_alert_says_what_where_and_why_with_its_numbers_leads_further_and_is_settled_with_a_word()
    {
        var owner = company.Desk.Owner;
        var page = await owner.Client.GetStringAsync("/alerts");
        page.ShouldContain("North &amp; &lt;Sea&gt;: NPS has fallen");
        WebUtility.HtmlDecode(page).ShouldContain("NPS was −100.0 from ");
        page.ShouldContain("(n = 14)");
        page.ShouldContain("(n = 364)");
        page.ShouldContain("not seen yet");
        var link = WebUtility.HtmlDecode(page.Split("href=\"").First(part => part.StartsWith("/sources/shop?", StringComparison.Ordinal)).Split('"')[0]);
        (await owner.Client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.UrlDecode(link).ShouldContain("unit = 'north'");

        (await owner.PostAsync("/alerts", "/alerts/seen", new() { ["id"] = company.Alert.ToString() })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync("/alerts")).ShouldContain("seen by owner");
        using (var empty = await owner.PostAsync("/alerts", $"/alerts/{company.Alert}/settle", new() { ["note"] = " " }))
        {
            empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await empty.Content.ReadAsStringAsync()).ShouldContain("what it was");
        }

        using var settled = await owner.PostAsync("/alerts", $"/alerts/{company.Alert}/settle", new() { ["note"] = "The lift <was> broken" });
        settled.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync("/alerts?state=settled")).ShouldContain("The lift &lt;was&gt; broken");
        (await owner.PostAsync("/alerts?state=settled", $"/alerts/{company.Alert}/reopen", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync($"/alerts/{company.Alert}")).ShouldContain("less than once in");
    }

    [Fact]
    public async Task Watches_are_there_from_the_start_and_a_further_one_shows_what_it_would_have_found()
    {
        var owner = company.Desk.Owner;
        var page = await owner.Client.GetStringAsync("/alerts/watches");
        page.ShouldContain("Score: shop");
        page.ShouldContain("Silence: shop");
        page.ShouldContain(">Late<");
        (await owner.Client.GetStringAsync("/alerts/watches/new?kind=chart&source=shop")).ShouldContain("value=\"nps:nps\"");
        Dictionary<string, string> form = new() { ["kind"] = "Chart", ["source"] = "shop", ["what"] = "nps:nps", ["where"] = "unit = 'north'", ["severity"] = "Severe", ["sensitivity"] = "Calm", ["both"] = "yes", ["name"] = "Only the north" };
        using (var tried = await owner.PostAsync("/alerts/watches/new?kind=chart&source=shop", "/alerts/watches/preview", new(form)))
        {
            var preview = WebUtility.HtmlDecode(await tried.Content.ReadAsStringAsync());
            preview.ShouldContain("in the last year");
            preview.ShouldContain("NPS was −100.0");
        }

        using (var wrong = await owner.PostAsync("/alerts/watches", "/alerts/watches", new(form) { ["where"] = "unit <" }))
        {
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await wrong.Content.ReadAsStringAsync()).ShouldContain("Only the north");
        }

        (await owner.PostAsync("/alerts/watches", "/alerts/watches", new(form))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await owner.Client.GetStringAsync("/alerts/watches");
        var id = page.Split("/alerts/watches/").First(part => part.Contains(">Only the north<", StringComparison.Ordinal)).Split('"')[0];
        (await owner.Client.GetStringAsync($"/alerts/watches/{id}")).ShouldContain("Would have been raised");
        (await owner.PostAsync("/alerts/watches", $"/alerts/watches/{id}/pause", new() { ["paused"] = "yes" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync("/alerts/watches")).ShouldContain("rests");
        (await owner.PostAsync("/alerts/watches", $"/alerts/watches/{id}/remove", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync("/alerts/watches")).ShouldNotContain("Only the north");
        (await owner.PostAsync("/alerts/watches", "/alerts/watches/budget", new() { ["false-alarms"] = "2,5" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync("/alerts/watches")).ShouldContain("value=\"2.5\"");
        (await owner.PostAsync("/alerts/watches", "/alerts/watches/budget", new() { ["false-alarms"] = "-1" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_route_is_made_tried_and_kept_from_others_and_the_address_of_a_channel_is_nowhere_shown()
    {
        var owner = company.Desk.Owner;
        using var agent = await company.Desk.HireAsync("routes@ours.example", Role.Agent);
        (await owner.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["name"] = "Boardroom", ["receiver"] = "Slack", ["url"] = "https://hooks.example/T0/secret", ["least"] = "Note", ["way"] = "AtOnce", ["quiet-from"] = "20", ["quiet-to"] = "7", ["language"] = "nb" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = WebUtility.HtmlDecode(await owner.Client.GetStringAsync("/alerts/routes"));
        page.ShouldContain("https://hooks.example/…");
        page.ShouldNotContain("T0/secret");
        page.ShouldContain("quiet 20:00–07:00");
        var id = page.Split("/alerts/routes/").First(part => part.Contains(">Boardroom<", StringComparison.Ordinal)).Split('"')[0];
        (await owner.PostAsync("/alerts/routes", $"/alerts/routes/{id}/test", [])).Headers.Location!.ToString().ShouldBe("/alerts/routes?tried=1");
        (await owner.Client.GetStringAsync("/outbox")).ShouldNotContain("T0/secret");
        await using (var db = company.Server.Services.GetRequiredService<HeedDatabase>().For(company.Server.Ours.Workspace))
        {
            var message = await db.Outbox.SingleAsync(m => m.Channel == OutboxChannel.Webhook);
            (message.To, message.Subject).ShouldBe(("https://hooks.example/T0/secret", "Prøve av «Boardroom»"));
        }

        (await agent.Client.GetStringAsync("/alerts/routes")).ShouldNotContain("Boardroom");
        (await agent.Client.GetAsync($"/alerts/routes/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await agent.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["least"] = "Severe", ["people"] = "owner@ours.example", ["receiver"] = "Team", ["addresses"] = "x@y.example" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await agent.Client.GetStringAsync("/alerts/routes")).ShouldContain(">routes<");
        using var refused = await owner.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["name"] = "Inside", ["receiver"] = "Webhook", ["url"] = "http://10.0.0.1/" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("must begin with https://");
        using var inside = await owner.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["name"] = "Inside", ["receiver"] = "Webhook", ["url"] = "https://10.0.0.1/" });
        inside.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await inside.Content.ReadAsStringAsync()).ShouldContain("in your own network");
    }

    [Fact]
    public async Task Who_only_looks_settles_nothing_and_who_is_no_manager_sees_no_watches()
    {
        using var viewer = await company.Desk.HireAsync("looks@ours.example", Role.Viewer);
        using var agent = await company.Desk.HireAsync("works@ours.example", Role.Agent);
        (await viewer.Client.GetStringAsync("/alerts")).ShouldContain("NPS has fallen");
        (await viewer.PostAsync("/alerts", $"/alerts/{company.Alert}/settle", new() { ["note"] = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.Client.GetAsync("/alerts/watches")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var stranger = await company.Server.SignedInAsync(company.Server.Others);
        (await stranger.Client.GetAsync($"/alerts/{company.Alert}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetStringAsync("/alerts")).ShouldNotContain("North");
        (await stranger.PostAsync("/alerts", $"/alerts/{company.Alert}/settle", new() { ["note"] = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("nb", "NPS har falt", "ved tilfeldigheter")]
    [InlineData("da", "NPS er faldet", "ved tilfældigheder")]
    [InlineData("sv", "NPS har sjunkit", "av en slump")]
    [InlineData("fi", "NPS on laskenut", "sattumalta")]
    [InlineData("et", "NPS on langenud", "juhuse tõttu")]
    [InlineData("ru", "NPS — снижение", "по случайности")]
    [InlineData("de", "NPS ist gefallen", "durch Zufall")]
    public async Task It_is_said_in_the_readers_language(string language, string title, string why)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alerts?state=all");
        request.Headers.Add("Accept-Language", language);
        using var answer = await company.Desk.Owner.Client.SendAsync(request);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain(title);
        page.ShouldContain(why);
        foreach (var path in (string[])["/alerts/watches", "/alerts/watches/new", "/alerts/routes/new", $"/alerts/{company.Alert}"])
        {
            using var other = new HttpRequestMessage(HttpMethod.Get, path);
            other.Headers.Add("Accept-Language", language);
            using var shown = await company.Desk.Owner.Client.SendAsync(other);
            (await shown.Content.ReadAsStringAsync()).ShouldNotContain("Alert_");
        }
    }
}
