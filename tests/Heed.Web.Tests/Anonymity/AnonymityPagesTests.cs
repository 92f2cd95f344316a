using System.Net;
using System.Text;
using System.Text.Json;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Anonymity;

public sealed class AnonymityPagesTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_owner_asks_for_larger_groups_and_never_for_smaller_than_the_least()
    {
        using var owner = await _server.SignedInAsync(_server.Ours);
        using var refused = await owner.PostAsync("/anonymity", "/anonymity", new() { ["numbers"] = "4", ["comments"] = "9" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await refused.Content.ReadAsStringAsync();
        html.ShouldContain("field-numbers-error");
        html.ShouldNotContain("field-comments-error");
        html.ShouldContain("value=\"4\"");
        using var saved = await owner.PostAsync("/anonymity", "/anonymity", new() { ["numbers"] = "12", ["comments"] = "9" });
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Client.GetStringAsync("/anonymity")).ShouldContain("value=\"12\"");
        using var others = await _server.SignedInAsync(_server.Others);
        (await others.Client.GetStringAsync("/anonymity")).ShouldContain("value=\"5\"");
    }

    [Fact]
    public async Task Over_the_API_and_on_pages_new_answers_show_five_at_a_time_and_small_units_are_hidden_with_the_reason()
    {
        using var client = _server.WithKey(_server.Ours.WriteKey);
        using var body = new StringContent("""{"mode":"confidential","fields":[{"name":"nps","type":"nps"}],"texts":["why"]}""", Encoding.UTF8, "application/json");
        (await client.PutAsync("/api/v1/sources/staff", body)).EnsureSuccessStatusCode();
        await PostAsync(client, Enumerable.Range(0, 20).Select(i => Answer("a", i)).Concat(Enumerable.Range(0, 3).Select(i => Answer("b", i))));
        var before = await client.GetStringAsync("/api/v1/readings?measure=nps&source=staff&by=unit");
        using (var json = JsonDocument.Parse(before))
        {
            json.RootElement.GetProperty("n").GetInt64().ShouldBe(20);
            json.RootElement.GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("by").GetProperty("unit").GetString(), g.GetProperty("suppressed").GetBoolean())).ShouldBe([("a", false), ("b", true)]);
        }

        await PostAsync(client, [Answer("a", 7)]);
        (await client.GetStringAsync("/api/v1/readings?measure=nps&source=staff&by=unit")).ShouldBe(before);
        (await client.GetAsync("/api/v1/readings?measure=nps&source=staff&where=nps<%3D6")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var owner = await _server.SignedInAsync(_server.Ours);
        var page = await owner.Client.GetStringAsync("/sources/staff");
        page.ShouldContain("look at the larger unit, or wait for more");
        var narrowed = await owner.Client.GetStringAsync("/sources/staff?where=unit%20%3D%20'b'");
        narrowed.ShouldContain("Wait for more answers, or look at the larger unit or more months.");
    }

    private static string Answer(string unit, int i) => $$"""{"source":"staff","unit":"{{unit}}","values":{"nps":{{i % 11}} } }""";

    private static async Task PostAsync(HttpClient client, IEnumerable<string> lines)
    {
        using var body = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        (await client.PostAsync("/api/v1/signals", body)).EnsureSuccessStatusCode();
    }
}
