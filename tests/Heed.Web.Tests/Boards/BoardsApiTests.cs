using System.Net;
using System.Text.Json.Nodes;

namespace Heed.Web.Tests.Boards;

public sealed class BoardsApiTests(BoardServer server) : IClassFixture<BoardServer>
{
    private const string Board = """{"title":"By program","audience":"agent","period":"90d","tiles":[{"id":"nps","kind":"reading","measure":"nps","field":"nps","source":"shop","width":"third","against":"before"}]}""";

    [Fact]
    public async Task A_board_is_written_read_and_written_anew()
    {
        using var writer = server.Server.WithKey(server.Server.Ours.WriteKey);
        using var made = await writer.PutAsync("/api/v1/boards/program", BoardServer.Json(Board));
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        made.Headers.Location!.ToString().ShouldBe("/api/v1/boards/program");
        using var read = await writer.GetAsync("/api/v1/boards/program");
        JsonNode.DeepEquals(JsonNode.Parse(await read.Content.ReadAsStringAsync()), JsonNode.Parse(Board)).ShouldBeTrue();
        read.Headers.ETag!.Tag.ShouldBe("\"1\"");
        JsonNode.Parse(await writer.GetStringAsync("/api/v1/boards"))!.AsArray().Select(b => b!["key"]!.ToString()).ShouldContain("program");

        using var anew = await writer.PutAsync("/api/v1/boards/program", BoardServer.Json(Board.Replace("By program", "Anew", StringComparison.Ordinal)));
        anew.StatusCode.ShouldBe(HttpStatusCode.OK);
        anew.Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task With_a_version_nothing_is_written_over_unseen()
    {
        using var writer = server.Server.WithKey(server.Server.Ours.WriteKey);
        (await PutAsync("matched", Board, "\"1\"")).ShouldBe(HttpStatusCode.Conflict, "there is none to match");
        (await PutAsync("matched", Board, null)).ShouldBe(HttpStatusCode.Created);
        (await PutAsync("matched", Board.Replace("By program", "Second", StringComparison.Ordinal), "\"1\"")).ShouldBe(HttpStatusCode.OK);
        (await PutAsync("matched", Board.Replace("By program", "Third", StringComparison.Ordinal), "\"1\"")).ShouldBe(HttpStatusCode.Conflict);
        (await writer.GetStringAsync("/api/v1/boards/matched")).ShouldContain("Second");

        async Task<HttpStatusCode> PutAsync(string key, string board, string? match)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/boards/{key}") { Content = BoardServer.Json(board) };
            if (match is not null) request.Headers.TryAddWithoutValidation("If-Match", match);
            return (await writer.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_path()
    {
        using var writer = server.Server.WithKey(server.Server.Ours.WriteKey);
        (await PathsAsync(Board.Replace("\"field\":\"nps\"", "\"field\":\"gone\"", StringComparison.Ordinal))).ShouldBe(["tiles[0].field"]);
        (await PathsAsync(Board.Replace("\"kind\":\"reading\"", "\"kind\":\"cake\"", StringComparison.Ordinal))).ShouldBe(["tiles[0].kind"]);
        (await PathsAsync(Board.Replace("\"90d\"", "\"5y\"", StringComparison.Ordinal))).ShouldBe(["period"]);
        (await PathsAsync(Board.Replace("\"agent\"", "\"owner\"", StringComparison.Ordinal))).ShouldBe(["audience"], "a key stands below an owner");
        (await PathsAsync("not json")).ShouldBe(["line 1"]);
        (await writer.GetAsync("/api/v1/boards/wrong")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var badKey = await writer.PutAsync("/api/v1/boards/Not%20a%20key", BoardServer.Json(Board));
        badKey.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        async Task<IEnumerable<string>> PathsAsync(string board)
        {
            using var answer = await writer.PutAsync("/api/v1/boards/wrong", BoardServer.Json(board));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsArray().Select(e => e!["path"]!.ToString());
        }
    }

    [Fact]
    public async Task A_reader_sees_boards_for_viewers_writes_none_and_strangers_see_nothing()
    {
        await server.BoardAsync("for-managers", """{ "id": "h", "kind": "heading", "title": "x" }""", "\"audience\": \"manager\",");
        await server.BoardAsync("for-all", """{ "id": "h", "kind": "heading", "title": "x" }""");
        using var reader = server.Server.WithKey(server.Server.Ours.ReadKey);
        var keys = JsonNode.Parse(await reader.GetStringAsync("/api/v1/boards"))!.AsArray().Select(b => b!["key"]!.ToString()).ToList();
        keys.ShouldContain("for-all");
        keys.ShouldNotContain("for-managers");
        (await reader.GetAsync("/api/v1/boards/for-managers")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.PutAsync("/api/v1/boards/for-all", BoardServer.Json(Board))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var stranger = server.Server.WithKey(server.Server.Others.WriteKey);
        (await stranger.GetStringAsync("/api/v1/boards")).ShouldBe("[]");
        (await stranger.GetAsync("/api/v1/boards/for-all")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var own = await stranger.PutAsync("/api/v1/boards/for-all", BoardServer.Json("""{ "title": "Their own" }"""));
        own.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await reader.GetStringAsync("/api/v1/boards/for-all")).ShouldNotContain("Their own");
    }
}
