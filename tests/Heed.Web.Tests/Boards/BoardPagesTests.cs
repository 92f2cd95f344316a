using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Workspaces;

namespace Heed.Web.Tests.Boards;

public sealed partial class BoardPagesTests(BoardServer server) : IClassFixture<BoardServer>
{
    private const string Nps = """{ "id": "nps", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps" }""";
    private const string Hushed = """{ "id": "hushed", "kind": "reading", "source": "staff", "measure": "nps", "field": "nps" }""";

    [Fact]
    public async Task Every_kind_shows_its_numbers_with_n_and_interval_and_how_to_read_them()
    {
        await server.BoardAsync("kinds", $$"""
            {{Nps}},
            { "id": "trend", "kind": "trend", "width": "twoThirds", "source": "shop", "measure": "nps", "field": "nps", "every": "week" },
            { "id": "groups", "kind": "comparison", "source": "shop", "measure": "nps", "field": "nps", "by": "unit" },
            { "id": "spread", "kind": "distribution", "source": "shop", "field": "speed" },
            { "id": "words", "kind": "comments", "source": "shop", "field": "nps", "count": 3 },
            { "id": "drivers", "kind": "drivers", "source": "shop", "outcome": "nps" },
            { "id": "text", "kind": "heading", "title": "Mind this", "text": "<b>no markup</b>" }
            """);
        var page = await server.PageAsync("/boards/kinds?all=yes");
        Tile(page, "nps").ShouldContain("n = 400");
        Tile(page, "nps").ShouldContain("95 % interval");
        Tile(page, "nps").ShouldContain("Adjusted Wald (Rocks)");
        Tile(page, "nps").ShouldContain("share of promoters");
        Tile(page, "trend").ShouldContain("<heed-chart kind=\"trend\"");
        Tile(page, "groups").ShouldContain("2 of 2 stand out");
        Tile(page, "groups").ShouldContain(">North</a>");
        Tile(page, "spread").ShouldContain("n = 400");
        Regex.Count(Tile(page, "words"), "<blockquote").ShouldBe(3);
        Tile(page, "drivers").ShouldContain("<heed-chart kind=\"map\"");
        Tile(page, "text").ShouldContain("<b>no markup</b>", customMessage: "decoded once: it stood there as text");
        (await server.As(Role.Owner).Client.GetStringAsync("/boards/kinds")).ShouldContain("&lt;b&gt;no markup");
    }

    [Fact]
    public async Task A_crosstab_marks_with_letters_what_a_cell_surely_exceeds()
    {
        await server.BoardAsync("cross", """{ "id": "cross", "kind": "crosstab", "source": "shop", "measure": "nps", "field": "nps", "rows": "channel", "columns": "unit" }, { "id": "hushed", "kind": "crosstab", "source": "staff", "measure": "nps", "field": "nps", "rows": "channel", "columns": "unit" }""");
        var page = await server.PageAsync("/boards/cross?period=all");
        var tile = Tile(page, "cross");
        tile.ShouldContain("2 of 2 rows differ by unit");
        tile.ShouldContain("title=\"Surely higher than column B\">B</b>");
        Regex.Count(tile, "class=\"h-letters\"").ShouldBe(2);
        tile.ShouldContain("n = 133");
        // What may not be told one by one leads nowhere.
        Tile(page, "hushed").ShouldNotContain("/signals?");
        Regex.Matches(Tile(page, "hushed"), "n = (\\d+)", RegexOptions.NonBacktracking).Select(m => int.Parse(m.Groups[1].Value)).ShouldAllBe(n => n >= 5);
    }

    [Fact]
    public async Task A_league_draws_units_towards_the_mean_and_says_who_stands_out()
    {
        await server.BoardAsync("league", """{ "id": "units", "kind": "league", "source": "shop", "measure": "nps", "field": "nps" }, { "id": "shares", "kind": "league", "source": "shop", "measure": "share", "field": "solved", "by": "segment" }, { "id": "means", "kind": "league", "source": "shop", "measure": "mean", "field": "price", "by": "channel" }""");
        var page = await server.PageAsync("/boards/league?period=all");
        Tile(page, "units").ShouldContain("<heed-chart kind=\"funnel\"");
        Tile(page, "units").ShouldContain("n = 200");
        Tile(page, "units").IndexOf(">North<", StringComparison.Ordinal).ShouldBeLessThan(Tile(page, "units").IndexOf(">South<", StringComparison.Ordinal));
        Tile(page, "shares").ShouldContain("No clear difference by segment");
        Tile(page, "means").ShouldContain("n = 134");
    }

