using System.Net;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Access;
using Heed.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Access;

/// <summary>Walks the whole HTTP surface: as nobody, without a form's token, with too weak a key, and as the owner of another workspace.</summary>
public sealed class EveryRouteTests : IAsyncLifetime
{
    private const string Secret = "Rosenkrantz-4711";
    private RunningServer _server = null!;
    private Guid _signal;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _signal = Guid.CreateVersion7();
        var signal = new Signal
        {
            Id = _signal,
            Source = "secret",
            Kind = "survey",
            HappenedAt = DateTimeOffset.UtcNow,
            Unit = "secret-branch",
            Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(3) },
            Texts = new Dictionary<string, string> { ["comment"] = Secret },
        };
        var stored = await _server.Services.GetRequiredService<RecordSignals>().RunAsync([signal], Actor.System(_server.Ours.Workspace), CancellationToken.None);
        stored[0].Ok.ShouldBeTrue();
        using var ours = _server.WithKey(_server.Ours.ReadKey);
        for (var tries = 0; !(await ours.GetStringAsync("/api/v1/signals?source=secret")).Contains(Secret, StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(100, "the facts never followed");
            await Task.Delay(50);
        }
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Every_route_says_who_may_pass() =>
        _server.Endpoints.Where(e => e.Metadata.GetMetadata<Gate>() is null).Select(e => e.RoutePattern.RawText).ShouldBeEmpty();

    [Fact]
    public async Task Nobody_gets_through_a_gate_that_asks_who_is_there()
    {
        using var nobody = _server.Nobody();
        List<string> open = [];
        foreach (var (route, method, gate) in Surface().Where(r => r.Gate is Gate.SignedIn or Gate.Key))
        {
            using var answer = await SendAsync(nobody, method, route);
            var refused = gate is Gate.Key ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.StatusCode == HttpStatusCode.Unauthorized || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/signin", StringComparison.Ordinal));
            if (!refused) open.Add($"{method} {route}: {(int)answer.StatusCode}");
        }

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_changes_from_our_pages_without_the_forms_token()
    {
        using var owner = await _server.SignedInAsync(_server.Ours);
        List<string> open = [];
        foreach (var (route, method, _) in Surface().Where(r => r.Gate is Gate.SignedIn or Gate.EveryoneFromOurPage && r.Method != "GET"))
        {
            using var answer = await SendAsync(owner.Client, method, route);
            if (answer.StatusCode != HttpStatusCode.BadRequest) open.Add($"{method} {route}: {(int)answer.StatusCode}");
        }

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_for_reading_writes_nothing()
    {
        using var reader = _server.WithKey(_server.Ours.ReadKey);
        foreach (var (route, method, _) in Surface().Where(r => r.Gate is Gate.Key { Scope: Heed.Base.Identity.KeyScopes.Write }))
        {
            using var answer = await SendAsync(reader, method, route);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{method} {route}");
        }
    }

    [Fact]
    public async Task The_owner_of_another_workspace_sees_nothing_of_ours_on_any_route()
    {
        using var stranger = await _server.SignedInAsync(_server.Others);
        using var key = _server.WithKey(_server.Others.WriteKey);
        List<string> leaks = [];
        foreach (var (route, _, gate) in Surface().Where(r => r.Method == "GET" && r.Gate is not Gate.Everyone))
        {
            using var answer = await (gate is Gate.Key ? key : stranger.Client).GetAsync(route);
            var body = await answer.Content.ReadAsStringAsync();
            if (body.Contains(Secret, StringComparison.Ordinal) || body.Contains("secret-branch", StringComparison.Ordinal)) leaks.Add($"{route}: leaks");
            if ((int)answer.StatusCode >= 500) leaks.Add($"{route}: {(int)answer.StatusCode}");
        }

        leaks.ShouldBeEmpty();
        (await key.GetAsync($"/api/v1/signals/{_signal}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await key.GetAsync("/api/v1/readings?measure=mean&field=nps&source=secret")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await key.GetAsync("/api/v1/drivers?outcome=nps&drivers=nps&source=secret")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetAsync($"/signals/{_signal}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Client.GetAsync("/sources/secret")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_owner_of_our_workspace_sees_it()
    {
        using var owner = await _server.SignedInAsync(_server.Ours);
        (await owner.Client.GetStringAsync("/sources/secret")).ShouldContain(Secret);
        (await owner.Client.GetStringAsync($"/signals/{_signal}")).ShouldContain(Secret);
    }

    private IEnumerable<(string Route, string Method, Gate Gate)> Surface() =>
        from endpoint in _server.Endpoints
        let gate = endpoint.Metadata.GetMetadata<Gate>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (Fill(endpoint.RoutePattern), method, gate);

    private string Fill(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => _signal.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } => "v1",
            _ => "secret",
        }))));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string route) =>
        await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), route) { Content = method == "GET" ? null : new FormUrlEncodedContent([]) });
}
