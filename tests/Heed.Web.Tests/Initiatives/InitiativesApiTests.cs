using System.Net;
using System.Text.Json;

namespace Heed.Web.Tests.Initiatives;

public sealed class InitiativesApiTests(InitiativeServer company) : IClassFixture<InitiativeServer>
{
    [Fact]
    public async Task An_initiative_is_made_measured_changed_and_ended()
    {
        var id = await company.MakeAsync(company.Body(more: ""","steps":[{"text":"Hire them"},{"text":"Teach them","done":true}]"""));
        var address = $"/api/v1/initiatives/{id}";
        var (_, its, tag) = await company.SendAsync(HttpMethod.Get, address);
        its.GetProperty("answer").GetString().ShouldBe("better");
        its.GetProperty("effect").GetProperty("basis").GetString().ShouldBe("units");
        its.GetProperty("effect").GetProperty("unit").GetString().ShouldBe("scale points");
        its.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("done").GetBoolean()).ShouldBe([false, true]);

        var (_, effect, _) = await company.SendAsync(HttpMethod.Get, $"{address}/effect");
        var size = effect.GetProperty("effect");
        size.GetProperty("low").GetDouble().ShouldBeLessThan(0.8);
        size.GetProperty("high").GetDouble().ShouldBeGreaterThan(0.8);
        effect.GetProperty("units").GetProperty("with").GetInt32().ShouldBe(2);
        effect.GetProperty("units").GetProperty("without").GetInt32().ShouldBe(6);
        effect.GetProperty("series").GetProperty("method").GetString().ShouldBe("reml-ar1");
        effect.GetProperty("placebo").GetProperty("dates").GetInt32().ShouldBeGreaterThan(5);
        effect.GetProperty("money").GetProperty("worth").GetDouble().ShouldBe(40_000 * size.GetProperty("value").GetDouble(), 1);
        effect.GetProperty("points").GetArrayLength().ShouldBeGreaterThan(55);

        var (status, changed, changedTag) = await company.SendAsync(HttpMethod.Put, address, """{"title":"Three more"}""", tag);
        (status, changed.GetProperty("title").GetString(), changed.GetProperty("units").GetArrayLength()).ShouldBe((HttpStatusCode.OK, "Three more", 2));
        (await company.SendAsync(HttpMethod.Put, address, """{"title":"Four more"}""", tag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await company.SendAsync(HttpMethod.Put, address, """{"title":"Four more"}""")).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        // Ended without a word of what was learned, nothing is changed.
        (await company.SendAsync(HttpMethod.Put, address, """{"title":"Over","state":"finished"}""", changedTag)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (_, changed, changedTag) = await company.SendAsync(HttpMethod.Put, address, """{"state":"finished","closing":"Two are enough."}""", changedTag);
        (changed.GetProperty("title").GetString(), changed.GetProperty("state").GetString(), changed.GetProperty("closing").GetString()).ShouldBe(("Three more", "finished", "Two are enough."));
        (await company.SendAsync(HttpMethod.Delete, address, tag: changedTag)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await company.SendAsync(HttpMethod.Get, "/api/v1/initiatives?state=finished&source=shop")).Body.GetProperty("items").EnumerateArray().ShouldContain(i => i.GetProperty("id").GetGuid() == id);
    }

    [Fact]
    public async Task Sent_twice_with_the_same_id_it_is_made_once_and_other_workspaces_see_nothing()
    {
        var id = Guid.NewGuid();
        var body = company.Body("Once", $$""","id":"{{id}}" """);
        (await company.MakeAsync(body)).ShouldBe(id);
        (await company.MakeAsync(body)).ShouldBe(id);
        var theirs = company.Server.Others.WriteKey;
        (await company.SendAsync(HttpMethod.Get, $"/api/v1/initiatives/{id}", key: theirs)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await company.SendAsync(HttpMethod.Get, $"/api/v1/initiatives/{id}/effect", key: theirs)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await company.SendAsync(HttpMethod.Put, $"/api/v1/initiatives/{id}", "{}", "\"1\"", theirs)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await company.SendAsync(HttpMethod.Get, "/api/v1/initiatives", key: theirs)).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await company.SendAsync(HttpMethod.Post, "/api/v1/initiatives", company.Body(), key: company.Server.Ours.ReadKey)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("""{}""", "source,measure,start,owner")]
    [InlineData("""{"title":"x","source":"shop","measure":"mean","field":"waiting","start":"DAY","owner":"OWNER","units":["nowhere"]}""", "units")]
    [InlineData("""{"title":"x","source":"shop","measure":"mean","field":"nothing","start":"DAY","owner":"OWNER"}""", "field")]
    [InlineData("""{"title":"x","source":"shop","measure":"mean","field":"waiting","start":"DAY","owner":"OWNER","direction":"left"}""", "direction")]
    [InlineData("""{"title":"x","source":"shop","measure":"mean","field":"waiting","start":"DAY","owner":"OWNER","state":"finished"}""", "state")]
    [InlineData("""{"title":"x","source":"shop","measure":"mean","field":"waiting","start":"DAY","owner":"OWNER","worthHaving":-1}""", "worthHaving")]
    [InlineData("""{"title":"x","source":"shop","measure":"mean","field":"waiting","start":"DAY","owner":"OWNER","colour":"red"}""", "colour")]
    public async Task What_is_wrong_is_told_with_its_place(string body, string places)
    {
        var (status, problem, _) = await company.SendAsync(HttpMethod.Post, "/api/v1/initiatives", body.Replace("DAY", InitiativeServer.Day(-10), StringComparison.Ordinal).Replace("OWNER", company.Server.Ours.Email, StringComparison.Ordinal));
        status.ShouldBe(HttpStatusCode.BadRequest, problem.ToString());
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetString()).ShouldBe(places.Split(','));
    }

    [Fact]
    public async Task The_shapes_stand_in_the_description_of_the_api()
    {
        using var client = company.Server.Nobody();
        var api = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths");
        api.GetProperty("/api/v1/initiatives").EnumerateObject().Select(m => m.Name).ShouldBe(["get", "post"], ignoreOrder: true);
        api.GetProperty("/api/v1/initiatives/{id}").EnumerateObject().Select(m => m.Name).ShouldBe(["get", "put", "delete"], ignoreOrder: true);
        api.GetProperty("/api/v1/initiatives/{id}/effect").GetProperty("get").GetProperty("responses").GetProperty("200").ToString().ShouldContain("EffectView");
    }
}
