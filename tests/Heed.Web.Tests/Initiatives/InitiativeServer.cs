using System.Net;
using System.Text;
using System.Text.Json;
using Heed.Base.Identity;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Initiatives;

/// <summary>A running server whose company has eight shops that were rated for a year; twenty weeks ago the ratings of waiting rose in two of them.</summary>
public sealed class InitiativeServer : IAsyncLifetime
{
    private const int Days = 60 * 7;

    public RunningServer Server { get; private set; } = null!;

    public Visitor Owner { get; private set; } = null!;

    public Actor Actor => new(Server.Ours.Workspace, Server.Ours.Email, Role.Owner);

    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn")).DateTime);

    public static string Day(int inDays) => Today.AddDays(inDays).ToString("yyyy-MM-dd");

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        Owner = await Server.SignedInAsync(Server.Ours);
        var schema = new SourceSchema { Fields = [SourceField.Of("nps", FieldType.Nps), SourceField.Of("waiting", FieldType.Csat(5)), SourceField.Of("staff", FieldType.Csat(5))], Texts = ["comment"] };
        (await Get<RegisterSource>().RunAsync(new("shop", "survey", "Shops", Mode.Identified, schema), Actor, default)).Ok.ShouldBeTrue();
        (await Get<RegisterSource>().RunAsync(new("staffroom", "survey", "Staff", Mode.Confidential, schema), Actor, default)).Ok.ShouldBeTrue();
        foreach (var shop in Enumerable.Range(0, 8)) (await Get<ChangeUnit>().RunAsync(new($"shop-{shop}", $"Shop {shop}", null), Actor, default)).Ok.ShouldBeTrue();
        var stored = await Get<RecordSignals>().RunAsync([.. Rated()], Actor, default);
        stored.ShouldAllBe(s => s.Ok);
        using var client = Server.WithKey(Server.Ours.ReadKey);
        for (var tries = 0; !(await client.GetStringAsync("/api/v1/signals?source=shop&limit=1")).Contains($"\"total\":{stored.Count},", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(300, "the facts never followed");
            await Task.Delay(50);
        }
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Server.DisposeAsync();
    }

    public T Get<T>() where T : notnull => Server.Services.GetRequiredService<T>();

    public async Task<Visitor> HireAsync(string email, Role role)
    {
        await using (var scope = Server.Services.CreateAsyncScope())
        {
            var added = await scope.ServiceProvider.GetRequiredService<AddColleague>().RunAsync(new(email, TestCompany.OwnersPassword, role), Actor, default);
            added.Ok.ShouldBeTrue(added.Problem?.Message);
        }

        return await Server.SignedInAsync(Server.Ours with { Email = email });
    }

    /// <summary>A page's text as the reader gets it.</summary>
    public async Task<string> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Owner.Client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, html[..Math.Min(html.Length, 3_000)]);
        return WebUtility.HtmlDecode(html);
    }

    public string Body(string title = "Two more at the counter", string more = "") =>
        $$"""{"title":"{{title}}","source":"shop","measure":"mean","field":"waiting","units":["shop-0","shop-1"],"start":"{{Day(-140)}}","worthHaving":0.3,"cost":12000,"worth":40000,"owner":"{{Server.Ours.Email}}","state":"running"{{more}}}""";

    public async Task<Guid> MakeAsync(string? body = null)
    {
        var (status, made, _) = await SendAsync(HttpMethod.Post, "/api/v1/initiatives", body ?? Body());
        status.ShouldBe(HttpStatusCode.Created, made.ToString());
        return made.GetProperty("id").GetGuid();
    }

    public async Task<(HttpStatusCode Status, JsonElement Body, string? Tag)> SendAsync(HttpMethod method, string address, string? body = null, string? tag = null, string? key = null)
    {
        using var client = Server.WithKey(key ?? Server.Ours.WriteKey);
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.Tag);
    }

    private static IEnumerable<Signal> Rated()
    {
        var now = DateTimeOffset.UtcNow;
        for (var day = 1; day <= Days; day++)
        {
            for (var shop = 0; shop < 8; shop++)
            {
                var chance = ((day * 7919) + (shop * 104729)) % 1000 / 1000.0;
                var waiting = (int)Math.Clamp(Math.Floor(2.2 + (shop < 2 && day <= 140 ? 0.8 : 0) + (2 * chance)), 1, 5);
                var staff = (int)Math.Clamp(Math.Floor(3 + (((day * 31) + (shop * 17)) % 20 / 10.0)), 1, 5);
                yield return new Signal
                {
                    Id = Guid.CreateVersion7(),
                    Source = "shop",
                    Kind = "survey",
                    HappenedAt = now.AddDays(-day),
                    Unit = $"shop-{shop}",
                    Customer = $"customer-{(day * 8 + shop) % 200}",
                    Language = shop % 2 == 0 ? "nb" : "fi",
                    Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(Math.Clamp((2 * waiting) + (staff > 3 ? 1 : -1) + (day % 3), 0, 10)), ["waiting"] = FieldValue.Of(waiting), ["staff"] = FieldValue.Of(staff) },
                    Texts = day % 30 == 0 ? new Dictionary<string, string> { ["comment"] = "The queue was long" } : SignalParts.NoTexts,
                };
            }
        }
    }
}
