using System.Net;
using System.Text.Json;
using Heed.Web.Tests.Dashboards;

namespace Heed.Web.Tests.Goals;

public sealed class GoalsApiTests(DashboardServer server) : IClassFixture<DashboardServer>, IDisposable
{
    private readonly GoalApi _api = new(server);

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_goal_is_set_read_changed_closed_and_taken_away()
    {
        await server.HearAsync("set", Enumerable.Range(0, 40).Select(i => new DashboardServer.Heard(i < 20 ? 10 : i < 30 ? 8 : 3)));
        var id = await _api.SetAsync("set");
        var (_, goal, tag) = await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}");
        tag.ShouldBe("\"0\"");
        goal.GetProperty("field").GetString().ShouldBe("nps");
        goal.GetProperty("every").GetString().ShouldBe("month");
        goal.GetProperty("reading").GetProperty("value").GetDouble().ShouldBe(25, 1e-9);
        goal.GetProperty("reading").GetProperty("n").GetInt64().ShouldBe(40);
        goal.GetProperty("reading").GetProperty("low").GetDouble().ShouldBeLessThan(25);
        goal.GetProperty("missing").GetDouble().ShouldBe(35, 1e-9);
        goal.GetProperty("path").GetDouble().ShouldBe(10 + (50 * 40 / 220.0), 1e-9);
        goal.GetProperty("standing").GetString().ShouldBe("onTheWay");
        goal.GetProperty("basis").GetString().ShouldBe("path");
        goal.GetProperty("forecast").ValueKind.ShouldBe(JsonValueKind.Null);
        goal.GetProperty("owner").GetString().ShouldBe(server.Server.Ours.Email);

