using System.Net;
using System.Text;
using Heed.Base.Identity;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Understand.Boards;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Boards;

/// <summary>A server with an identified and a confidential source about two branches, and people of every role signed in.</summary>
public sealed class BoardServer : IAsyncLifetime
{
    public const int Answers = 400;

    private readonly Dictionary<Role, Visitor> _visitors = [];

    public RunningServer Server { get; private set; } = null!;

    public Actor Us => Actor.System(Server.Ours.Workspace);

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        _visitors[Role.Owner] = await Server.SignedInAsync(Server.Ours);
        foreach (var role in new[] { Role.Viewer, Role.Agent, Role.Analyst, Role.Manager })
        {
            var company = Server.Ours with { Email = $"{role}@ours.example", Password = TestCompany.OwnersPassword };
            await using var scope = Server.Services.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<AddColleague>().RunAsync(new(company.Email, company.Password, role), Us, default)).Ok.ShouldBeTrue();
            _visitors[role] = await Server.SignedInAsync(company);
        }

        await HearAsync("shop", Mode.Identified);
        await HearAsync("staff", Mode.Confidential);
        foreach (var (code, name, parent) in new[] { ("all", "All of it", null), ("north", "North", "all"), ("south", "South", "all") })
        {
            (await Server.Services.GetRequiredService<ChangeUnit>().RunAsync(new(code, name, parent), Us, default)).Ok.ShouldBeTrue();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in _visitors.Values) visitor.Dispose();
        await Server.DisposeAsync();
    }

    public Visitor As(Role role) => _visitors[role];

    /// <summary>Makes a board of these tiles.</summary>
    public async Task<Board> BoardAsync(string key, string tiles, string members = "")
    {
        var definition = BoardJson.Read($$"""{ "title": "Board {{key}}", {{members}} "tiles": [ {{tiles}} ] }""");
        definition.Ok.ShouldBeTrue(definition.Problem?.Message);
        var made = await Server.Services.GetRequiredService<MakeBoard>().RunAsync(new(definition.Value, key), Us, default);
        made.Problem.ShouldBeNull();
        return made.Value;
    }

    /// <summary>A page's text as the reader gets it.</summary>
    public async Task<string> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK, Role role = Role.Owner)
    {
        using var answer = await As(role).Client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, html);
        return WebUtility.HtmlDecode(html);
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    // North is recommended more than South; each has a comment now and then.
    private async Task HearAsync(string source, Mode mode)
    {
        SourceSchema schema = new()
        {
            Fields = [SourceField.Of("nps", FieldType.Nps), SourceField.Of("speed", FieldType.Csat(5)), SourceField.Of("staff", FieldType.Csat(5)), SourceField.Of("price", FieldType.Csat(5)), SourceField.Of("solved", FieldType.YesNo)],
            Attributes = ["segment"],
            Texts = ["comment"],
        };
        (await Server.Services.GetRequiredService<RegisterSource>().RunAsync(new(source, "survey", source == "shop" ? "The shop" : "The staff", mode, schema), Us, default)).Ok.ShouldBeTrue();
        var dice = new Random(7);
        List<Signal> signals = [];
        for (var i = 0; i < Answers; i++)
        {
            var north = i % 2 == 0;
            var (speed, staff, price) = (dice.Next(1, 6), dice.Next(1, 6), dice.Next(1, 6));
            signals.Add(new()
            {
                Id = Guid.CreateVersion7(),
                Source = source,
                Kind = "survey",
                HappenedAt = DateTimeOffset.UtcNow.AddDays(-(i % 80) - 0.2),
                Channel = i % 3 == 0 ? "sms" : "email",
                Unit = north ? "north" : "south",
                Values = new Dictionary<string, FieldValue>
                {
                    ["nps"] = FieldValue.Of(Math.Clamp(speed + staff + dice.Next(0, 2) + (north ? 2 : -2), 0, 10)),
                    ["speed"] = FieldValue.Of(speed),
                    ["staff"] = FieldValue.Of(staff),
                    ["price"] = FieldValue.Of(price),
                    ["solved"] = FieldValue.Of(speed > 2 ? "yes" : "no"),
                },
                Texts = i % 10 == 0 ? new Dictionary<string, string> { ["comment"] = $"Words {source} {i} of {(north ? "north" : "south")}" } : new Dictionary<string, string>(),
                Attributes = new Dictionary<string, string> { ["segment"] = i % 5 == 0 ? "business" : "private" },
            });
        }

        (await Server.Services.GetRequiredService<RecordSignals>().RunAsync(signals, Us, default)).ShouldAllBe(s => s.Ok);
        using var key = Server.WithKey(Server.Ours.ReadKey);
        for (var tries = 0; !(await key.GetStringAsync($"/api/v1/readings?measure=nps&source={source}&field=nps")).Contains(mode == Mode.Identified ? $"\"n\":{Answers}," : "\"value\":", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(400, "the facts never followed");
            await Task.Delay(50);
        }
    }
}
