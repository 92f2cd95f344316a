using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Readings;

public sealed class ReadingsApiTests(ReadingsApiTests.Shared shared) : IClassFixture<ReadingsApiTests.Shared>
{
    public sealed class Shared : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await RunningServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    [Fact]
    public async Task Every_line_gets_an_answer_of_its_own_and_the_good_are_stored_once()
    {
        string[] lines =
        [
            Line(1, "lines", "\"values\":{\"nps\":10}"),
            "{ not json",
            Line(2, "lines", "\"values\":{\"nps\":[7]}"),
            Line(3, "lines", "\"values\":{\"nps\":2}"),
            Line(4, "lines", "\"colour\":\"red\""),
        ];
        var first = await PostAsync(lines);
        first.Select(a => a.TryGetProperty("added", out var added) ? added.GetBoolean() : (bool?)null).ShouldBe([true, null, null, true, null]);
        first[1].GetProperty("problem").GetString().ShouldBe("bad-json");
        first[1].GetProperty("detail").GetString()!.ShouldContain("at line 2, position 3 it stops being JSON");
        first[4].GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe("colour");

        var second = await PostAsync(lines);
        second.Select(a => a.TryGetProperty("added", out var added) ? added.GetBoolean() : (bool?)null).ShouldBe([false, null, null, false, null]);
        await SeenAsync("lines", 2);
    }

    [Fact]
    public async Task Walking_from_page_to_page_meets_every_signal_exactly_once()
    {
        // Many of them at the same instant, where a cursor made of the time alone would skip or repeat.
        await PostAsync([.. Enumerable.Range(100, 83).Select(i => Line(i, "walk", $"\"at\":\"2026-01-0{1 + (i % 3)}T10:00:00Z\",\"values\":{{\"nps\":{i % 11}}}"))]);
        await SeenAsync("walk", 83);
        using var client = Reader();
        List<string> met = [];
        string? cursor = null;
        do
        {
            var page = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/signals?source=walk&limit=10&cursor={cursor}")).RootElement;
            page.GetProperty("total").GetInt64().ShouldBe(83);
            met.AddRange(page.GetProperty("signals").EnumerateArray().Select(s => s.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null && met.Count < 1_000);
        met.Order().ShouldBe(Enumerable.Range(100, 83).Select(i => Id(i).ToString()).Order());
    }

    [Fact]
    public async Task A_reading_takes_its_whole_question_from_the_address()
    {
        await PostAsync([.. Enumerable.Range(300, 60).Select(i => Line(i, "asked", $"\"at\":\"2026-0{1 + (i % 3)}-10T10:00:00Z\",\"channel\":\"{(i % 2 == 0 ? "web" : "phone")}\",\"values\":{{\"score\":{i % 11}}}"))]);
        await SeenAsync("asked", 60);
        using var client = Reader();
        var json = JsonDocument.Parse(await client.GetStringAsync(
            "/api/v1/readings?measure=mean&source=asked&field=score&by=channel&where=score%20%3E%3D%205&from=2026-01-01&to=2026-02-28&every=month&level=0.9&explain=true")).RootElement;
        json.GetProperty("level").GetDouble().ShouldBe(0.9);
        var expected = Enumerable.Range(300, 60).Where(i => i % 11 >= 5 && i % 3 < 2).ToList();
        json.GetProperty("n").GetInt64().ShouldBe(expected.Count);
        json.GetProperty("value").GetDouble().ShouldBe(expected.Average(i => i % 11), 1e-9);
        json.GetProperty("groups").GetArrayLength().ShouldBe(4);
        json.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("n").GetInt64()).ShouldBe(expected.Count);
        json.GetProperty("explanation").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("source=bad", "measure")]
    [InlineData("measure=nps", "source")]
    [InlineData("measure=pns&source=bad", "measure")]
    [InlineData("measure=mean&source=bad&field=other", "field")]
    [InlineData("measure=mean&source=bad&from=01.02.2026", "from")]
    [InlineData("measure=mean&source=bad&to=2026-02-30", "to")]
    [InlineData("measure=mean&source=bad&from=2026-02-02&to=2026-02-01", "from")]
    [InlineData("measure=mean&source=bad&every=fortnight", "every")]
    [InlineData("measure=mean&source=bad&every=2", "every")]
    [InlineData("measure=mean&source=bad&every=day,week", "every")]
    [InlineData("measure=mean&source=bad&level=95", "level")]
    [InlineData("measure=mean&source=bad&level=NaN", "level")]
    [InlineData("measure=mean&source=bad&where=score%20%3E", "where")]
    [InlineData("measure=mean&source=bad&by=a,b,c,d", "by")]
    [InlineData("measure=mean&source=bad&explain=perhaps", "explain")]
    public async Task A_bad_parameter_is_named_in_a_problem(string query, string path)
    {
        await PostAsync([Line(500, "bad", "\"values\":{\"score\":1}")]);
        await SeenAsync("bad", 1);
        using var client = Reader();
        using var answer = await client.GetAsync($"/api/v1/readings?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("type").GetString().ShouldStartWith("urn:heed:problem:");
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe(path);
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("1.5")]
    public async Task A_bad_limit_is_named_in_a_problem(string limit)
    {
        using var client = Reader();
        using var answer = await client.GetAsync($"/api/v1/signals?source=bad&limit={limit}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe("limit");
    }

    [Theory]
    [InlineData("{ not json", "line 1, position 3")]
    [InlineData("{\"source\":\"x\",\n \"values\":{,}}", "line 2, position 12")]
    [InlineData("", "line 1, position 1")]
    public async Task Broken_json_is_told_by_its_place_in_our_own_words(string body, string place)
    {
        using var client = shared.Server.WithKey(shared.Server.Ours.WriteKey);
        using var answer = await client.PostAsync("/api/v1/signals", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.Content.ReadAsStringAsync();
        JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString()!.ShouldContain($"at {place} it stops being JSON");
        foreach (var leak in new[] { "System.", "LineNumber", "BytePosition", "token", "reader" }) text.ShouldNotContain(leak);
    }

    private static Guid Id(int number) => new($"01900000-0000-7000-8000-{number:000000000000}");

    private static string Line(int number, string source, string rest) => $"{{\"id\":\"{Id(number)}\",\"source\":\"{source}\",{rest}}}";

    private HttpClient Reader() => shared.Server.WithKey(shared.Server.Ours.ReadKey);

    private async Task<IReadOnlyList<JsonElement>> PostAsync(string[] lines)
    {
        using var client = shared.Server.WithKey(shared.Server.Ours.WriteKey);
        using var content = new StringContent(string.Join('\n', lines), Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson"));
        using var answer = await client.PostAsync("/api/v1/signals", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("answers").EnumerateArray()];
    }

    /// <summary>Waits until readings see what was posted, which they do soon but not at once.</summary>
    private async Task SeenAsync(string source, long total)
    {
        using var client = Reader();
        var seen = -1L;
        for (var tries = 0; tries < 100 && seen != total; tries++)
        {
            await Task.Delay(50);
            seen = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/signals?source={source}")).RootElement.GetProperty("total").GetInt64();
        }

        seen.ShouldBe(total);
    }
}
