using System.Net;
using System.Text;
using System.Text.Json;

namespace Heed.Web.Tests.Cases;

public sealed class CasesApiTests(CaseServer desk) : IClassFixture<CaseServer>
{
    [Fact]
    public async Task A_program_opens_a_case_once_changes_it_and_closes_it()
    {
        var once = Guid.CreateVersion7();
        var body = $$"""{"title":"From the till","customer":"t-1","hours":4,"id":"{{once}}"}""";
        var (status, opened) = await SendAsync(HttpMethod.Post, "/api/v1/cases", body);
        status.ShouldBe(HttpStatusCode.Created);
        var (_, again) = await SendAsync(HttpMethod.Post, "/api/v1/cases", body);
        var number = opened.GetProperty("number").GetInt32();
        again.GetProperty("number").GetInt32().ShouldBe(number);

        var at = $"/api/v1/cases/{number}";
        var (_, changed) = await SendAsync(HttpMethod.Patch, at, """{"priority":"urgent","note":"From the till as well","state":"waiting"}""");
        (changed.GetProperty("priority").GetString(), changed.GetProperty("state").GetString()).ShouldBe(("urgent", "waiting"));
        changed.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("text").GetString()).ShouldContain("From the till as well");

        var (half, problem) = await SendAsync(HttpMethod.Patch, at, """{"priority":"low","state":"closed","cause":"nonsense","action":"x"}""");
        half.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("type").GetString().ShouldBe("urn:heed:problem:unknown-cause");
        (await SendAsync(HttpMethod.Get, at, null)).Body.GetProperty("priority").GetString().ShouldBe("urgent", "all of it is done or nothing");

        var (_, closed) = await SendAsync(HttpMethod.Patch, at, """{"state":"closed","cause":"product","action":"Exchanged"}""");
        closed.GetProperty("cause").GetString().ShouldBe("product");
        (await SendAsync(HttpMethod.Patch, at, """{"state":"working","why":"Broken again"}""")).Body.GetProperty("reopenings").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_change_made_on_an_old_version_is_told_so()
    {
        var number = await desk.OpenAsync("Old version");
        await SendAsync(HttpMethod.Patch, $"/api/v1/cases/{number}", """{"priority":"high","version":1}""");
        (await SendAsync(HttpMethod.Patch, $"/api/v1/cases/{number}", """{"priority":"low","version":1}""")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await SendAsync(HttpMethod.Patch, $"/api/v1/cases/{number}", """{"note":"Still goes in","version":1}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_goes_on_where_it_stopped_and_a_key_for_reading_sees_no_texts()
    {
        for (var n = 0; n < 5; n++) await desk.OpenAsync($"Page {n}", $$""","customer":"paged","summary":"said {{n}}" """);
        using var reader = desk.Server.WithKey(desk.Server.Ours.ReadKey);
        List<string> titles = [];
        for (string? next = ""; next is not null;)
        {
            var page = JsonDocument.Parse(await reader.GetStringAsync($"/api/v1/cases?customer=paged&limit=2&cursor={next}")).RootElement;
            titles.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()!));
            page.GetProperty("items").EnumerateArray().ShouldAllBe(i => i.GetProperty("summary").ValueKind == JsonValueKind.Null);
            next = page.GetProperty("next").GetString();
        }

        titles.ShouldBe(["Page 4", "Page 3", "Page 2", "Page 1", "Page 0"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"title":""}""")]
    [InlineData("""{"title":"x","hours":-1}""")]
    [InlineData("""{"title":"x","unit":"nowhere"}""")]
    [InlineData("""{"title":"x","owner":"nobody@nowhere"}""")]
    [InlineData("""{"title":"x","priority":"very"}""")]
    [InlineData("""{"title":"x","more":1}""")]
    public async Task What_can_not_be_opened_is_refused(string body) => (await SendAsync(HttpMethod.Post, "/api/v1/cases", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("state=none")]
    [InlineData("limit=0")]
    [InlineData("cursor=x")]
    [InlineData("priority=9")]
    public async Task What_can_not_be_asked_is_refused(string query) => (await SendAsync(HttpMethod.Get, $"/api/v1/cases?{query}", null)).Status.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? body)
    {
        using var client = desk.Server.WithKey(desk.Server.Ours.WriteKey);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
