using System.Globalization;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Drivers;

/// <summary>A server with a survey whose score hangs on waiting and staff, not on the colour of the seats, and the owner signed in.</summary>
public sealed class AskedPassengers : IAsyncLifetime
{
    public const int Count = 240;

    public RunningServer Server { get; private set; } = null!;

    public Visitor Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        Owner = await Server.SignedInAsync(Server.Ours);
        var us = Actor.System(Server.Ours.Workspace);
        SourceField[] fields =
        [
            SourceField.Of("nps", FieldType.Nps),
            SourceField.Of("waiting", FieldType.Csat(5)) with { Titles = new Dictionary<string, string> { ["en"] = "Waiting at the gate", ["nb"] = "Venting ved utgangen" } },
            SourceField.Of("staff", FieldType.Csat(5)),
            SourceField.Of("seats", FieldType.Rating(1, 100)),
            SourceField.Of("fare", FieldType.Money),
            SourceField.Of("again", FieldType.YesNo),
        ];
        await DeclareAsync("flights", fields, us);
        await DeclareAsync("lone", [fields[0]], us);
        var answers = Rows().Select(row => new Signal
        {
            Id = Guid.CreateVersion7(),
            Source = "flights",
            Kind = "survey",
            HappenedAt = DateTimeOffset.UtcNow.AddDays(-3),
            Values = new Dictionary<string, FieldValue>
            {
                ["nps"] = FieldValue.Of(row[0]),
                ["waiting"] = FieldValue.Of(row[1]),
                ["staff"] = FieldValue.Of(row[2]),
                ["seats"] = FieldValue.Of(row[3]),
                ["fare"] = FieldValue.Of(row[4]),
                ["again"] = FieldValue.Of(row[0] > 6 ? "yes" : "no"),
            },
        }).ToList();
        (await Server.Services.GetRequiredService<RecordSignals>().RunAsync(answers, us, CancellationToken.None)).ShouldAllBe(s => s.Ok);
        using var client = Server.WithKey(Server.Ours.ReadKey);
        for (var tries = 0; !(await client.GetStringAsync("/api/v1/signals?source=flights&limit=1")).Contains($"\"total\":{Count},", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(200, "the facts never followed");
            await Task.Delay(50);
        }
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Score, waiting, staff, seats, fare.</summary>
    public static IEnumerable<double[]> Rows()
    {
        var random = new Random(7);
        for (var i = 0; i < Count; i++)
        {
            double waiting = random.Next(1, 5), staff = random.Next(2, 6);
            var score = Math.Clamp(Math.Round((waiting * 1.3) + (staff * 0.7) + random.Next(-1, 3)), 0, 10);
            yield return [score, waiting, staff, random.Next(1, 101), Math.Round(50 + (random.NextDouble() * 200), 2)];
        }
    }

    public static IEnumerable<string> Csv() =>
        Rows().Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"P{i},{string.Join(',', row.Select(x => x.ToString(CultureInfo.InvariantCulture)))}")).Prepend("id,nps,waiting,staff,seats,fare");

    private async Task DeclareAsync(string source, SourceField[] fields, Actor us) =>
        (await Server.Services.GetRequiredService<RegisterSource>().RunAsync(new(source, "survey", null, Mode.Identified, new() { Fields = fields }), us, CancellationToken.None)).Ok.ShouldBeTrue();
}
