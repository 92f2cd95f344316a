using System.Net;
using System.Net.Http.Json;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Readings;

public sealed class ExportsApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Signals_are_streamed_as_a_table_and_as_lines_and_to_ones_own_workspace_only()
    {
        using var ours = _server.WithKey(_server.Ours.WriteKey);
        using var said = await ours.PostAsJsonAsync("/api/v1/signals", new { source = "shop", kind = "survey", values = new { nps = 3 }, texts = new { comment = "Slow, and \"cold\"" } });
        said.EnsureSuccessStatusCode();
        using var table = await ours.GetAsync("/api/v1/exports?source=shop");
        table.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        (await table.Content.ReadAsStringAsync()).ShouldContain(",3,\"Slow, and \"\"cold\"\"\"");
        (await ours.GetStringAsync("/api/v1/exports?source=shop&format=jsonl")).ShouldContain("\"values\":{\"nps\":3}");
        (await ours.GetAsync("/api/v1/exports?source=shop&format=xls")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ours.GetAsync("/api/v1/exports?source=shop&where=nps%20%3C")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var others = _server.WithKey(_server.Others.ReadKey);
        (await others.GetAsync("/api/v1/exports?source=shop")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
