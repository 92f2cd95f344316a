using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Identity;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Dashboards;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Goals;

public sealed partial class GoalPagesTests(DashboardServer server) : IClassFixture<DashboardServer>, IDisposable
{
    private readonly GoalApi _api = new(server);

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_goal_without_a_target_is_refused_in_the_readers_language_beside_it()
    {
        await server.HearAsync("norsk", Enumerable.Range(0, 30).Select(i => new DashboardServer.Heard(i < 20 ? 10 : 3)));
        using var norwegian = await server.Server.SignedInAsync(server.Server.Ours);
        norwegian.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nb");
        var page = await norwegian.Client.GetStringAsync("/goals/new?source=norsk");
        using var refused = await norwegian.PostAsync("/goals/new", "/goals", Form(page, new() { ["title"] = "Mitt mål", ["target"] = "", ["due"] = GoalApi.Day(100), ["choice"] = "norsk|nps|nps" }));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.ShouldContain("id=\"field-target-error\">må være et tall.");
        html.ShouldContain("value=\"Mitt mål\"");
        html.ShouldNotContain("must be");
    }

    [Fact]
    public async Task A_goal_is_set_from_the_dashboard_and_asks_at_once_what_is_done_about_it()
    {
        await server.HearAsync("form", Enumerable.Range(0, 40).Select(i => new DashboardServer.Heard(i < 20 ? 10 : i < 30 ? 8 : 3)));
        var dashboard = await server.PageAsync("/sources/form");
        dashboard.ShouldContain("No goal is set for this source.");
        var link = Regex.Match(dashboard, "href=\"(/goals/new[^\"]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        var page = await server.PageAsync(link);
        page.ShouldContain("<option value=\"form|nps|nps\" selected");

        var form = Form(page, new() { ["title"] = "NPS to 60", ["target"] = "60,5", ["due"] = GoalApi.Day(100), ["choice"] = "form|nps|nps" });
        using var set = await server.Owner.PostAsync("/goals/new", "/goals", form);
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = set.Headers.Location!.ToString();
        var goal = await server.PageAsync(address);
        goal.ShouldContain("NPS to 60");
        goal.ShouldContain("n = 40");
        goal.ShouldContain("+60.5");
        goal.ShouldContain("Nothing is being done about this number yet.");
        goal.ShouldContain("plan the first activity");

        // The button pressed twice sets no second goal.
        using var again = await server.Owner.PostAsync("/goals/new", "/goals", form);
        again.Headers.Location!.ToString().ShouldBe(address);

        using var planned = await server.Owner.PostAsync(address, $"{address}/activities", new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["version"] = "",
            ["text"] = "Two more on the phones",
            ["owner"] = Value(goal, "owner"),
            ["start"] = GoalApi.Day(-5),
            ["due"] = GoalApi.Day(-1),
            ["state"] = "Running",
            ["link"] = "",
        });
        planned.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        goal = await server.PageAsync(address);
        goal.ShouldNotContain("Nothing is being done");
        goal.ShouldContain("Two more on the phones");
        goal.ShouldContain("due ");
        dashboard = await server.PageAsync("/sources/form");
        dashboard.ShouldContain("NPS to 60");
        dashboard.ShouldContain("Two more on the phones");
        (await server.PageAsync("/goals")).ShouldContain("Two more on the phones");
    }

