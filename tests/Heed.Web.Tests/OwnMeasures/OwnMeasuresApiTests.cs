using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Heed.Web.Tests.Drivers;

namespace Heed.Web.Tests.OwnMeasures;

public sealed class OwnMeasuresApiTests(AskedPassengers asked) : IClassFixture<AskedPassengers>
{
    [Fact]
    public async Task A_measure_is_defined_changed_listed_and_read()
    {
        using var writer = asked.Server.WithKey(asked.Server.Ours.WriteKey);
        using var reader = asked.Server.WithKey(asked.Server.Ours.ReadKey);
        using var made = await writer.PutAsJsonAsync("/api/v1/measures/calm", new { name = "Calm waiting", kind = "share", field = "waiting", count = new[] { "4" } });
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        using var changed = await writer.PutAsJsonAsync("/api/v1/measures/calm", new { name = "Calm waiting", kind = "share", field = "waiting", count = new[] { "3", "4" }, filter = "staff >= 4" });
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await changed.Content.ReadAsStringAsync()).RootElement.GetProperty("version").GetInt32().ShouldBe(2);

        var all = JsonDocument.Parse(await reader.GetStringAsync("/api/v1/measures")).RootElement.EnumerateArray().ToList();
        all.Count(m => m.GetProperty("own").GetBoolean() == false).ShouldBeGreaterThan(5);
        all.Single(m => m.GetProperty("id").GetString() == "calm").GetProperty("definition").GetProperty("filter").GetString().ShouldBe("staff >= 4");

        var reading = JsonDocument.Parse(await reader.GetStringAsync("/api/v1/readings?measure=calm&source=flights")).RootElement;
        var rows = AskedPassengers.Rows().Where(row => row[2] >= 4).ToList();
        reading.GetProperty("value").GetDouble().ShouldBe(100.0 * rows.Count(row => row[1] is 3 or 4) / rows.Count, 1e-9);
        (reading.GetProperty("measure").GetString(), reading.GetProperty("version").GetInt32(), reading.GetProperty("n").GetInt64()).ShouldBe(("calm", 2, rows.Count));
    }

    [Theory]
    [InlineData("calm", """{"name":"C","kind":"share","field":"waitng","count":["4"]}""", "field")]
    [InlineData("calm", """{"name":"C","kind":"share","field":"waiting","count":["4"],"filter":"staff >"}""", "filter")]
    [InlineData("nps", """{"name":"C","kind":"share","field":"waiting","count":["4"]}""", "id")]
    [InlineData("calm", """{"name":"C","kind":"middle","field":"waiting"}""", "kind")]
    [InlineData("calm", """{"name":"C","kind":"share","field":"waiting","count":["4"],"colour":"red"}""", "colour")]
    [InlineData("calm", """{"name":"C","kind":"share","field":"waiting","count":[null]}""", "count")]
    public async Task A_bad_definition_is_refused_with_its_place(string id, string body, string path)
    {
        using var writer = asked.Server.WithKey(asked.Server.Ours.WriteKey);
        using var answer = await writer.PutAsync("/api/v1/measures/" + id, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe(path);
    }

    [Fact]
    public async Task A_key_that_only_reads_defines_nothing_and_strangers_see_nothing()
    {
        using var reader = asked.Server.WithKey(asked.Server.Ours.ReadKey);
        using var refused = await reader.PutAsJsonAsync("/api/v1/measures/mine", new { name = "M", kind = "mean", field = "waiting" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var writer = asked.Server.WithKey(asked.Server.Ours.WriteKey);
        (await writer.PutAsJsonAsync("/api/v1/measures/ours_only", new { name = "Ours only", kind = "mean", field = "waiting" })).IsSuccessStatusCode.ShouldBeTrue();
        using var stranger = asked.Server.WithKey(asked.Server.Others.ReadKey);
        (await stranger.GetStringAsync("/api/v1/measures")).ShouldNotContain("ours_only");
    }
}
