using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Heed.Understand.Shares;
using Heed.Understand.Shares.Tables;
using Heed.Web.Tests.Dashboards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Shares;

public sealed partial class SharedLinkTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_stranger_sees_the_numbers_and_no_way_on_from_them()
    {
        await server.HearAsync("shop", Enumerable.Range(0, 60).Select(i => new DashboardServer.Heard(i % 11, Channel: i % 2 == 0 ? "sms" : "web")));
        var address = await ShareAsync("shop", "by=channel&period=90d");
        using var stranger = server.Server.Nobody();
        using var answer = await stranger.GetAsync(address);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("n = 60");
        page.ShouldContain("Channel");
        page.ShouldContain("noindex");
        answer.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Links().Matches(page).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith("#", StringComparison.Ordinal)).ShouldBeEmpty();
        page.ShouldNotContain("<nav");
        page.ShouldNotContain("<form");
    }

    [Fact]
    public async Task What_people_wrote_is_shown_only_where_that_was_chosen_and_then_without_who_where_or_when()
    {
        await server.HearAsync("told", Enumerable.Range(0, 20).Select(i => new DashboardServer.Heard(i % 11, Unit: "secret-unit")));
        await server.SayAsync("told", "Very slow indeed");
        using var stranger = server.Server.Nobody();
        (await stranger.GetStringAsync(await ShareAsync("told", "by=channel"))).ShouldNotContain("Very slow");
        var page = await stranger.GetStringAsync(await ShareAsync("told", "by=channel", ("comments", "yes")));
        page.ShouldContain("Very slow indeed");
        page.ShouldNotContain("/signals/");
        page.ShouldNotContain("secret-unit");
    }

    [Fact]
    public async Task An_address_that_is_ended_guessed_or_cut_leads_nowhere_and_says_the_same()
    {
        await server.HearAsync("ended", new DashboardServer.Heard(9));
        var address = await ShareAsync("ended", "");
        using var stranger = server.Server.Nobody();
        (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = (await Get<ListShares>().RunAsync(Us, default)).Value.First(l => l.View.Source == "ended");
        link.LastUsedAt.ShouldNotBeNull();
        link.CreatedBy.ShouldBe(server.Server.Ours.Email);
        var wrong = address[..^2] + (address[^2] == 'A' ? "B" : "A") + address[^1];
        using var other = await server.Server.SignedInAsync(server.Server.Others);
        (await other.PostAsync("/signin", $"/shares/{link.Id}/revoke", [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        ((int)(await server.Owner.PostAsync("/reports", $"/shares/{link.Id}/revoke", [])).StatusCode).ShouldBe(302);
        List<string> said = [];
        foreach (var closed in new[] { address, wrong, address[..^4], "/shared/x" })
        {
            using var answer = await stranger.GetAsync(closed);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, closed);
            said.Add(Regex.Replace(await answer.Content.ReadAsStringAsync(), "\\s+", " ", RegexOptions.NonBacktracking));
        }

        said.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await server.PageAsync("/reports")).ShouldContain($"ended by {server.Server.Ours.Email}");
    }

    [Fact]
    public async Task A_form_without_a_name_or_with_a_made_up_number_of_days_is_said_so()
    {
        await server.HearAsync("formed", new DashboardServer.Heard(9));
        foreach (var (title, days) in new[] { ("", "30"), ("Board", "0"), ("Board", "1000"), ("Board", "x") })
        {
            using var answer = await server.Owner.PostAsync("/sources/formed/share", "/sources/formed/share", new() { ["title"] = title, ["days"] = days });
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await server.PageAsync("/sources/nowhere/share", HttpStatusCode.NotFound)).ShouldNotContain("Make the link");
    }

    private Actor Us => Actor.System(server.Server.Ours.Workspace);

    private T Get<T>() where T : notnull => server.Server.Services.GetRequiredService<T>();

    private async Task<string> ShareAsync(string source, string query, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "Board", ["days"] = "30" };
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries)) fields[part.Split('=')[0]] = part.Split('=')[1];
        foreach (var (name, value) in more) fields[name] = value;
        using var answer = await server.Owner.PostAsync($"/sources/{source}/share?{query}", $"/sources/{source}/share", fields);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        return Address().Match(html).Groups[1].Value;
    }

    [GeneratedRegex("https?://[^/]+(/shared/[A-Za-z0-9_-]{43})<", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}

public abstract class OpenShareTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    [DatabaseFact]
    public async Task A_link_opens_until_the_instant_it_expires_and_keeps_only_a_hash()
    {
        var us = Actor.System(await AddWorkspaceAsync("us"));
        var (link, code) = SharedLink.Create(new("Board", new() { Source = "shop" }, 7), us, Clock.GetUtcNow());
        await using (var db = Database.For(us.Workspace))
        {
            db.SharedLinks.Add(link);
            await db.SaveChangesAsync();
        }

        SharedLink.TryRead(code, out var id, out var secret).ShouldBeTrue();
        (id, secret.Length).ShouldBe((link.Id, 16));
        link.SecretHash.ShouldNotBe(secret);
        var open = new OpenShare(Database, Clock);
        (await open.RunAsync(code, default)).Value.View.Source.ShouldBe("shop");
        Clock.Move(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await open.RunAsync(code, default)).Ok.ShouldBeTrue();
        Clock.Move(TimeSpan.FromSeconds(1));
        (await open.RunAsync(code, default)).Problem.ShouldBe(SharesErrors.Closed);
        await using var again = Database.For(us.Workspace);
        (await again.SharedLinks.SingleAsync()).LastUsedAt.ShouldBe(Clock.GetUtcNow().AddSeconds(-1));
    }
}

public sealed class OpenShareOnSqlite() : OpenShareTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class OpenShareOnPostgres() : OpenShareTests(DatabaseEngine.Postgres);
