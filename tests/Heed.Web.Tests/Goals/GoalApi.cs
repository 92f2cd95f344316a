using System.Net;
using System.Text;
using System.Text.Json;
using Heed.Web.Tests.Dashboards;

namespace Heed.Web.Tests.Goals;

/// <summary>Goals as a program sets and changes them.</summary>
public sealed class GoalApi(DashboardServer server) : IDisposable
{
    private readonly HttpClient _client = server.Server.WithKey(server.Server.Ours.WriteKey);

    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn")).DateTime);

    public static string Day(int inDays) => Today.AddDays(inDays).ToString("yyyy-MM-dd");

    /// <summary>A goal on a source's NPS, from 10 to 60 in 220 days, begun 40 days ago.</summary>
    public string Body(string source, string title = "To 60", string more = "") =>
        $$"""{"title":"{{title}}","measure":"nps","sources":["{{source}}"],"start":10,"startDay":"{{Day(-40)}}","target":60,"due":"{{Day(180)}}","owner":"{{server.Server.Ours.Email}}"{{more}}}""";

    public async Task<Guid> SetAsync(string source, string title = "To 60", string more = "")
    {
        var (status, body, _) = await SendAsync(HttpMethod.Post, "/api/v1/goals", Body(source, title, more));
        status.ShouldBe(HttpStatusCode.Created, body.ToString());
        return body.GetProperty("id").GetGuid();
    }

    public async Task<(HttpStatusCode Status, JsonElement Body, string? Tag)> SendAsync(HttpMethod method, string address, string? body = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.Tag);
    }

    public void Dispose() => _client.Dispose();
}