    [Fact]
    public async Task What_was_typed_stays_beside_the_reason()
    {
        await server.HearAsync("typed", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var page = await server.PageAsync("/goals/new?source=typed&choice=nps:nps");
        using var refused = await server.Owner.PostAsync("/goals/new", "/goals", Form(page, new() { ["title"] = "My <goal>", ["target"] = "a lot", ["due"] = GoalApi.Day(100), ["choice"] = "typed|nps|nps" }));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.ShouldContain("value=\"My <goal>\"");
        html.ShouldContain("value=\"a lot\"");
        html.ShouldContain("must be a number.");
        html.ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_and_may_then_save()
    {
        await server.HearAsync("editors", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var address = $"/goals/{await _api.SetAsync("editors", "First")}";
        var edit = await server.PageAsync($"{address}/edit");
        Dictionary<string, string> Typed(string title, string target, string version) => new() { ["version"] = version, ["title"] = title, ["target"] = target, ["due"] = GoalApi.Day(90), ["owner"] = Value(edit, "owner") };
        using var mine = await server.Owner.PostAsync($"{address}/edit", address, Typed("Mine", "50", "0"));
        mine.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var theirs = await server.Owner.PostAsync($"{address}/edit", address, Typed("Theirs", "70", "0"));
        theirs.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = WebUtility.HtmlDecode(await theirs.Content.ReadAsStringAsync());
        html.ShouldContain("value=\"Theirs\"");
        html.ShouldContain("<td>Mine</td><td>Theirs</td>");
        html.ShouldContain("<td>50</td><td>70</td>");
        html.ShouldContain("name=\"version\" value=\"1\"");
        using var both = await server.Owner.PostAsync($"{address}/edit", address, Typed("Both", "70", "1"));
        both.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var goal = await server.PageAsync(address);
        goal.ShouldContain("Both");
        goal.ShouldContain("moved it. Before, it was +50.0");
    }

    [Fact]
    public async Task Two_years_of_months_give_a_forecast_with_its_interval_and_chance_and_the_chart_its_rows()
    {
        // Every month ten answers, a promoter more every third month.
        await server.HearAsync("years", Enumerable.Range(1, 24).SelectMany(month => Enumerable.Range(0, 10).Select(i => new DashboardServer.Heard(i < (24 - month) / 3 ? 10 : (i + month) % 3 == 0 ? 5 : 8, DaysAgo: (month * 30.4) + (i / 10.0)))));
        var id = await _api.SetAsync("years", "In the long run");
        var (_, goal, _) = await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}");
        var forecast = goal.GetProperty("forecast");
        forecast.GetProperty("readings").GetInt32().ShouldBeGreaterThanOrEqualTo(20);
        var (value, low, high, chance) = (forecast.GetProperty("value").GetDouble(), forecast.GetProperty("low").GetDouble(), forecast.GetProperty("high").GetDouble(), forecast.GetProperty("chance").GetDouble());
        low.ShouldBeLessThan(value);
        high.ShouldBeGreaterThan(value);
        chance.ShouldBeInRange(0, 1);

        var page = await server.PageAsync($"/goals/{id}");
        page.ShouldContain("Chance of reaching the goal:");
        page.ShouldContain("kind=\"goal\"");
        page.ShouldContain("target=\"60\"");
        page.Split("data-ahead=\"true\"").Length.ShouldBeInRange(6, 8);
        page.ShouldContain("(forecast)");
        (await server.PageAsync("/goals")).ShouldContain("Chance of reaching the goal:");
    }

    [Fact]
    public async Task A_confidential_source_shows_no_number_of_a_few_answers()
    {
        var us = Actor.System(server.Server.Ours.Workspace);
        var schema = new SourceSchema { Fields = [SourceField.Of("nps", FieldType.Nps)] };
        (await server.Server.Services.GetRequiredService<RegisterSource>().RunAsync(new("staff", "survey", null, Mode.Confidential, schema), us, CancellationToken.None)).Ok.ShouldBeTrue();
        var signals = Enumerable.Range(0, 3).Select(i => new Signal { Id = Guid.CreateVersion7(), Source = "staff", Kind = "survey", HappenedAt = DateTimeOffset.UtcNow.AddDays(-1), Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(i) } });
        (await server.Server.Services.GetRequiredService<RecordSignals>().RunAsync([.. signals], us, CancellationToken.None)).ShouldAllBe(s => s.Ok);
        await Task.Delay(500);
        // Without a start nothing may be read, so nothing is set.
        var (status, problem, _) = await _api.SendAsync(HttpMethod.Post, "/api/v1/goals", _api.Body("staff").Replace("\"start\":10,", "", StringComparison.Ordinal));
        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe("start");
        var id = await _api.SetAsync("staff");
        var (_, goal, _) = await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}");
        goal.GetProperty("standing").GetString().ShouldBe("unknown");
        goal.GetProperty("missing").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var page = await server.PageAsync($"/goals/{id}");
        page.ShouldNotContain("−100");
        page.ShouldNotContain("n = 3");
    }

    [Fact]
    public async Task A_viewer_looks_and_changes_nothing_and_an_agent_says_how_their_own_activity_stands()
    {
        await server.HearAsync("roles", new DashboardServer.Heard(9), new DashboardServer.Heard(3));
        var id = await _api.SetAsync("roles", "Roles");
        using var agent = await SignInAsync("agent@ours.example", Role.Agent);
        using var viewer = await SignInAsync("viewer@ours.example", Role.Viewer);
        var (_, activity, _) = await _api.SendAsync(HttpMethod.Post, $"/api/v1/goals/{id}/activities", $$"""{"text":"Mine to do","owner":"agent@ours.example","start":"{{GoalApi.Day(0)}}"}""");
        var address = $"/goals/{id}/activities/{activity.GetProperty("id").GetGuid()}/state";
        using var refused = await viewer.PostAsync($"/goals/{id}", address, new() { ["version"] = "0", ["state"] = "Done" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.Client.GetAsync("/goals/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var seen = WebUtility.HtmlDecode(await viewer.Client.GetStringAsync($"/goals/{id}"));
        seen.ShouldContain("Mine to do");
        seen.ShouldNotContain("Plan an activity");
        using var moved = await agent.PostAsync($"/goals/{id}", address, new() { ["version"] = "0", ["state"] = "Done" });
        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var edited = await agent.PostAsync($"/goals/{id}", $"/goals/{id}", new() { ["version"] = "0", ["title"] = "Not mine" });
        edited.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _api.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}")).Body.GetProperty("activities")[0].GetProperty("state").GetString().ShouldBe("done");
    }

    private async Task<Visitor> SignInAsync(string email, Role role)
    {
        await using var scope = server.Server.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<AddColleague>().RunAsync(new(email, TestCompany.OwnersPassword, role), Actor.System(server.Server.Ours.Workspace), CancellationToken.None);
        added.Ok.ShouldBeTrue(added.Problem?.Message);
        var visitor = new Visitor(server.Server.Address);
        await visitor.SignInAsync(server.Server.Ours with { Email = email });
        return visitor;
    }

    private static Dictionary<string, string> Form(string page, Dictionary<string, string> typed)
    {
        foreach (var name in new[] { "id", "startDay", "owner" }) typed.TryAdd(name, Value(page, name));
        typed.TryAdd("every", "month");
        return typed;
    }

    /// <summary>The value of a form's field, or the first choice of a list.</summary>
    private static string Value(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, name);
        return FirstValue().Match(page, at).Groups[1].Value;
    }

    [GeneratedRegex("value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex FirstValue();
}
