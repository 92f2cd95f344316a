using System.Text;
using System.Text.Json;
using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Watches;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Cases;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Alerts;

/// <summary>A running server whose company has two regions. Thirty weeks long customers liked both; last week they all but left one.</summary>
public sealed class AlertServer : IAsyncLifetime
{
    public CaseServer Desk { get; } = new();

    public RunningServer Server => Desk.Server;

    /// <summary>The alert about the region.</summary>
    public Guid Alert { get; private set; }

    public async Task InitializeAsync()
    {
        await Desk.InitializeAsync();
        var ours = Server.Ours.Workspace;
        await using (var db = Server.Services.GetRequiredService<HeedDatabase>().For(ours))
        {
            db.Units.AddRange(Unit.Create(ours, "north", "North & <Sea>"), Unit.Create(ours, "south", "South"));
            await db.SaveChangesAsync();
        }

        await AnswerAsync();
        using var key = Server.WithKey(Server.Ours.ReadKey);
        await CaseServer.UntilAsync(() => key.GetStringAsync("/api/v1/readings?measure=nps&source=shop&by=unit"), text => text.Contains("\"n\":840,", StringComparison.Ordinal));
        var workspace = (await Server.Services.GetRequiredService<FindWorkspace>().RunAsync(ours, default))!;
        await Server.Services.GetRequiredService<MakeUsualWatches>().RunAsync(workspace, default);
        await Server.Services.GetRequiredService<WatchAlerts>().RunAsync(ours, default);
        var (_, body) = await SendAsync(HttpMethod.Get, "/api/v1/alerts?unit=north", null, reading: true);
        Alert = body.GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    public async Task<(System.Net.HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? body, bool reading = false)
    {
        using var client = Server.WithKey(reading ? Server.Ours.ReadKey : Server.Ours.WriteKey);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private async Task AnswerAsync()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).DateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var random = new Random(5);
        var signals = (from day in Enumerable.Range(1, 210)
                       from unit in new[] { "north", "south" }
                       from n in Enumerable.Range(0, 2)
                       let at = monday.AddDays(-day)
                       let low = unit == "north" && day <= 7
                       select new Signal
                       {
                           Id = Guid.CreateVersion7(),
                           Source = "shop",
                           Kind = "survey",
                           HappenedAt = new(at, new TimeOnly(12, n), TimeSpan.Zero),
                           Unit = unit,
                           Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(low ? random.Next(0, 4) : random.Next(6, 11)) },
                       }).ToList();
        foreach (var some in signals.Chunk(500)) (await Server.Services.GetRequiredService<RecordSignals>().RunAsync(some, Desk.Actor, default)).ShouldAllBe(o => o.Ok);
    }
}
