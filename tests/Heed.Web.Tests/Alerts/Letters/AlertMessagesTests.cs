using System.Text.Json;
using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Routes;
using Heed.Base.Outbox;
using Heed.Base.Sources;
using Heed.Base.Units;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Alerts.Letters;

public sealed class AlertMessagesTests(AlertServer company) : IClassFixture<AlertServer>
{
    [Fact]
    public async Task A_mail_says_what_and_why_with_an_address_to_look_at_it_in_the_routes_language_to_each_once()
    {
        var news = await NewsAsync(new() { Receiver = ReceiverKind.Team, Addresses = ["a@x.example", "B@x.example", "b@X.example"], Language = "de" });
        var mails = Write(news);
        mails.Select(m => m.To).ShouldBe(["a@x.example", "B@x.example"]);
        mails.Select(m => m.Id).Distinct().Count().ShouldBe(2);
        Write(news).Select(m => m.Id).ShouldBe(mails.Select(m => m.Id), "put up again it is the same mail");
        mails[0].Subject.ShouldBe("North & <Sea>: NPS ist gefallen");
        mails[0].Text.ShouldContain("durch Zufall");
        mails[0].Text.ShouldContain($"/alerts/{company.Alert}");
    }

    [Fact]
    public async Task Slack_gets_blocks_in_which_nothing_a_unit_is_called_means_anything()
    {
        var message = Write(await NewsAsync(new() { Receiver = ReceiverKind.Slack, Url = "https://hooks.example/x" })).ShouldHaveSingleItem();
        (message.Channel, message.To, message.SigningKey).ShouldBe((OutboxChannel.Webhook, "https://hooks.example/x", null));
        var body = JsonDocument.Parse(message.Text).RootElement;
        var blocks = body.GetProperty("blocks").EnumerateArray().ToList();
        blocks.Select(b => b.GetProperty("type").GetString()).ShouldBe(["header", "section", "context"]);
        blocks[0].GetProperty("text").GetProperty("text").GetString().ShouldBe("North & <Sea>: NPS has fallen");
        var section = blocks[1].GetProperty("text");
        section.GetProperty("type").GetString().ShouldBe("mrkdwn");
        section.GetProperty("text").GetString()!.ShouldContain("*North &amp; &lt;Sea&gt;: NPS has fallen*");
        section.GetProperty("text").GetString()!.ShouldContain($"/alerts/{company.Alert}|");
    }

    [Fact]
    public async Task Teams_gets_an_adaptive_card()
    {
        var body = JsonDocument.Parse(Write(await NewsAsync(new() { Receiver = ReceiverKind.Teams, Url = "https://hooks.example/x" })).Single().Text).RootElement;
        var attachment = body.GetProperty("attachments")[0];
        (body.GetProperty("type").GetString(), attachment.GetProperty("contentType").GetString()).ShouldBe(("message", "application/vnd.microsoft.card.adaptive"));
        var card = attachment.GetProperty("content");
        (card.GetProperty("type").GetString(), card.GetProperty("version").GetString()).ShouldBe(("AdaptiveCard", "1.4"));
        card.GetProperty("body").EnumerateArray().Select(b => b.GetProperty("text").GetString()).ShouldContain(t => t!.StartsWith("NPS was −100.0", StringComparison.Ordinal));
        card.GetProperty("actions")[0].GetProperty("url").GetString()!.ShouldEndWith("/alerts");
    }

    [Fact]
    public async Task A_program_gets_alerts_as_the_api_shows_them_signed()
    {
        var news = await NewsAsync(new() { Name = "Ours", Receiver = ReceiverKind.Webhook, Url = "https://hooks.example/x", Language = "ru" });
        var message = Write(news).Single();
        message.SigningKey.ShouldBe(news.Route.SigningKey);
        var body = JsonDocument.Parse(message.Text).RootElement;
        (body.GetProperty("id").GetGuid(), body.GetProperty("type").GetString(), body.GetProperty("route").GetString()).ShouldBe((message.Id, "alerts", "Ours"));
        body.GetProperty("alerts")[0].GetProperty("why").GetString()!.ShouldStartWith("NPS was −100.0");
    }

    [Fact]
    public async Task A_test_says_that_it_is_one()
    {
        var news = await NewsAsync(new() { Name = "Ours", Receiver = ReceiverKind.Team, Addresses = ["a@x.example"], Language = "sv" }) with { Alerts = [] };
        Write(news).Single().Subject.ShouldBe("Test av ”Ours”");
    }

    private IReadOnlyList<Message> Write(AlertNews news) => company.Server.Services.GetRequiredService<IAlertMessages>().Write(news);

    private async Task<AlertNews> NewsAsync(RouteSettings settings)
    {
        var actor = company.Desk.Actor;
        var alert = (await company.Server.Services.GetRequiredService<ListAlerts>().FindAsync(company.Alert, actor, default)).Value;
        return new(new Guid(1, 2, 3, [1, 2, 3, 4, 5, 6, 7, 8]), AlertRoute.Create(actor.Workspace, settings, DateTimeOffset.UnixEpoch), [alert], DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc)
        {
            Tree = await company.Server.Services.GetRequiredService<ListUnits>().RunAsync(actor, default),
            Sources = await company.Server.Services.GetRequiredService<SourceCatalogue>().AllAsync(actor.Workspace, default),
            People = [],
        };
    }
}