        var (status, changed, changedTag) = await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"target":20}""", tag);
        (status, changedTag).ShouldBe((HttpStatusCode.OK, "\"1\""));
        changed.GetProperty("standing").GetString().ShouldBe("reached");
        changed.GetProperty("sure").GetBoolean().ShouldBeFalse();
        changed.GetProperty("changes")[0].GetProperty("target").GetDouble().ShouldBe(60);

        (_, changed, changedTag) = await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"open":false,"closing":"Shorter queues."}""", changedTag);
        changed.GetProperty("open").GetBoolean().ShouldBeFalse();
        changed.GetProperty("closing").GetString().ShouldBe("Shorter queues.");
        (await Listed("open", "set")).ShouldBeEmpty();
        (await Listed("closed", "set")).ShouldBe(["To 60"]);
        (await _api.SendAsync(HttpMethod.Delete, $"/api/v1/goals/{id}", tag: changedTag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_change_says_which_version_it_changes()
    {
        await server.HearAsync("versions", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var id = await _api.SetAsync("versions");
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"target":30}""")).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"target":30}""", "\"x\"")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"target":30}""", "\"0\"")).Status.ShouldBe(HttpStatusCode.OK);
        var (status, problem, _) = await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"target":35}""", "\"0\"");
        status.ShouldBe(HttpStatusCode.PreconditionFailed);
        problem.GetProperty("type").GetString().ShouldBe("urn:heed:problem:goal-changed");
        (await _api.SendAsync(HttpMethod.Delete, $"/api/v1/goals/{id}", tag: "\"0\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}")).Body.GetProperty("target").GetDouble().ShouldBe(30);
    }

    [Theory]
    [InlineData("""{}""", "measure,sources,target,due,owner")]
    [InlineData("""{"measure":"nps","sources":["rules"],"target":60,"due":"2020-01-01","owner":"OWNER","title":"x"}""", "due")]
    [InlineData("""{"measure":"nps","sources":["rules"],"target":160,"due":"DUE","owner":"OWNER","title":"x"}""", "target")]
    [InlineData("""{"measure":"nps","sources":["rules"],"target":60,"due":"DUE","owner":"nobody@nowhere.example","title":"x"}""", "owner")]
    [InlineData("""{"measure":"csat","sources":["rules"],"target":60,"due":"DUE","owner":"OWNER","title":"x"}""", "field")]
    [InlineData("""{"measure":"nps","sources":["rules"],"target":60,"due":"DUE","owner":"OWNER","title":"x","every":"day"}""", "every")]
    [InlineData("""{"measure":"nps","sources":["rules"],"target":60,"due":"DUE","owner":"OWNER","title":"x","colour":"red"}""", "colour")]
    [InlineData("""{"measure":"nps","sources":["rules"],"target":60,"due":"someday","owner":"OWNER","title":"x"}""", "due")]
    public async Task What_is_wrong_with_a_goal_is_told_with_its_place(string body, string places)
    {
        var source = $"rules{Guid.NewGuid():N}"[..16];
        await server.HearAsync(source, new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var (status, problem, _) = await _api.SendAsync(HttpMethod.Post, "/api/v1/goals", body.Replace("\"rules\"", $"\"{source}\"", StringComparison.Ordinal).Replace("OWNER", server.Server.Ours.Email, StringComparison.Ordinal).Replace("DUE", GoalApi.Day(100), StringComparison.Ordinal));
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetString()).ShouldBe(places.Split(','));
    }

    [Fact]
    public async Task What_a_goal_measures_can_not_be_changed()
    {
        await server.HearAsync("fixed", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var id = await _api.SetAsync("fixed");
        var (status, problem, _) = await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"measure":"mean","where":"nps > 3","start":11}""", "\"0\"");
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetString()).ShouldBe(["measure", "where", "start"]);
        // Sent back as it was read, nothing is wrong.
        (await _api.SendAsync(HttpMethod.Put, $"/api/v1/goals/{id}", """{"measure":"nps","sources":["fixed"],"field":"nps","start":10,"title":"Better"}""", "\"0\"")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Activities_have_versions_of_their_own()
    {
        await server.HearAsync("doing", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var id = await _api.SetAsync("doing");
        var body = $$"""{"text":"Call back within a day","owner":"{{server.Server.Ours.Email}}","start":"{{GoalApi.Day(0)}}","due":"{{GoalApi.Day(30)}}","link":"/surveys"}""";
        var (status, activity, tag) = await _api.SendAsync(HttpMethod.Post, $"/api/v1/goals/{id}/activities", body);
        (status, tag, activity.GetProperty("state").GetString()).ShouldBe((HttpStatusCode.Created, "\"0\"", "planned"));
        var address = $"/api/v1/goals/{id}/activities/{activity.GetProperty("id").GetGuid()}";
        var running = body.Replace("\"link\"", "\"state\":\"running\",\"link\"", StringComparison.Ordinal);
        (await _api.SendAsync(HttpMethod.Put, address, running, "\"0\"")).Tag.ShouldBe("\"1\"");
        (await _api.SendAsync(HttpMethod.Put, address, running, "\"0\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await _api.SendAsync(HttpMethod.Put, address, body.Replace("/surveys", "javascript:alert(1)", StringComparison.Ordinal), "\"1\"")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}")).Body.GetProperty("activities")[0].GetProperty("state").GetString().ShouldBe("running");
        // The goal itself was not touched by any of it.
        (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}")).Tag.ShouldBe("\"0\"");
        (await _api.SendAsync(HttpMethod.Delete, address, tag: "\"1\"")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_workspace_sees_and_changes_nothing()
    {
        await server.HearAsync("ours", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var id = await _api.SetAsync("ours");
        using var theirs = server.Server.WithKey(server.Server.Others.WriteKey);
        (await theirs.GetAsync($"/api/v1/goals/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await theirs.GetStringAsync("/api/v1/goals")).ShouldBe("""{"items":[]}""");
        using var remove = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/goals/{id}");
        remove.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        (await theirs.SendAsync(remove)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<IEnumerable<string?>> Listed(string state, string source) =>
        [.. (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals?state={state}&source={source}")).Body.GetProperty("items").EnumerateArray().Select(g => g.GetProperty("title").GetString())];
}
