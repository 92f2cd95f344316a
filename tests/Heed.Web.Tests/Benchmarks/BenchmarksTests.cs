using System.Net;
using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Dashboards;
using Heed.Web.Tests.Goals;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Benchmarks;

public sealed class BenchmarksTests(DashboardServer server) : IClassFixture<DashboardServer>, IDisposable
{
    private const string Own = """{"title":"Banks in Norway","publisher":"Some Institute","publication":"Report 7","year":2024,"region":"NO","industry":"banks","value":31.5,"n":1200,"method":"nps"}""";
    private readonly GoalApi _api = new(server);

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Those_that_come_along_are_listed_with_their_facts_and_the_warning()
    {
        var page = await server.PageAsync("/benchmarks");
        page.ShouldContain("can't be subtracted");
        page.ShouldContain("American Customer Satisfaction Index, 2023:");
        page.ShouldContain("59,500");
        page.ShouldContain("United Kingdom");
        page.ShouldContain("14,604 (whole study)");
    }

    [Fact]
    public async Task An_own_one_is_entered_once_changed_by_version_and_taken_away()
    {
        var id = Guid.NewGuid();
        var (status, body, tag) = await _api.SendAsync(HttpMethod.Post, "/api/v1/benchmarks", Own.Replace("{\"title\"", $"{{\"id\":\"{id}\",\"title\"", StringComparison.Ordinal));
        (status, tag, body.GetProperty("own").GetBoolean()).ShouldBe((HttpStatusCode.Created, "\"0\"", true));
        await _api.SendAsync(HttpMethod.Post, "/api/v1/benchmarks", Own.Replace("{\"title\"", $"{{\"id\":\"{id}\",\"title\"", StringComparison.Ordinal));
        (await ListAsync()).Count(b => b.GetProperty("key").GetString() == id.ToString()).ShouldBe(1);
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/benchmarks/{id}", Own.Replace("31.5", "33", StringComparison.Ordinal), "\"0\"")).Tag.ShouldBe("\"1\"");
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/benchmarks/{id}", Own, "\"0\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/benchmarks/{id}", Own)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var theirs = server.Server.WithKey(server.Server.Others.ReadKey);
        (await theirs.GetStringAsync("/api/v1/benchmarks")).ShouldNotContain("Some Institute");
        (await _api.SendAsync(HttpMethod.Delete, $"/api/v1/benchmarks/{id}", tag: "\"1\"")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await ListAsync()).ShouldNotContain(b => b.GetProperty("key").GetString() == id.ToString());
    }

    [Theory]
    [InlineData("\"publisher\":\"Some Institute\",", "", "publisher")]
    [InlineData("\"year\":2024,", "", "year")]
    [InlineData("\"n\":1200,", "", "n")]
    [InlineData("\"method\":\"nps\"", "\"method\":\"guess\"", "method")]
    [InlineData("31.5", "131.5", "value")]
    [InlineData("\"method\":\"nps\"", "\"method\":\"other-percent\"", "note")]
    [InlineData("\"method\":\"nps\"", "\"method\":\"nps\",\"address\":\"javascript:1\"", "address")]
    public async Task A_number_without_its_facts_is_not_taken(string part, string instead, string place)
    {
        var (status, problem, _) = await _api.SendAsync(HttpMethod.Post, "/api/v1/benchmarks", Own.Replace(part, instead, StringComparison.Ordinal));
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetString()).ShouldBe([place]);
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_the_second_editor_sees_both()
    {
        Dictionary<string, string> Typed(string title, string n, string version) => new()
        {
            ["version"] = version,
            ["title"] = title,
            ["publisher"] = "Us",
            ["publication"] = "Page",
            ["year"] = "2024",
            ["region"] = "NO",
            ["industry"] = "banks",
            ["value"] = "12,5",
            ["n"] = n,
            ["method"] = "nps",
            ["note"] = "",
        };
        var form = Typed("By hand", "many", "");
        form["id"] = Guid.NewGuid().ToString();
        using var refused = await server.Owner.PostAsync("/benchmarks/new", "/benchmarks", form);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("value=\"many\"");
        form["n"] = "1 200";
        using var entered = await server.Owner.PostAsync("/benchmarks/new", "/benchmarks", form);
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = $"/benchmarks/{form["id"]}";
        using var mine = await server.Owner.PostAsync($"{address}/edit", address, Typed("Mine", "1200", "0"));
        mine.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var theirs = await server.Owner.PostAsync($"{address}/edit", address, Typed("Theirs", "1200", "0"));
        theirs.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await theirs.Content.ReadAsStringAsync()).ShouldContain("<td>Mine</td><td>Theirs</td>");
    }

    [Fact]
    public async Task A_score_is_held_only_against_what_was_measured_alike()
    {
        await server.HearAsync("nps", Enumerable.Range(0, 200).Select(i => new DashboardServer.Heard(i % 10 < 7 ? 10 : 5)));
        (await server.PageAsync("/sources/nps")).ShouldContain("Nothing is chosen to hold this number against.");
        await ChooseAsync("nps", "nps:nps", "xmi-us-payments-2023", "acsi-us-2023q4");
        var page = await server.PageAsync("/sources/nps");
        // 70 % less 30 %: +40 against −6.1, the panel's number; the index is shown and not subtracted.
        page.ShouldContain("46.1 above");
        page.ShouldContain("Other people asked");
        page.ShouldContain("A consumer panel is asked");
        page.ShouldContain("not subtracted");
        page.ShouldContain("78 does not mean that 78 % are");
        page.ShouldContain("Above 1, below 0 of 1 measured with the same formula");
        page.ShouldNotContain("class=\"hollow\"");
    }

    [Fact]
    public async Task A_share_of_satisfied_people_beside_an_index_is_drawn_hollow_and_named()
    {
        var us = Actor.System(server.Server.Ours.Workspace);
        var schema = new SourceSchema { Fields = [SourceField.Of("satisfaction", FieldType.Csat(5))] };
        (await server.Server.Services.GetRequiredService<RegisterSource>().RunAsync(new("csat", "survey", null, Mode.Identified, schema), us, CancellationToken.None)).Ok.ShouldBeTrue();
        var signals = Enumerable.Range(0, 100).Select(i => new Signal { Id = Guid.CreateVersion7(), Source = "csat", Kind = "survey", HappenedAt = DateTimeOffset.UtcNow.AddDays(-1), Values = new Dictionary<string, FieldValue> { ["satisfaction"] = FieldValue.Of(i < 80 ? 5 : 2) } });
        (await server.Server.Services.GetRequiredService<RecordSignals>().RunAsync([.. signals], us, CancellationToken.None)).ShouldAllBe(s => s.Ok);
        await ChooseAsync("csat", "csat:satisfaction", "acsi-us-2023q4", "ukcsi-2025-01");
        var page = await server.PageAsync("/sources/csat/benchmarks?choice=csat:satisfaction");
        page.Split("class=\"hollow\"").Length.ShouldBe(3);
        page.ShouldContain("Nothing chosen is measured as ours is");
        page.ShouldContain("times ten: it can't fall below 10");
        page.ShouldNotContain(" above</span>");
        page.ShouldNotContain(" below</span>");
    }

    [Fact]
    public async Task Another_workspaces_source_is_not_found_and_what_does_not_exist_can_not_be_chosen()
    {
        await server.HearAsync("mine", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        using var stranger = await server.Server.SignedInAsync(server.Server.Others);
        (await stranger.Client.GetAsync("/sources/mine/benchmarks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var refused = await server.Owner.PostAsync("/sources/mine/benchmarks", "/sources/mine/benchmarks", new() { ["choice"] = "nps:nps", ["benchmark"] = "made-up" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task ChooseAsync(string source, string choice, params string[] benchmarks)
    {
        var address = $"/sources/{source}/benchmarks";
        var html = await server.Owner.Client.GetStringAsync(address);
        var at = html.IndexOf("name=\"__RequestVerificationToken\"", StringComparison.Ordinal);
        var token = html[(html.IndexOf("value=\"", at, StringComparison.Ordinal) + 7)..];
        List<KeyValuePair<string, string>> form = [new("__RequestVerificationToken", token[..token.IndexOf('"', StringComparison.Ordinal)]), new("choice", choice), .. benchmarks.Select(b => KeyValuePair.Create("benchmark", b))];
        using var answer = await server.Owner.Client.PostAsync(address, new FormUrlEncodedContent(form));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private async Task<List<JsonElement>> ListAsync() => [.. (await _api.SendAsync(HttpMethod.Get, "/api/v1/benchmarks")).Body.GetProperty("items").EnumerateArray()];
}
