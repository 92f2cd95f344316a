using System.Net;
using System.Text.Json;

namespace Heed.Web.Tests.Promises;

public sealed class PromisesApiTests(PromiseServer desk) : IClassFixture<PromiseServer>
{
    [Fact]
    public async Task A_program_promises_once_answers_moves_and_keeps_it()
    {
        var once = Guid.CreateVersion7();
        var number = await desk.MakeAsync($$""","id":"{{once}}","channel":"mail" """);
        (await desk.MakeAsync($$""","id":"{{once}}","channel":"mail" """)).ShouldBe(number);
        var at = $"/api/v1/promises/{number}";
        var (_, made) = await desk.SendAsync(HttpMethod.Get, at, null);
        (made.GetProperty("state").GetString(), made.GetProperty("channel").GetString(), made.GetProperty("deliverer").GetString()).ShouldBe(("asked", "mail", "office"));

        (await desk.SendAsync(HttpMethod.Patch, at, """{"do":"answer","answer":"date","days":5,"note":"Printer"}""")).Body.GetProperty("state").GetString().ShouldBe("offered");
        var (_, moved) = await desk.SendAsync(HttpMethod.Patch, at, """{"do":"move","days":5,"channel":"phone"}""");
        (moved.GetProperty("state").GetString(), moved.GetProperty("moves").GetInt32()).ShouldBe(("confirmed", 1));
        (await desk.SendAsync(HttpMethod.Patch, at, """{"do":"keep"}""")).Status.ShouldBe(HttpStatusCode.BadRequest, "keeping takes evidence");
        var (_, kept) = await desk.SendAsync(HttpMethod.Patch, at, """{"do":"keep","note":"She has it"}""");
        kept.GetProperty("state").GetString().ShouldBe("kept");
        kept.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("kind").GetString()).ShouldBe(["made", "asked", "answered", "moved", "kept"]);
        (await desk.SendAsync(HttpMethod.Patch, at, """{"do":"withdraw","consent":"Nora","channel":"phone"}""")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_share_kept_is_a_reading_with_n_and_interval()
    {
        var number = await desk.MakeAsync();
        await desk.SendAsync(HttpMethod.Patch, $"/api/v1/promises/{number}", """{"do":"keep","note":"Done"}""");
        using var reader = desk.Server.WithKey(desk.Server.Ours.ReadKey);
        var text = await Cases.CaseServer.UntilAsync(async () => { using var answer = await reader.GetAsync("/api/v1/readings?measure=share&source=promises&field=kept&by=unit"); return await answer.Content.ReadAsStringAsync(); }, said => said.Contains("\"groups\":[{", StringComparison.Ordinal));
        var reading = JsonDocument.Parse(text).RootElement;
        reading.GetProperty("n").GetInt32().ShouldBeGreaterThan(0);
        reading.GetProperty("low").GetDouble().ShouldBeLessThan(reading.GetProperty("value").GetDouble());
        reading.GetProperty("groups")[0].GetProperty("by").GetProperty("unit").GetString().ShouldBe("office");
    }

    [Fact]
    public async Task A_change_made_on_an_old_version_is_told_so()
    {
        var number = await desk.MakeAsync();
        await desk.SendAsync(HttpMethod.Patch, $"/api/v1/promises/{number}", """{"do":"answer","answer":"yes","version":2}""");
        (await desk.SendAsync(HttpMethod.Patch, $"/api/v1/promises/{number}", """{"do":"answer","answer":"no","version":2}""")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.SendAsync(HttpMethod.Patch, $"/api/v1/promises/{number}", """{"do":"note","note":"Still goes in","version":2}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_goes_on_where_it_stopped_and_a_key_for_reading_sees_no_texts()
    {
        List<int> made = [];
        for (var n = 0; n < 5; n++) made.Add(await desk.MakeAsync(""","whom":"Paged" """.Replace("Paged", $"Paged {n}", StringComparison.Ordinal)));
        List<int> numbers = [];
        for (string? next = ""; next is not null;)
        {
            var (_, page) = await desk.SendAsync(HttpMethod.Get, $"/api/v1/promises?customer=nora&limit=2&cursor={next}", null, reading: true);
            page.GetProperty("items").EnumerateArray().ShouldAllBe(i => i.GetProperty("what").ValueKind == JsonValueKind.Null && i.GetProperty("whom").ValueKind == JsonValueKind.Null);
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetInt32()));
            next = page.GetProperty("next").GetString();
        }

        numbers.ShouldBe(numbers.OrderDescending());
        numbers.ShouldBeSubsetOf(Enumerable.Range(1, numbers.Max()));
        made.ShouldBeSubsetOf(numbers);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"what":"x","customer":"c"}""")]
    [InlineData("""{"what":"","customer":"c","days":1}""")]
    [InlineData("""{"what":"x","days":1}""")]
    [InlineData("""{"what":"x","customer":"c","days":-1}""")]
    [InlineData("""{"what":"x","customer":"c","due":"2001-01-01T00:00:00Z"}""")]
    [InlineData("""{"what":"x","customer":"c","day":"yesterday"}""")]
    [InlineData("""{"what":"x","customer":"c","days":1,"deliverer":"nowhere"}""")]
    [InlineData("""{"what":"x","customer":"c","days":1,"channel":"pigeon"}""")]
    [InlineData("""{"what":"x","customer":"c","days":1,"more":1}""")]
    public async Task What_can_not_be_promised_is_refused(string body) => (await desk.SendAsync(HttpMethod.Post, "/api/v1/promises", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("state=none")]
    [InlineData("state=1")]
    [InlineData("limit=0")]
    [InlineData("cursor=x")]
    [InlineData("case=x")]
    public async Task What_can_not_be_asked_is_refused(string query) => (await desk.SendAsync(HttpMethod.Get, $"/api/v1/promises?{query}", null)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Another_workspace_knows_nothing_of_it()
    {
        var number = await desk.MakeAsync();
        using var stranger = desk.Server.WithKey(desk.Server.Others.WriteKey);
        (await stranger.GetAsync($"/api/v1/promises/{number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        JsonDocument.Parse(await stranger.GetStringAsync("/api/v1/promises")).RootElement.GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
