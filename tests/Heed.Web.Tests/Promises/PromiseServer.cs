using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Web.Tests.Cases;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Promises;

/// <summary>A running server whose company has a front where customers are talked to and an office that delivers.</summary>
public sealed partial class PromiseServer : IAsyncLifetime
{
    public const string Office = "office";

    public CaseServer Desk { get; } = new();

    public RunningServer Server => Desk.Server;

    public async Task InitializeAsync()
    {
        await Desk.InitializeAsync();
        await using var db = Server.Services.GetRequiredService<HeedDatabase>().For(Server.Ours.Workspace);
        db.Units.AddRange(Unit.Create(Server.Ours.Workspace, "front", "Front"), Unit.Create(Server.Ours.Workspace, Office, "Back office"));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    /// <summary>An agent who takes a unit's cases, signed in.</summary>
    public async Task<Visitor> HireAsync(string email, string unit)
    {
        var visitor = await Desk.HireAsync(email, Role.Agent);
        (await Server.Services.GetRequiredService<KeepAgents>().RunAsync(new(email, TakesCases: true, [unit], Away: false, null), Desk.Actor, default)).Ok.ShouldBeTrue();
        return visitor;
    }

    public async Task<(System.Net.HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? body, bool reading = false)
    {
        using var client = Server.WithKey(reading ? Server.Ours.ReadKey : Server.Ours.WriteKey);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    /// <summary>Promises something over the API; gives its number.</summary>
    public async Task<int> MakeAsync(string more = "")
    {
        var (status, body) = await SendAsync(HttpMethod.Post, "/api/v1/promises", $$"""{"what":"A new card","customer":"nora","days":2,"deliverer":"office"{{more}}}""");
        status.ShouldBe(System.Net.HttpStatusCode.Created, body.ToString());
        return body.GetProperty("number").GetInt32();
    }

    /// <summary>Where the latest mail that asks somebody leads.</summary>
    public async Task<string> PageAsync(string to)
    {
        await using var db = Server.Services.GetRequiredService<HeedDatabase>().For(Server.Ours.Workspace);
        var mail = (await db.Outbox.AsNoTracking().Where(m => m.To == to && m.Kind == "promise").ToListAsync()).OrderByDescending(m => m.CreatedAt).First(m => Address().IsMatch(m.Text));
        return Address().Match(mail.Text).Value;
    }

    [GeneratedRegex("/p/[A-Za-z0-9_-]{22}", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
