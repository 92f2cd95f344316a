using System.Net;

namespace Heed.Web.Tests.Alerts;

public sealed class AlertsApiTests(AlertServer company) : IClassFixture<AlertServer>
{
    [Fact]
    public async Task Alerts_are_listed_with_their_numbers_and_settled_and_opened_again()
    {
        var (status, list) = await company.SendAsync(HttpMethod.Get, "/api/v1/alerts?kind=chart&severity=severe&state=open", null, reading: true);
        status.ShouldBe(HttpStatusCode.OK, list.ToString());
        var its = list.GetProperty("items")[0];
        (its.GetProperty("id").GetGuid(), its.GetProperty("severity").GetString(), its.GetProperty("unit").GetString(), its.GetProperty("source").GetString()).ShouldBe((company.Alert, "severe", "north", "shop"));
        its.GetProperty("title").GetString().ShouldBe("North & <Sea>: NPS has fallen");
        its.GetProperty("why").GetString()!.ShouldStartWith("NPS was −100.0 from ");
        (its.GetProperty("numbers").GetProperty("value").GetDouble(), its.GetProperty("numbers").GetProperty("n").GetInt32()).ShouldBe((-100.0, 14));
        its.GetProperty("link").GetString()!.ShouldContain("/sources/shop?choice=nps");

        (status, var settled) = await company.SendAsync(HttpMethod.Patch, $"/api/v1/alerts/{company.Alert}", """{"state":"settled","note":"Known"}""");
        (status, settled.GetProperty("state").GetString(), settled.GetProperty("note").GetString(), settled.GetProperty("settledBy").GetString()).ShouldBe((HttpStatusCode.OK, "settled", "Known", "write"));
        (_, list) = await company.SendAsync(HttpMethod.Get, "/api/v1/alerts?unit=north&state=open", null, reading: true);
        list.GetProperty("items").GetArrayLength().ShouldBe(0);
        (status, settled) = await company.SendAsync(HttpMethod.Patch, $"/api/v1/alerts/{company.Alert}", """{"state":"open"}""");
        (status, settled.GetProperty("state").GetString()).ShouldBe((HttpStatusCode.OK, "open"));
    }

    [Fact]
    public async Task What_is_wrong_is_said()
    {
        (await company.SendAsync(HttpMethod.Get, "/api/v1/alerts?state=old", null)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await company.SendAsync(HttpMethod.Get, "/api/v1/alerts?limit=0", null)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await company.SendAsync(HttpMethod.Get, $"/api/v1/alerts/{Guid.NewGuid()}", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await company.SendAsync(HttpMethod.Patch, $"/api/v1/alerts/{company.Alert}", """{"state":"settled"}""")).Body.GetProperty("type").GetString().ShouldBe("urn:heed:problem:bad-alert");
        (await company.SendAsync(HttpMethod.Patch, $"/api/v1/alerts/{company.Alert}", """{"state":"passed"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await company.SendAsync(HttpMethod.Patch, $"/api/v1/alerts/{company.Alert}", """{"status":"open"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await company.SendAsync(HttpMethod.Patch, $"/api/v1/alerts/{company.Alert}", """{"state":"open"}""", reading: true)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
