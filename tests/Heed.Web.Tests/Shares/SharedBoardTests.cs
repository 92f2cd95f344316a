using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Workspaces;
using Heed.Web.Tests.Boards;

namespace Heed.Web.Tests.Shares;

public sealed partial class SharedBoardTests(BoardServer server) : IClassFixture<BoardServer>
{
    private const string Tiles = """
        { "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps" },
        { "id": "b", "kind": "comparison", "source": "shop", "measure": "nps", "field": "nps", "by": "unit" },
        { "id": "c", "kind": "league", "source": "shop", "measure": "nps", "field": "nps", "by": "unit" },
        { "id": "d", "kind": "trend", "source": "shop", "measure": "nps", "field": "nps" },
        { "id": "e", "kind": "drivers", "source": "shop", "outcome": "nps" },
        { "id": "f", "kind": "comments", "source": "shop", "field": "nps" }
        """;

    [Fact]
    public async Task A_stranger_sees_every_tile_with_its_numbers_and_no_way_on_from_them()
    {
        await server.BoardAsync("shown", Tiles, "\"audience\": \"manager\", ");
        using var stranger = server.Server.Nobody();
        using var answer = await stranger.GetAsync(await ShareAsync("shown", ""));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("Board shown");
        foreach (var id in new[] { "a", "b", "c", "d", "e" }) page.ShouldContain($"id=\"tile-{id}\"");
        page.ShouldNotContain("hx-get");
        Links().Matches(page).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith('#')).ShouldBeEmpty();
        page.ShouldNotContain("<form");
        page.ShouldNotContain("<nav");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        // Words only where that was chosen.
        page.ShouldNotContain("id=\"tile-f\"");
        (await stranger.GetStringAsync(await ShareAsync("shown", "", ("comments", "yes")))).ShouldContain("id=\"tile-f\"");
    }

    [Fact]
    public async Task It_stays_as_narrow_as_it_was_when_it_was_shared()
    {
        await server.BoardAsync("narrow", """{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps" }""");
        using var stranger = server.Server.Nobody();
        var whole = Answers().Match(await stranger.GetStringAsync(await ShareAsync("narrow", "period=all"))).Value;
        var north = await stranger.GetStringAsync(await ShareAsync("narrow", "period=all&unit=north"));
        north.ShouldContain("North");
        whole.ShouldNotBeEmpty();
        Answers().Match(north).Value.ShouldNotBe(whole);
    }

    [Fact]
    public async Task Only_managers_share_and_only_boards_there_are()
    {
        await server.BoardAsync("kept", """{ "id": "a", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps" }""");
        (await server.As(Role.Analyst).Client.GetAsync("/boards/kept/share")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.As(Role.Manager).Client.GetAsync("/boards/nowhere/share")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var refused = await server.As(Role.Manager).PostAsync("/boards/kept/share", "/boards/kept/share", new() { ["title"] = "", ["days"] = "30" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.As(Role.Manager).Client.GetStringAsync("/boards/kept")).ShouldContain("/boards/kept/share");
        (await server.As(Role.Analyst).Client.GetStringAsync("/boards/kept")).ShouldNotContain("/boards/kept/share");
    }

    private async Task<string> ShareAsync(string board, string query, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "The council", ["days"] = "30" };
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries)) fields[part.Split('=')[0]] = part.Split('=')[1];
        foreach (var (name, value) in more) fields[name] = value;
        using var answer = await server.As(Role.Manager).PostAsync($"/boards/{board}/share?{query}", $"/boards/{board}/share", fields);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        return Address().Match(html).Groups[1].Value;
    }

    [GeneratedRegex("https?://[^/]+(/shared/[A-Za-z0-9_-]{43})<", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("n = [0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Answers();
}
