using System.Net;
using System.Text;
using System.Text.Json;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Customers;

public sealed class CustomersTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_customer_is_told_of_over_the_api_and_only_says_so_themselves_that_they_may_be_asked_again()
    {
        (await PutAsync("c 1", """{"attributes":{"name":"Kari","city":"Oslo"},"optedOut":true}""")).Status.ShouldBe(HttpStatusCode.OK);
        var (_, again) = await PutAsync("c 1", """{"attributes":{"city":null,"age":"44"}}""");
        again.GetProperty("attributes").EnumerateObject().Select(a => a.Name).Order().ShouldBe(["age", "name"]);
        again.GetProperty("optedOutAt").ValueKind.ShouldBe(JsonValueKind.String);
        (await PutAsync("c 1", """{"optedOut":false}""")).Body.GetProperty("optedOutAt").ValueKind.ShouldBe(JsonValueKind.Null);

        using var others = _server.WithKey(_server.Others.ReadKey);
        using var hidden = await others.GetAsync("/api/v1/customers/c%201");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"attributes":{"":"x"}}""")]
    [InlineData("""{"attributes":[]}""")]
    [InlineData("""{"attributes":{"a":7}}""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task What_can_not_be_kept_is_refused(string body) => (await PutAsync("x", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_list_goes_on_where_it_stopped_and_the_console_shows_it()
    {
        for (var n = 1; n <= 5; n++) await PutAsync($"k{n}", $$"""{"attributes":{"first_name":"Nr","last_name":"{{n}}"},"optedOut":{{(n == 3 ? "true" : "false")}}}""");
        using var client = _server.WithKey(_server.Ours.ReadKey);
        List<string> ids = [];
        for (string? next = ""; next is not null;)
        {
            var page = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/customers?limit=2&after={next}")).RootElement;
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }

        ids.ShouldBe(["k1", "k2", "k3", "k4", "k5"]);
        using var owner = await _server.SignedInAsync(_server.Ours);
        var list = WebUtility.HtmlDecode(await owner.Client.GetStringAsync("/customers?optedOut=true"));
        list.ShouldContain("/customers/k3");
        list.ShouldNotContain("/customers/k2");
        using var changed = await owner.PostAsync("/customers/k3", "/customers/k3/opt-out", new(StringComparer.Ordinal) { ["optOut"] = "in" });
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await owner.Client.GetStringAsync("/customers/k3")).ShouldContain("Nr 3");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string id, string body)
    {
        using var client = _server.WithKey(_server.Ours.WriteKey);
        using var answer = await client.PutAsync($"/api/v1/customers/{Uri.EscapeDataString(id)}", new StringContent(body, Encoding.UTF8, "application/json"));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
