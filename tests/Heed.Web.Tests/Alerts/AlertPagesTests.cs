using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Heed.Act.Alerts.Lists;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Alerts;
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
        (await owner.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["name"] = "Boardroom", ["receiver"] = "Slack", ["url-Slack"] = "https://hooks.example/T0/secret", ["least"] = "Note", ["way"] = "AtOnce", ["quiet-from"] = "20", ["quiet-to"] = "7", ["language"] = "nb" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
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
        using var refused = await owner.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["name"] = "Inside", ["receiver"] = "Webhook", ["url-Webhook"] = "http://10.0.0.1/" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("must begin with https://");
        using var inside = await owner.PostAsync("/alerts/routes/new", "/alerts/routes", new() { ["name"] = "Inside", ["receiver"] = "Webhook", ["url-Webhook"] = "https://10.0.0.1/" });
        inside.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await inside.Content.ReadAsStringAsync()).ShouldContain("in your own network");
    }

    [Fact]
    public async Task An_alert_leads_to_a_filled_in_initiative_and_names_those_under_way()
    {
        var owner = company.Desk.Owner;
        var page = WebUtility.HtmlDecode(await owner.Client.GetStringAsync($"/alerts/{company.Alert}"));
        page.ShouldContain("No initiative is under way here");
        page.ShouldContain($"href=\"/initiatives/new?alert={company.Alert}\"");
        var form = WebUtility.HtmlDecode(await owner.Client.GetStringAsync($"/initiatives/new?alert={company.Alert}"));
        form.ShouldContain(">North & <Sea>: NPS has fallen. NPS was −100.0 from ");
        form.ShouldContain("<option value=\"shop|nps|nps\" selected>");
        form.ShouldMatch("name=\"units\" value=\"north\" checked");
        form.ShouldNotMatch("name=\"units\" value=\"south\" checked");

        string Body(string title, string units) => $$"""{"title":"{{title}}","source":"shop","measure":"nps","units":[{{units}}],"start":"{{DateTimeOffset.UtcNow.AddDays(-3):yyyy-MM-dd}}","owner":"{{company.Server.Ours.Email}}","state":"running"}""";
        foreach (var (title, units) in new[] { ("A second ferry", "\"north\""), ("Kinder letters", ""), ("Only in the south", "\"south\"") }) (await company.SendAsync(HttpMethod.Post, "/api/v1/initiatives", Body(title, units))).Status.ShouldBe(HttpStatusCode.Created);
        using var viewer = await company.Desk.HireAsync("reads@ours.example", Role.Viewer);
        page = await viewer.Client.GetStringAsync($"/alerts/{company.Alert}");
        page.ShouldMatch("<a href=\"/initiatives/[0-9a-f-]+\">A second ferry</a>");
        page.ShouldContain("Kinder letters");
        page.ShouldNotContain("Only in the south");
        page.ShouldNotContain("/initiatives/new");
        using var stranger = await company.Server.SignedInAsync(company.Server.Others);
        (await stranger.Client.GetStringAsync($"/initiatives/new?alert={company.Alert}")).ShouldNotContain("NPS has fallen");
    }

    [Fact]
    public async Task What_a_score_hangs_on_is_asked_of_the_alerts_unit_and_days_and_of_the_half_year_before_where_those_are_few()
    {
        var alert = (await company.Server.Services.GetRequiredService<ListAlerts>().FindAsync(company.Alert, company.Desk.Actor, default)).Value;
        var source = Source.Create(company.Server.Ours.Workspace, "shop", "survey", "Shop", Mode.Identified, DateTimeOffset.UtcNow);
        AlertLink.Drivers(alert, source, null).ShouldBeNull();
        source.Widen(new() { Fields = [SourceField.Of("nps", FieldType.Nps), SourceField.Of("waiting", FieldType.Csat(5)), SourceField.Of("staff", FieldType.Csat(5))] });
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // Fourteen answers are too few.
        WebUtility.UrlDecode(AlertLink.Drivers(alert, source, "channel = 'web'")).ShouldBe($"/sources/shop/drivers?period=days&from={Day(alert.Numbers.From.AddDays(-182))}&to={Day(alert.Numbers.To)}&where=unit = 'north' and (channel = 'web')&outcome=nps&drivers=waiting&drivers=staff");
        var confidential = Source.Create(company.Server.Ours.Workspace, "shop", "survey", "Shop", Mode.Confidential, DateTimeOffset.UtcNow);
        confidential.Widen(new() { Fields = source.Fields });
        AlertLink.Drivers(alert, confidential, null).ShouldBe("/sources/shop/drivers?outcome=nps&drivers=waiting&drivers=staff", "what was said in confidence is asked on the whole only");
    }

    [Fact]
    public async Task The_number_of_a_watchs_alerts_leads_to_just_those()
    {
        var page = WebUtility.HtmlDecode(await company.Desk.Owner.Client.GetStringAsync("/alerts/watches"));
        var counted = Regex.Matches(page, "href=\"(/alerts\\?state=all&watch=[^\"]+)\"[^>]*>([0-9]+)</a>", RegexOptions.NonBacktracking);
        counted.Count.ShouldBeGreaterThan(0);
        foreach (Match one in counted)
        {
            var list = WebUtility.HtmlDecode(await company.Desk.Owner.Client.GetStringAsync(one.Groups[1].Value));
            Regex.Count(list, "class=\"h-case-link\"").ShouldBe(int.Parse(one.Groups[2].Value, CultureInfo.InvariantCulture));
            list.ShouldContain("Only what “");
        }

        (await company.Desk.Owner.Client.GetStringAsync($"/alerts?state=all&watch={Guid.NewGuid()}")).ShouldContain("No alerts here");
    }

    [Fact]
    public async Task The_second_of_two_editors_of_a_watch_is_told_and_keeps_what_was_typed()
    {
        var owner = company.Desk.Owner;
        Dictionary<string, string> form = new() { ["kind"] = "Chart", ["source"] = "shop", ["what"] = "nps:nps", ["severity"] = "Warning", ["sensitivity"] = "Usual", ["both"] = "yes", ["name"] = "Shared" };
        (await owner.PostAsync("/alerts/watches", "/alerts/watches", new(form))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        form["id"] = (await owner.Client.GetStringAsync("/alerts/watches")).Split("/alerts/watches/").First(part => part.Contains(">Shared<", StringComparison.Ordinal)).Split('"')[0];
        form["seen"] = Seen(await owner.Client.GetStringAsync($"/alerts/watches/{form["id"]}"));
        (await owner.PostAsync("/alerts/watches", "/alerts/watches", new(form) { ["name"] = "Theirs" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var second = await owner.PostAsync("/alerts/watches", "/alerts/watches", new(form) { ["name"] = "Mine", ["severity"] = "Severe" });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        told.ShouldContain("Someone else changed the same thing");
        told.ShouldContain("<td>Theirs</td><td>Mine</td>");
        told.ShouldContain("<td>Warning</td><td>Severe</td>");
        told.ShouldContain("value=\"Mine\"");
        (await owner.Client.GetStringAsync("/alerts/watches")).ShouldContain(">Theirs<");
        (await owner.PostAsync("/alerts/watches", "/alerts/watches", new(form) { ["name"] = "Mine", ["seen"] = Seen(told) })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.PostAsync("/alerts/watches", $"/alerts/watches/{form["id"]}/remove", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        static string Seen(string page) => Regex.Match(page, "name=\"seen\" value=\"([0-9a-f]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
    }

    [Fact]
    public async Task The_same_route_twice_is_refused_in_the_readers_language_with_what_was_typed()
    {
        using var manager = await company.Desk.HireAsync("twice@ours.example", Role.Manager);
        Dictionary<string, string> form = new() { ["name"] = "Harbour", ["receiver"] = "Teams", ["url-Teams"] = "https://teams.example/flow", ["url-Slack"] = "https://slack.example/unused", ["least"] = "Warning", ["way"] = "AtOnce" };
        (await manager.PostAsync("/alerts/routes/new", "/alerts/routes", new(form))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var (language, said) in new[] { ("en", "tells the same receivers"), ("nb", "sier allerede fra"), ("sv", "berättar redan"), ("da", "fortæller allerede"), ("fi", "kertoo jo samoille"), ("et", "teatab juba samadele"), ("ru", "уже сообщает"), ("de", "meldet denselben Empfängern") })
        {
            manager.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
            manager.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            using var again = await manager.PostAsync("/alerts/routes/new", "/alerts/routes", new(form) { ["name"] = "Quay", ["language"] = language });
            again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
            page.ShouldContain(said);
            page.ShouldContain("Harbour");
            page.ShouldContain("value=\"Quay\"");
            page.ShouldContain("value=\"https://teams.example/flow\"");
        }

        (await manager.PostAsync("/alerts/routes/new", "/alerts/routes", new(form) { ["name"] = "Quay", ["least"] = "Severe" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
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