    [Fact]
    public async Task League_and_comparison_say_the_same_of_a_unit()
    {
        await server.BoardAsync("same", """{ "id": "league", "kind": "league", "source": "shop", "measure": "nps", "field": "nps" }, { "id": "groups", "kind": "comparison", "source": "shop", "measure": "nps", "field": "nps", "by": "unit" }""");
        var page = await server.PageAsync("/boards/same?period=all");
        foreach (var tile in new[] { Tile(page, "league"), Tile(page, "groups") })
        {
            tile.ShouldContain("2 of 2 stand out by unit");
            Regex.Count(tile, " higher</span>").ShouldBe(1);
            Regex.Count(tile, " lower</span>").ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_measure_of_ones_own_stands_on_tiles_of_every_kind_and_keeps_its_version()
    {
        await MeasureAsync("quick", """{"name":"Quick service","kind":"share","field":"speed","count":["5"]}""");
        await MeasureAsync("care", """{"name":"Care","kind":"index","items":[{"field":"speed","weight":1},{"field":"staff","weight":2}]}""");
        await MeasureAsync("lean", """{"name":"Leaning","kind":"net","field":"speed","count":["5"],"against":["1"]}""");
        await server.BoardAsync("own", """
            { "id": "now", "kind": "reading", "source": "shop", "measure": "quick", "field": "speed" },
            { "id": "then", "kind": "reading", "source": "shop", "measure": "quick@1", "field": "speed" },
            { "id": "trend", "kind": "trend", "source": "shop", "measure": "care", "field": "speed+staff" },
            { "id": "groups", "kind": "comparison", "source": "shop", "measure": "quick", "field": "speed", "by": "unit" },
            { "id": "cross", "kind": "crosstab", "source": "shop", "measure": "care", "field": "speed+staff", "rows": "channel", "columns": "unit" },
            { "id": "league", "kind": "league", "source": "shop", "measure": "lean", "field": "speed" }
            """);
        await MeasureAsync("quick", """{"name":"Quick service","kind":"share","field":"speed","count":["4","5"]}""");
        var page = await server.PageAsync("/boards/own?period=all");
        page.ShouldNotContain("can't be shown");
        page.ShouldNotContain("Measure_");
        page.ShouldNotContain("Meaning_");
        Tile(page, "now").ShouldContain("Quick service");
        Tile(page, "now").ShouldContain("version 2");
        Tile(page, "then").ShouldContain("version 1");
        Value(Tile(page, "now")).ShouldBeGreaterThan(Value(Tile(page, "then")));
        Tile(page, "trend").ShouldContain(">Care</th>");
        Tile(page, "groups").ShouldContain(">Quick service</th>");
        Tile(page, "cross").ShouldContain("n = ");
        Tile(page, "league").ShouldContain("<heed-chart kind=\"funnel\"");
        // Arranging a tile that reads an older version offers that version, so that saving changes nothing unseen.
        (await server.PageAsync("/boards/own/edit?tile=then")).ShouldContain("<option value=\"quick@1:speed\" selected>");
        (await server.PageAsync("/boards/own/edit?add=reading")).ShouldContain("value=\"care:speed+staff\"");
        var league = await server.PageAsync("/sources/shop/league?choice=quick@1:speed&by=unit&period=all");
        league.ShouldContain(">North<");
    }

    [Fact]
    public async Task A_goal_stands_on_a_board_with_what_is_done_about_it_and_its_going_keeps_nobody_from_arranging_the_rest()
    {
        using var writer = server.Server.WithKey(server.Server.Ours.WriteKey);
        var day = (int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var set = await writer.PostAsync("/api/v1/goals", BoardServer.Json($$"""{"title":"Shop to 60","measure":"nps","sources":["shop"],"field":"nps","start":10,"startDay":"{{day(-50)}}","target":99,"due":"{{day(300)}}","owner":"{{server.Server.Ours.Email}}"}"""));
        var id = System.Text.Json.JsonDocument.Parse(await set.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        await server.BoardAsync("goal", $$"""{ "id": "goal", "kind": "goal", "goal": "{{id}}" }, {{Nps}}""");
        var tile = Tile(await server.PageAsync("/boards/goal?unit=north"), "goal");
        tile.ShouldContain("Shop to 60");
        tile.ShouldContain("Nothing is being done about this number yet.");
        tile.ShouldContain("+99.0");
        tile.ShouldContain("95 % interval");
        tile.ShouldContain($"href=\"/goals/{id}\"");
        tile.ShouldContain("straight line");
        (await server.PageAsync("/boards/goal/edit?add=goal")).ShouldContain($"<option value=\"{id}\"");
        (await server.PageAsync("/boards/goal/edit?menu=yes")).ShouldContain("id=\"add-goal\"");

        using var delete = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/goals/{id}");
        delete.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        (await writer.SendAsync(delete)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Tile(await server.PageAsync("/boards/goal"), "goal").ShouldContain("There is no such goal");
        using var resized = await server.As(Role.Owner).PostAsync("/boards/goal/edit", "/boards/goal/edit", new() { ["do"] = "width:Half", ["tile"] = "nps" });
        resized.StatusCode.ShouldBe(HttpStatusCode.Found);
        Tile(await server.PageAsync("/boards/goal"), "nps").ShouldContain("data-tile");
        (await server.PageAsync("/boards/goal")).ShouldContain("h-w-half");
    }

    [Fact]
    public async Task A_unit_there_is_not_is_said_and_the_rest_of_the_filter_stands()
    {
        await server.BoardAsync("nowhere", Nps);
        var page = await server.PageAsync("/boards/nowhere?unit=atlantis&where=channel+%3D+%27sms%27&period=all");
        page.ShouldContain("There is no unit “atlantis”");
        N(Tile(page, "nps")).ShouldBe(134);
        page.ShouldContain("value=\"channel = 'sms'\"");
        (await server.PageAsync("/boards/nowhere?unit=North")).ShouldContain("<option value=\"north\" selected", customMessage: "its name will do");
        (await server.PageAsync("/boards/nowhere?unit=north")).ShouldNotContain("There is no unit");
    }

    [Fact]
    public async Task A_course_has_the_limits_of_chance_where_there_are_stretches_enough()
    {
        await server.BoardAsync("limits", """{ "id": "weeks", "kind": "trend", "source": "shop", "measure": "nps", "field": "nps", "every": "week" }, { "id": "years", "kind": "trend", "source": "shop", "measure": "nps", "field": "nps", "every": "year" }""");
        var page = await server.PageAsync("/boards/limits?period=all");
        Tile(page, "weeks").ShouldContain("data-lower=\"");
        Tile(page, "weeks").ShouldContain("limits of chance");
        Tile(page, "years").ShouldNotContain("data-lower=\"");
    }

    [Fact]
    public async Task A_tile_that_takes_its_time_comes_on_its_own_and_without_scripts_on_request()
    {
        await server.BoardAsync("slow", """{ "id": "drivers", "kind": "drivers", "source": "shop", "outcome": "nps" }""");
        var page = await server.PageAsync("/boards/slow?unit=north");
        Tile(page, "drivers").ShouldContain("hx-get=\"/boards/slow/tiles/drivers?unit=north\"");
        Tile(page, "drivers").ShouldContain("all=yes");
        var part = await server.PageAsync("/boards/slow/tiles/drivers?unit=north");
        part.ShouldStartWith("<div class=\"h-tile-body\"");
        part.ShouldContain("200 answers");
        await server.PageAsync("/boards/slow/tiles/gone", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_whole_board_is_narrowed_by_its_address_and_numbers_lead_to_the_same_signals()
    {
        await server.BoardAsync("narrow", $$"""
            {{Nps}},
            { "id": "own", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "where": "segment = 'business'" },
            { "id": "apart", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "everywhere": true }
            """);
        var page = await server.PageAsync("/boards/narrow?unit=north&where=channel+%3D+%27sms%27&period=all");
        N(Tile(page, "nps")).ShouldBe(67);
        N(Tile(page, "own")).ShouldBe(14);
        N(Tile(page, "apart")).ShouldBe(400);
        page.ShouldContain("<option value=\"north\" selected");
        page.ShouldContain("value=\"channel = 'sms'\"");
        var link = Signals().Match(Tile(page, "own")).Groups[1].Value;
        link.ShouldContain("period=all");
        (await server.PageAsync(link)).ShouldContain("14 signals");
    }

    [Fact]
    public async Task What_a_board_is_narrowed_to_at_first_can_be_lifted()
    {
        await server.BoardAsync("first", Nps, "\"unit\": \"north\", \"period\": \"all\",");
        N(Tile(await server.PageAsync("/boards/first"), "nps")).ShouldBe(200);
        N(Tile(await server.PageAsync("/boards/first?unit="), "nps")).ShouldBe(400);
        N(Tile(await server.PageAsync("/boards/first?period=30d&unit=south"), "nps")).ShouldBeLessThan(200);
    }

    [Fact]
    public async Task A_number_is_held_against_others_a_segment_or_a_number_from_elsewhere()
    {
        await server.BoardAsync("against", """
            { "id": "others", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "against": "others" },
            { "id": "segment", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "against": "segment", "segment": "segment = 'business'", "where": "segment = 'private'" },
            { "id": "mark", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "against": "benchmark", "benchmark": -90, "benchmarkName": "Shops 2025" }
            """);
        var page = await server.PageAsync("/boards/against?unit=north&period=all");
        Tile(page, "others").ShouldContain("higher than all others");
        Tile(page, "others").ShouldContain("(n = 200)");
        Tile(page, "segment").ShouldContain("(n = 40)");
        Tile(page, "mark").ShouldContain("above Shops 2025 (−90.0)");
    }

    [Fact]
    public async Task Confidential_answers_are_shown_in_groups_only_and_lead_to_no_signals()
    {
        await server.BoardAsync("hushed", $$"""{{Hushed}}, { "id": "words", "kind": "comments", "source": "staff", "field": "nps", "count": 3 }, { "id": "groups", "kind": "comparison", "source": "staff", "measure": "nps", "field": "nps", "by": "channel" }""");
        var page = await server.PageAsync("/boards/hushed?period=all");
        page.ShouldNotContain("/signals?");
        Tile(page, "hushed").ShouldContain("in groups only");
        Tile(page, "words").ShouldContain("<blockquote");
        Tile(page, "words").ShouldNotContain("/signals/");

        // Two answers are too few to be seen, and so are few comments.
        var few = await server.PageAsync("/boards/hushed?period=all&where=nps+%3D+10+and+unit+%3D+%27south%27");
        Tile(few, "hushed").ShouldNotContain("n = ");
        Tile(few, "words").ShouldNotContain("<blockquote");
    }

    [Fact]
    public async Task A_filter_that_cant_be_read_shows_no_numbers_and_keeps_what_was_typed()
    {
        await server.BoardAsync("typed", Nps);
        var page = await server.PageAsync("/boards/typed?where=channel+%3D", HttpStatusCode.BadRequest);
        page.ShouldContain("value=\"channel =\"");
        page.ShouldContain("role=\"alert\"");
        page.ShouldNotContain("n = ");
        await server.PageAsync("/boards/typed/edit?where=channel+%3D", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_tile_its_filter_does_not_fit_says_so_and_the_others_stand()
    {
        await server.BoardAsync("unfit", $$"""{ "id": "bad", "kind": "reading", "source": "shop", "measure": "nps", "field": "nps", "where": "weather = 'rain'" }, {{Nps}}""");
        var page = await server.PageAsync("/boards/unfit");
        Tile(page, "bad").ShouldContain("can't be shown");
        Tile(page, "bad").ShouldContain("weather");
        Tile(page, "nps").ShouldContain("n = 400");
    }

    [Fact]
    public async Task Roles_see_their_boards_and_those_below_and_only_analysts_and_above_arrange()
    {
        await server.BoardAsync("bosses", Nps, "\"audience\": \"manager\",");
        await server.BoardAsync("everyone", Nps);
        foreach (var role in Enum.GetValues<Role>())
        {
            await server.PageAsync("/boards/bosses", role >= Role.Manager ? HttpStatusCode.OK : HttpStatusCode.NotFound, role);
            (await server.PageAsync("/boards", role: role)).Contains("/boards/bosses", StringComparison.Ordinal).ShouldBe(role >= Role.Manager);
            await server.PageAsync("/boards/bosses/tiles/nps", role >= Role.Manager ? HttpStatusCode.OK : HttpStatusCode.NotFound, role);
            var page = await server.PageAsync("/boards/everyone", role: role);
            page.Contains("/boards/everyone/edit", StringComparison.Ordinal).ShouldBe(role >= Role.Analyst);
            await server.PageAsync("/boards/everyone/edit", role >= Role.Analyst ? HttpStatusCode.OK : HttpStatusCode.Forbidden, role);
        }

        using var refused = await server.As(Role.Analyst).PostAsync("/boards", "/boards/bosses/edit", new() { ["do"] = "remove", ["tile"] = "nps" });
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = await server.Server.SignedInAsync(server.Server.Others);
        (await stranger.Client.GetAsync("/boards/everyone")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetAsync("/boards/everyone/tiles/nps")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetStringAsync("/boards")).ShouldNotContain("/boards/everyone");
    }

    [Fact]
    public async Task A_board_of_eight_tiles_is_at_most_30_kB_on_the_wire()
    {
        await server.BoardAsync("eight", string.Join(',', Enumerable.Range(0, 3).Select(i => Nps.Replace("\"id\": \"nps\"", $"\"id\": \"r{i}\"", StringComparison.Ordinal))) + """
            , { "id": "trend", "kind": "trend", "source": "shop", "measure": "nps", "field": "nps", "every": "day" },
            { "id": "groups", "kind": "comparison", "source": "shop", "measure": "nps", "field": "nps", "by": "speed" },
            { "id": "cross", "kind": "crosstab", "source": "shop", "measure": "nps", "field": "nps", "rows": "speed", "columns": "price" },
            { "id": "spread", "kind": "distribution", "source": "shop", "field": "nps" },
            { "id": "words", "kind": "comments", "source": "shop", "field": "nps", "count": 12 }
            """);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/boards/eight");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.As(Role.Viewer).Client.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeInRange(5_000, 30_000);
    }

    [Fact]
    public async Task Numbers_stay_numbers_in_another_language()
    {
        await server.BoardAsync("norsk", $$"""{{Nps}}, { "id": "groups", "kind": "comparison", "source": "shop", "measure": "nps", "field": "nps", "by": "unit" }""");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/boards/norsk");
        request.Headers.TryAddWithoutValidation("Accept-Language", "nb");
        using var answer = await server.As(Role.Viewer).Client.SendAsync(request);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("<html lang=\"nb\"");
        page.ShouldContain("Hvordan lese dette");
        page.ShouldNotContain("Tile_");
        page.ShouldNotContain("Boards_");
    }

    private static string Tile(string page, string id)
    {
        var at = page.IndexOf($"id=\"tile-{id}\"", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, id);
        var next = page.IndexOf("data-tile=", page.IndexOf("data-tile=", at, StringComparison.Ordinal) + 10, StringComparison.Ordinal);
        return page[at..(next < 0 ? page.Length : next)];
    }

    private async Task MeasureAsync(string id, string definition)
    {
        using var writer = server.Server.WithKey(server.Server.Ours.WriteKey);
        using var kept = await writer.PutAsync($"/api/v1/measures/{id}", BoardServer.Json(definition));
        kept.IsSuccessStatusCode.ShouldBeTrue(await kept.Content.ReadAsStringAsync());
    }

    private static double Value(string tile) => double.Parse(ValueOf().Match(tile).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static int N(string tile) => int.Parse(NOf().Match(tile).Groups[1].Value);

    [GeneratedRegex("<div class=\"h-value\">([0-9.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex ValueOf();

    [GeneratedRegex(@"n = (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex NOf();

    [GeneratedRegex("href=\"(/signals\\?[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Signals();
}
