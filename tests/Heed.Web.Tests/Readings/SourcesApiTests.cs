using System.Net;
using System.Text;
using System.Text.Json;

namespace Heed.Web.Tests.Readings;

public sealed class SourcesApiTests(ReadingsApiTests.Shared shared) : IClassFixture<ReadingsApiTests.Shared>
{
    [Fact]
    public async Task A_declared_source_takes_scores_by_their_types_and_declaring_it_again_changes_nothing()
    {
        const string till = """{"kind":"survey","title":"At the till","fields":[{"name":"satisfaction","type":"csat5","titles":{"en":"How was it?"}},{"name":"way","type":"code","labels":{"cash":{"en":"cash"}}}],"attributes":["town"],"texts":["comment"]}""";
        var (status, made) = await PutAsync("till", till);
        status.ShouldBe(HttpStatusCode.Created);
        made.GetProperty("title").GetString().ShouldBe("At the till");
        made.GetProperty("mode").GetString().ShouldBe("identified");
        made.GetProperty("fields")[0].GetProperty("type").GetString().ShouldBe("csat5");
        (await PutAsync("till", till)).Status.ShouldBe(HttpStatusCode.OK);

        (await PutAsync("till", """{"fields":[{"name":"effort","type":"agree7"}]}""")).Body.GetProperty("fields").GetArrayLength().ShouldBe(3);
        using var client = shared.Server.WithKey(shared.Server.Ours.WriteKey);
        using var refused = await client.PostAsync("/api/v1/signals", Json("""{"source":"till","values":{"satisfaction":6}}"""));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("bad-a", """{"fields":[{"name":"nps","type":"nsp"}]}""", "fields.nps.type")]
    [InlineData("bad-b", """{"fields":[null]}""", "fields[0]")]
    [InlineData("bad-c", """{"fields":[{"name":"a","type":"code","titles":{"en":null}}]}""", "fields[0].titles")]
    [InlineData("bad-d", """{"mode":"secret"}""", "mode")]
    [InlineData("bad-e", """{"mode":"1"}""", "mode")]
    [InlineData("bad-f", """{"title":""}""", "title")]
    [InlineData("bad-g", """{"texts":["channel"]}""", "texts.channel")]
    [InlineData("bad-h", """{"fields":[{"name":"a","type":7}]}""", "fields[0].type")]
    [InlineData("bad-i", """{"feilds":[]}""", "feilds")]
    [InlineData("Bad", "{}", "source")]
    public async Task A_declaration_that_cant_be_used_names_the_place(string key, string body, string path)
    {
        var (status, problem) = await PutAsync(key, body);
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe(path);
        problem.GetProperty("detail").GetString()!.ShouldNotContain("System.");
    }

    [Fact]
    public async Task A_known_field_keeps_its_type_and_respondents_keep_what_they_were_told()
    {
        await PutAsync("kept", """{"mode":"confidential","fields":[{"name":"nps","type":"nps"}]}""");
        (await PutAsync("kept", """{"fields":[{"name":"nps","type":"number"}]}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PutAsync("kept", """{"mode":"identified"}""")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await PutAsync("kept", """{"title":"Kept"}""")).Body.GetProperty("mode").GetString().ShouldBe("confidential");
    }

    [Fact]
    public async Task A_source_nobody_declared_gets_an_nps_from_a_field_called_so()
    {
        using var client = shared.Server.WithKey(shared.Server.Ours.WriteKey);
        using var stored = await client.PostAsync("/api/v1/signals", Json("""{"source":"undeclared","values":{"nps":9,"rating":4}}"""));
        stored.StatusCode.ShouldBe(HttpStatusCode.Created);
        var sources = JsonDocument.Parse(await client.GetStringAsync("/api/v1/sources")).RootElement;
        var fields = sources.EnumerateArray().Single(s => s.GetProperty("key").GetString() == "undeclared").GetProperty("fields");
        fields.EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("type").GetString()).ShouldBe(new Dictionary<string, string?> { ["nps"] = "nps", ["rating"] = "number" });
    }

    [Fact]
    public async Task The_description_of_the_api_says_how_to_declare_a_source()
    {
        using var client = shared.Server.Nobody();
        var api = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement;
        var put = api.GetProperty("paths").GetProperty("/api/v1/sources/{key}").GetProperty("put");
        put.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _).ShouldBeTrue();
        api.GetProperty("components").GetProperty("schemas").GetProperty("SourceBody").GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBe(["kind", "title", "mode", "fields", "attributes", "texts"], ignoreOrder: true);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string key, string body)
    {
        using var client = shared.Server.WithKey(shared.Server.Ours.WriteKey);
        using var answer = await client.PutAsync($"/api/v1/sources/{key}", Json(body));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
