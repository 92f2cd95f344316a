using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Boards;

/// <summary>A board arranged by forms alone, as browsers without scripts send them, and what htmx gets.</summary>
public sealed class ArrangeBoardTests(BoardServer server) : IClassFixture<BoardServer>
{
    private const string Heading = """{ "id": "h", "kind": "heading", "title": "Head" }""";

    [Fact]
    public async Task A_ready_board_is_offered_for_each_role_and_becomes_its_start_page()
    {
        var analyst = await server.PageAsync("/boards", role: Role.Analyst);
        foreach (var role in new[] { "viewer", "agent", "analyst" }) analyst.ShouldContain($"name=\"audience\" value=\"{role}\"");
        analyst.ShouldNotContain("name=\"audience\" value=\"owner\"");
        (await server.PageAsync("/boards", role: Role.Viewer)).ShouldNotContain("name=\"audience\"");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var made = await server.As(Role.Owner).PostAsync("/boards", "/boards/ready", new() { ["audience"] = role.ToString().ToLowerInvariant() });
            made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());
            var address = made.Headers.Location!.ToString();
            var page = await server.PageAsync(address + "?all=yes", role: role);
            Regex.IsMatch(page, "n = [1-9]", RegexOptions.NonBacktracking).ShouldBeTrue();
            page.ShouldNotContain("can't be shown");
            using var start = await server.As(role).Client.GetAsync("/");
            start.Headers.Location!.ToString().ShouldBe(address);
        }

        (await server.PageAsync("/sources", role: Role.Viewer)).ShouldContain("The shop");
        using var above = await server.As(Role.Analyst).PostAsync("/boards", "/boards/ready", new() { ["audience"] = "owner" });
        above.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_tile_is_added_changed_moved_resized_duplicated_deleted_and_all_of_it_undone()
    {
        await server.BoardAsync("work", Heading);
        await DoAsync("work", new() { ["do"] = "tile", ["kind"] = "comparison", ["source"] = "shop", ["choice"] = "nps:nps", ["by"] = "unit", ["count"] = "5", ["width"] = "half", ["where"] = "channel = 'sms'" });
        var added = (await TilesAsync("work"))[1].ShouldBeOfType<Understand.Boards.Tiles.ComparisonTile>();
        (added.Id, added.Source, added.Measure, added.Field, added.By, added.Count, added.Where).ShouldBe(("comparison", "shop", "nps", "nps", "unit", 5, "channel = 'sms'"));
        added.Width.ShouldBe(Understand.Boards.Tiles.TileWidth.Half);
        await DoAsync("work", new() { ["do"] = "tile", ["tile"] = "comparison", ["kind"] = "comparison", ["source"] = "shop", ["choice"] = "csat:speed", ["by"] = "segment", ["count"] = "5", ["width"] = "half", ["title"] = "Own words" });
        (await TilesAsync("work"))[1].Title.ShouldBe("Own words");
        await DoAsync("work", new() { ["do"] = "up", ["tile"] = "comparison" });
        await DoAsync("work", new() { ["do"] = "width:Whole", ["tile"] = "comparison" });
        await DoAsync("work", new() { ["do"] = "duplicate", ["tile"] = "comparison" });
        await DoAsync("work", new() { ["do"] = "move", ["tile"] = "h", ["before"] = "comparison" });
        await DoAsync("work", new() { ["do"] = "remove", ["tile"] = "comparison" });
        (await TilesAsync("work")).Select(t => $"{t.Id} {t.Width}").ShouldBe(["h Third", "comparison-2 Whole"]);
        for (var i = 0; i < 7; i++) await DoAsync("work", new() { ["do"] = "undo" });
        (await TilesAsync("work")).Select(t => t.Id).ShouldBe(["h"]);
        for (var i = 0; i < 7; i++) await DoAsync("work", new() { ["do"] = "redo" });
        (await TilesAsync("work")).Select(t => t.Id).ShouldBe(["h", "comparison-2"]);
    }

    [Fact]
    public async Task What_is_refused_stays_in_the_form_with_the_reason_beside_it()
    {
        await server.BoardAsync("refused", Heading);
        Dictionary<string, string> sent = new() { ["do"] = "tile", ["kind"] = "reading", ["source"] = "shop", ["choice"] = "nps:nps", ["where"] = "channel =", ["title"] = "Kept title", ["against"] = "benchmark", ["benchmark"] = "many" };
        using var answer = await server.As(Role.Owner).PostAsync("/boards/refused/edit", "/boards/refused/edit", sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("value=\"Kept title\"");
        page.ShouldContain("value=\"channel =\"");
        page.ShouldContain("id=\"field-benchmark-error\"");
        sent["benchmark"] = "12,5";
        using var again = await server.As(Role.Owner).PostAsync("/boards/refused/edit", "/boards/refused/edit", sent);
        page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        page.ShouldContain("id=\"field-where-error\"");
        page.ShouldContain("id=\"field-benchmarkName-error\"");
        (await TilesAsync("refused")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reason_is_said_in_the_readers_language()
    {
        await server.BoardAsync("nektet", Heading);
        Dictionary<string, string> sent = new() { ["do"] = "tile", ["kind"] = "reading", ["source"] = "shop", ["choice"] = "nps:nps", ["where"] = "channel =", ["title"] = "Min tittel" };
        using var norwegian = await server.Server.SignedInAsync(server.Server.Ours);
        norwegian.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nb");
        using var answer = await norwegian.PostAsync("/boards/nektet/edit", "/boards/nektet/edit", sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("id=\"field-where-error\">Filteret kan ikke leses ved tegn 10: fant slutten");
        page.ShouldContain("value=\"channel =\"");
        page.ShouldContain("value=\"Min tittel\"");
    }

    [Fact]
    public async Task A_form_offers_what_its_source_has()
    {
        await server.BoardAsync("offers", Heading);
        var form = await server.PageAsync("/boards/offers/edit?add=comparison");
        form.ShouldContain("<option value=\"segment\"");
        form.ShouldContain("<option value=\"unit\"");
        form.ShouldContain("<option value=\"nps:nps\"");
        form.ShouldNotContain("<option value=\"nps:speed\"");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/boards/offers/edit/form?kind=comparison&source=staff&title=Kept&choice=csat:staff");
        request.Headers.Add("HX-Request", "true");
        using var part = await server.As(Role.Owner).Client.SendAsync(request);
        var html = WebUtility.HtmlDecode(await part.Content.ReadAsStringAsync());
        html.ShouldStartWith("<section");
        html.ShouldContain("<option value=\"staff\" selected");
        html.ShouldContain("<option value=\"csat:staff\" selected");
        html.ShouldContain("value=\"Kept\"");
    }

    [Fact]
    public async Task Two_at_the_same_tile_are_shown_both_and_the_second_chooses()
    {
        var version = (await server.BoardAsync("both", Heading)).Version.ToString();
        await DoAsync("both", new() { ["do"] = "tile", ["tile"] = "h", ["kind"] = "heading", ["title"] = "Theirs", ["version"] = version });
        using var second = await server.As(Role.Manager).PostAsync("/boards/both/edit", "/boards/both/edit", new() { ["do"] = "tile", ["tile"] = "h", ["kind"] = "heading", ["title"] = "Mine", ["version"] = version });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        page.ShouldContain("<td>Theirs</td><td>Mine</td>");
        page.ShouldContain("name=\"title\" value=\"Mine\"");
        (await TilesAsync("both"))[0].Title.ShouldBe("Theirs");
    }

    [Fact]
    public async Task Settings_start_page_and_deletion()
    {
        await server.BoardAsync("named", Heading);
        await DoAsync("named", new() { ["do"] = "board", ["title"] = "New name", ["audience"] = "agent", ["period"] = "1y", ["unit"] = "north", ["where"] = "channel = 'sms'" });
        (await JsonAsync("named")).ShouldStartWith("""{"title":"New name","audience":"agent","period":"1y","unit":"north","where":"channel = 'sms'","tiles":""");
        await DoAsync("named", new() { ["do"] = "start" });
        (await server.PageAsync("/boards")).ShouldContain("Start page: agent");
        using var gone = await server.As(Role.Owner).PostAsync("/boards/named/edit", "/boards/named/edit", new() { ["do"] = "delete" });
        gone.Headers.Location!.ToString().ShouldBe("/boards");
        await server.PageAsync("/boards/named", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_board_without_a_title_is_refused_where_it_was_typed()
    {
        using var answer = await server.As(Role.Owner).PostAsync("/boards", "/boards", new() { ["title"] = " ", ["audience"] = "viewer" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("field-title-error");
        using var made = await server.As(Role.Analyst).PostAsync("/boards", "/boards", new() { ["title"] = "Fresh", ["audience"] = "viewer" });
        made.Headers.Location!.ToString().ShouldBe("/boards/fresh/edit");
        (await server.PageAsync("/boards/fresh", role: Role.Analyst)).ShouldContain("Nothing on this board yet");
    }

    [Fact]
    public async Task Htmx_gets_the_panel_with_the_version_and_no_page_around_it()
    {
        await server.BoardAsync("panel", Heading);
        var token = await server.As(Role.Owner).Client.GetStringAsync("/boards/panel/edit");
        token = token[(token.IndexOf("__RequestVerificationToken\" value=\"", StringComparison.Ordinal) + 35)..];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/boards/panel/edit") { Content = new FormUrlEncodedContent([new("do", "width:Half"), new("tile", "h"), new("version", "1"), new("__RequestVerificationToken", token[..token.IndexOf('"', StringComparison.Ordinal)])]) };
        request.Headers.Add("HX-Request", "true");
        using var answer = await server.As(Role.Owner).Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Heed-Board").Single().ShouldBe("2");
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldStartWith("<div id=\"board\"");
        html.ShouldContain("Width changed");
        html.ShouldContain("data-version=\"2\"");
    }

    private async Task DoAsync(string key, Dictionary<string, string> form)
    {
        using var answer = await server.As(Role.Owner).PostAsync($"/boards/{key}/edit", $"/boards/{key}/edit", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<string> JsonAsync(string key) => BoardJson.Write((await server.Server.Services.GetRequiredService<OpenBoard>().RunAsync(key, server.Us, default)).Value.Definition);

    private async Task<IReadOnlyList<Understand.Boards.Tiles.Tile>> TilesAsync(string key) => (await server.Server.Services.GetRequiredService<OpenBoard>().RunAsync(key, server.Us, default)).Value.Definition.Tiles;
}
