using System.Net;
using System.Net.Http.Json;
using Heed.Web.Tests.Drivers;

namespace Heed.Web.Tests.Bridges;

public sealed class BridgesTests(AskedPassengers asked) : IClassFixture<AskedPassengers>
{
    [Fact]
    public async Task A_bridge_is_declared_over_the_api_listed_and_taken_back()
    {
        using var writer = asked.Server.WithKey(asked.Server.Ours.WriteKey);
        using var reader = asked.Server.WithKey(asked.Server.Ours.ReadKey);
        using var declared = await writer.PutAsJsonAsync("/api/v1/bridges/flights/staff", new { oldField = "waiting", from = "2026-01-01", to = "2026-01-31" });
        declared.StatusCode.ShouldBe(HttpStatusCode.OK, await declared.Content.ReadAsStringAsync());
        (await reader.GetStringAsync("/api/v1/bridges")).ShouldContain("\"oldSource\":\"flights\",\"oldField\":\"waiting\",\"from\":\"2026-01-01\"");
        using var stranger = asked.Server.WithKey(asked.Server.Others.ReadKey);
        (await stranger.GetStringAsync("/api/v1/bridges")).ShouldBe("[]");
        using var forbidden = await reader.DeleteAsync("/api/v1/bridges/flights/staff");
        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var gone = await writer.DeleteAsync("/api/v1/bridges/flights/staff");
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await writer.DeleteAsync("/api/v1/bridges/flights/staff");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"oldField":"seats","from":"2026-01-01","to":"2026-01-31"}""", "oldField")]
    [InlineData("""{"oldField":"waiting","from":"2026-02-01","to":"2026-01-31"}""", "from")]
    public async Task What_can_not_be_bridged_is_named(string body, string path)
    {
        using var writer = asked.Server.WithKey(asked.Server.Ours.WriteKey);
        using var answer = await writer.PutAsync("/api/v1/bridges/flights/staff", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"path\":\"{path}\"");
    }

    [Fact]
    public async Task On_screen_the_trend_leads_to_it_and_what_was_typed_stays()
    {
        (await PageAsync("/sources/flights?period=all")).ShouldContain("href=\"/sources/flights/bridges?field=nps\"");
        using var refused = await asked.Owner.PostAsync("/sources/flights/bridges?field=waiting", "/sources/flights/bridges", new() { ["field"] = "waiting", ["old"] = "flights:seats", ["from"] = "2026-01-01", ["to"] = "2026-01-31" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.ShouldContain("only other words of the same scale");
        html.ShouldContain("value=\"flights:seats\" selected");
        using var declared = await asked.Owner.PostAsync("/sources/flights/bridges", "/sources/flights/bridges", new() { ["field"] = "waiting", ["old"] = "flights:staff", ["from"] = "2026-01-01", ["to"] = "2026-01-31" });
        declared.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync("/sources/flights/bridges")).ShouldContain("2026-01-01 – 2026-01-31");
        using var removed = await asked.Owner.PostAsync("/sources/flights/bridges", "/sources/flights/bridges/remove", new() { ["field"] = "waiting" });
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync("/sources/flights/bridges")).ShouldContain("None yet.");
    }

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await asked.Owner.Client.GetStringAsync(address));
}
