using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Customers;
using Heed.Base.Workspaces;

namespace Heed.Web.Tests.Initiatives;

public sealed partial class InitiativePagesTests(InitiativeServer company) : IClassFixture<InitiativeServer>
{
    private Dictionary<string, string> Form(string page, string title, params (string Name, string Value)[] more)
    {
        Dictionary<string, string> form = new()
        {
            ["id"] = Value(page, "id"),
            ["version"] = Value(page, "version"),
            ["activity"] = Value(page, "activity"),
            ["title"] = title,
            ["choice"] = "shop|mean|waiting",
            ["direction"] = "up",
            ["units"] = "shop-0",
            ["start"] = InitiativeServer.Day(-140),
            ["owner"] = Value(page, "owner"),
            ["state"] = "Running",
        };
        foreach (var (name, value) in more) form[name] = value;
        return form;
    }

    [Fact]
    public async Task From_a_driver_to_an_initiative_with_what_is_known_filled_in()
    {
        var drivers = await company.PageAsync("/sources/shop/drivers?outcome=nps&drivers=waiting&drivers=staff");
        var link = Link().Match(drivers).Groups[1].Value;
        link.ShouldContain("source=shop");
        var page = await company.PageAsync("/initiatives/new?source=shop&driver=waiting");
        page.ShouldContain("value=\"shop|waiting\" checked");
        Selected().Matches(page).Select(m => m.Groups[1].Value).ShouldContain("shop|mean|waiting");
        using var made = await company.Owner.PostAsync("/initiatives/new", "/initiatives", Form(page, "Two more <b>at the counter</b>"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = made.Headers.Location!.ToString();
        var its = await company.PageAsync(address);
        its.ShouldContain("Two more <b>at the counter</b>");
        its.ShouldContain("kind=\"effect\"");
        its.ShouldContain("Dates on which nothing began");
        // The button pressed twice makes no second one.
        using var again = await company.Owner.PostAsync("/initiatives/new", "/initiatives", Form(page, "Two more <b>at the counter</b>"));
        again.Headers.Location!.ToString().ShouldBe(address);
    }

    [Fact]
    public async Task One_that_begins_before_anybody_answered_says_that_nothing_is_there_to_hold_it_against()
    {
        var page = await company.PageAsync("/initiatives/new");
        using var made = await company.Owner.PostAsync("/initiatives/new", "/initiatives", Form(page, "Long ago", ("start", InitiativeServer.Day(-430))));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());
        (await company.PageAsync(made.Headers.Location!.ToString())).ShouldContain("There are no answers from before its start");
        using var late = await company.Owner.PostAsync("/initiatives/new", "/initiatives", Form(page, "In time", ("id", Guid.NewGuid().ToString())));
        (await company.PageAsync(late.Headers.Location!.ToString())).ShouldNotContain("There are no answers from before its start");
    }

    [Fact]
    public async Task What_was_typed_stays_beside_the_reason()
    {
        var page = await company.PageAsync("/initiatives/new");
        using var refused = await company.Owner.PostAsync("/initiatives/new", "/initiatives", Form(page, "Typed", ("cost", "a lot"), ("where", "waiting =")));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.ShouldContain("value=\"Typed\"");
        html.ShouldContain("value=\"a lot\"");
        html.ShouldContain("must be a number.");
        html.ShouldContain("value=\"waiting =\"");
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_and_may_then_save()
    {
        var address = $"/initiatives/{await company.MakeAsync(company.Body("First"))}";
        var edit = await company.PageAsync($"{address}/edit");
        using var mine = await company.Owner.PostAsync($"{address}/edit", address, Form(edit, "Mine"));
        mine.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var theirs = await company.Owner.PostAsync($"{address}/edit", address, Form(edit, "Theirs"));
        theirs.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = WebUtility.HtmlDecode(await theirs.Content.ReadAsStringAsync());
        html.ShouldContain("<td>Mine</td><td>Theirs</td>");
        html.ShouldContain("value=\"Theirs\"");
        using var both = await company.Owner.PostAsync($"{address}/edit", address, Form(html, "Both"));
        both.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await company.PageAsync(address)).ShouldContain("(before: Mine)");
    }

    [Fact]
    public async Task A_goal_names_the_initiatives_tied_to_it_and_an_activity_becomes_one()
    {
        var (status, goal, _) = await company.SendAsync(HttpMethod.Post, "/api/v1/goals", $$"""{"title":"Waiting to 4","measure":"mean","sources":["shop"],"field":"waiting","start":3,"target":4,"due":"{{InitiativeServer.Day(90)}}","owner":"{{company.Server.Ours.Email}}"}""");
        status.ShouldBe(HttpStatusCode.Created, goal.ToString());
        var id = goal.GetProperty("id").GetGuid();
        (status, var activity, _) = await company.SendAsync(HttpMethod.Post, $"/api/v1/goals/{id}/activities", $$"""{"text":"Open at seven","owner":"{{company.Server.Ours.Email}}","start":"{{InitiativeServer.Day(-140)}}","state":"running"}""");
        status.ShouldBe(HttpStatusCode.Created, activity.ToString());
        var page = await company.PageAsync($"/goals/{id}");
        var link = $"/initiatives/new?goal={id}&activity={activity.GetProperty("id").GetGuid()}";
        page.ShouldContain(link);
        var form = await company.PageAsync(link);
        form.ShouldContain("value=\"Open at seven\"");
        using var made = await company.Owner.PostAsync("/initiatives/new", "/initiatives", Form(form, "Open at seven", ("goals", id.ToString())));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await company.PageAsync($"/goals/{id}");
        page.ShouldContain(made.Headers.Location!.ToString());
        page.ShouldNotContain("Nothing is being done");
        page.ShouldNotContain(link);
        (await company.PageAsync("/goals")).ShouldContain(made.Headers.Location!.ToString());
        var (_, read, _) = await company.SendAsync(HttpMethod.Get, $"/api/v1/goals/{id}");
        read.GetProperty("activities").GetArrayLength().ShouldBe(0);
        read.GetProperty("initiatives")[0].GetProperty("title").GetString().ShouldBe("Open at seven");
    }

    [Fact]
    public async Task You_said_we_did_counts_first_then_tells_once_and_says_who_was_told()
    {
        var id = await company.MakeAsync(company.Body("Told of"));
        var known = Enumerable.Range(0, 200).Select(i => new CustomerFacts($"customer-{i}", new Dictionary<string, string> { ["email"] = $"c{i}@example.com" }, OptedOut: i % 50 == 0)).ToList();
        (await company.Get<KeepCustomers>().RunAsync(known, dryRun: false, company.Actor, default)).Ok.ShouldBeTrue();
        var page = await company.PageAsync($"/initiatives/{id}/tell");
        page.ShouldContain("unit in ('shop-0', 'shop-1') and waiting <= 3 and answered(comment)");
        page.ShouldContain("text-nb");
        page.ShouldContain("text-fi");
        Dictionary<string, string> form = new() { ["by"] = "said", ["source"] = "shop", ["where"] = Value(page, "where"), ["from"] = Value(page, "from"), ["to"] = Value(page, "to") };
        foreach (var language in new[] { "en", "nb", "fi" }) (form[$"subject-{language}"], form[$"text-{language}"]) = ("We did it", $"Hello {{name}} in {language}");
        form["text-fi"] = "Hei {nimi}";
        using var refused = await company.Owner.PostAsync($"/initiatives/{id}/tell", $"/initiatives/{id}/tell", form);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("has {nimi}, which stands for nothing");
        form["text-fi"] = "Hei {name}";
        using var told = await company.Owner.PostAsync($"/initiatives/{id}/tell", $"/initiatives/{id}/tell", form);
        told.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var its = await company.PageAsync($"/initiatives/{id}");
        its.ShouldContain("Who was told, and when");
        its.ShouldContain("customers were told.");
        using var twice = await company.Owner.PostAsync($"/initiatives/{id}/tell", $"/initiatives/{id}/tell", form);
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await company.PageAsync($"/initiatives/{id}/tell?by=said&source=staffroom", HttpStatusCode.Forbidden)).ShouldContain("shown in groups only");
    }

    [Fact]
    public async Task A_viewer_reads_the_register_and_changes_nothing_and_does_not_see_who_was_told()
    {
        var id = await company.MakeAsync(company.Body("Seen by viewers"));
        using var viewer = await company.HireAsync("viewer@ours.example", Role.Viewer);
        (await viewer.Client.GetStringAsync("/initiatives?sort=effect")).ShouldContain("Seen by viewers");
        var page = await viewer.Client.GetStringAsync($"/initiatives/{id}");
        page.ShouldContain("It worked");
        page.ShouldNotContain($"/initiatives/{id}/edit");
        foreach (var closed in new[] { "/initiatives/new", $"/initiatives/{id}/edit", $"/initiatives/{id}/tell" }) (await viewer.Client.GetAsync(closed)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var moved = await viewer.PostAsync($"/initiatives/{id}", $"/initiatives/{id}/state", new() { ["version"] = "1", ["state"] = "Abandoned", ["closing"] = "No" });
        moved.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
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

    [GeneratedRegex("href=\"(/initiatives/new[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("<option value=\"([^\"]*)\" selected", RegexOptions.NonBacktracking)]
    private static partial Regex Selected();
}
