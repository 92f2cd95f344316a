using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Dashboards;

/// <summary>A server with sources to look at, and the owner signed in.</summary>
public sealed class DashboardServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public Visitor Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        Owner = await Server.SignedInAsync(Server.Ours);
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Declares a source with an NPS and a comment, and stores answers in it.</summary>
    public async Task HearAsync(string source, params IEnumerable<Heard> answers)
    {
        var actor = Actor.System(Server.Ours.Workspace);
        var schema = new SourceSchema { Fields = [SourceField.Of("nps", FieldType.Nps)], Texts = ["comment"] };
        (await Server.Services.GetRequiredService<RegisterSource>().RunAsync(new(source, "survey", null, Mode.Identified, schema), actor, CancellationToken.None)).Ok.ShouldBeTrue();
        List<Signal> signals = [.. answers.Select(a => new Signal
        {
            Id = Guid.CreateVersion7(),
            Source = source,
            Kind = "survey",
            HappenedAt = DateTimeOffset.UtcNow.AddDays(-a.DaysAgo),
            Channel = a.Channel,
            Unit = a.Unit,
            Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(a.Nps) },
        })];
        var stored = await Server.Services.GetRequiredService<RecordSignals>().RunAsync(signals, actor, CancellationToken.None);
        stored.ShouldAllBe(s => s.Ok);
        await SeenAsync(source, signals.Count);
    }

    /// <summary>Somebody writes something.</summary>
    public async Task SayAsync(string source, string comment)
    {
        using var client = Server.WithKey(Server.Ours.WriteKey);
        var before = await TotalAsync();
        using var said = await client.PostAsJsonAsync("/api/v1/signals", new { source, kind = "survey", unit = "secret-unit", values = new { nps = 2 }, texts = new { comment } });
        said.EnsureSuccessStatusCode();
        for (var tries = 0; await TotalAsync() == before; tries++)
        {
            tries.ShouldBeLessThan(200, "the facts never followed");
            await Task.Delay(50);
        }

        async Task<long> TotalAsync() => JsonDocument.Parse(await client.GetStringAsync($"/api/v1/signals?source={source}&limit=1")).RootElement.GetProperty("total").GetInt64();
    }

    /// <summary>A page's text as the reader gets it.</summary>
    public async Task<string> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Owner.Client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, html);
        return WebUtility.HtmlDecode(html);
    }

    private async Task SeenAsync(string source, long total)
    {
        using var client = Server.WithKey(Server.Ours.ReadKey);
        for (var tries = 0; !(await client.GetStringAsync($"/api/v1/signals?source={source}&limit=1")).Contains($"\"total\":{total},", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(200, "the facts never followed");
            await Task.Delay(50);
        }
    }

    public sealed record Heard(int Nps, double DaysAgo = 1, string? Channel = null, string? Unit = null);
}
