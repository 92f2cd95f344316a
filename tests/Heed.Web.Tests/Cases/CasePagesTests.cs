using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Workspaces;

namespace Heed.Web.Tests.Cases;

public sealed partial class CasePagesTests(CaseServer desk) : IClassFixture<CaseServer>
{
    [Fact]
    public async Task An_agent_takes_a_case_from_the_queue_notes_a_call_and_closes_it_with_cause_and_action()
    {
        using var kari = await desk.HireAsync("kari.day@ours.example", Role.Agent);
        var number = await desk.OpenAsync("Card eaten by the machine", ""","customer":"c-77","hours":8""");
        (await kari.Client.GetStringAsync("/cases?tab=unassigned")).ShouldContain($"#{number}");

        var page = $"/cases/{number}";
        await DoAsync(kari, page, new() { ["do"] = "take" });
        await DoAsync(kari, page, new() { ["do"] = "contact", ["channel"] = "Phone", ["way"] = "out", ["minutes"] = "12", ["text"] = "Said that a new card is on its way." });
        var open = WebUtility.HtmlDecode(await kari.Client.GetStringAsync(page));
        open.ShouldContain("spoke to the customer (phone)");
        open.ShouldContain("(12 min)");
        open.ShouldContain("business hours");

        using var refused = await kari.PostAsync(page, page + "/change", new() { ["do"] = "close", ["cause"] = "", ["action"] = "New card sent, fee given back." });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("New card sent, fee given back.");

        await DoAsync(kari, page, new() { ["do"] = "close", ["cause"] = "technical", ["action"] = "New card sent, fee given back." });
        var closed = WebUtility.HtmlDecode(await kari.Client.GetStringAsync(page));
        closed.ShouldContain("Technical failure");
        (await kari.Client.GetStringAsync("/cases?tab=closed")).ShouldContain($"#{number}");
    }

    [Fact]
    public async Task Two_agents_who_write_the_summary_at_once_see_both_texts()
    {
        using var kari = await desk.HireAsync("kari.two@ours.example", Role.Agent);
        using var ola = await desk.HireAsync("ola.two@ours.example", Role.Agent);
        var page = $"/cases/{await desk.OpenAsync("Seen by two")}";
        var seen = Version().Match(await ola.Client.GetStringAsync(page)).Groups[1].Value;
        await DoAsync(kari, page, new() { ["do"] = "summary", ["summary"] = "What Kari found out" });

        using var late = await ola.PostAsync(page, page + "/change", new() { ["do"] = "summary", ["summary"] = "What Ola found out", ["seen"] = seen });
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await late.Content.ReadAsStringAsync();
        both.ShouldContain("What Kari found out");
        both.ShouldContain("What Ola found out");
        (await kari.Client.GetStringAsync(page)).ShouldContain("What Ola found out");
    }

    [Fact]
    public async Task A_viewer_sees_how_cases_stand_and_not_a_word_of_what_was_said()
    {
        using var viewer = await desk.HireAsync("viewer@ours.example", Role.Viewer);
        var number = await desk.OpenAsync("Title to be seen", ""","summary":"Summary not to be seen" """);
        await DoAsync(desk.Owner, $"/cases/{number}", new() { ["do"] = "note", ["text"] = "Note not to be seen" });
        (await viewer.Client.GetStringAsync("/cases")).ShouldContain("Title to be seen");
        var page = await viewer.Client.GetStringAsync($"/cases/{number}");
        page.ShouldContain("Title to be seen");
        page.ShouldNotContain("not to be seen");
        (await viewer.Client.GetStringAsync("/cases?q=Summary")).ShouldContain("Title to be seen", Case.Sensitive, "a search in words one may not see finds nothing out");
        using var refused = await viewer.PostAsync("/cases", $"/cases/{number}/change", new() { ["do"] = "note", ["text"] = "x" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.Client.GetAsync("/cases/rules")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_workspace_knows_nothing_of_our_cases()
    {
        var number = await desk.OpenAsync("Ours alone", ""","customer":"our-customer" """);
        using var stranger = await desk.Server.SignedInAsync(desk.Server.Others);
        foreach (var page in (string[])["/cases?tab=all", "/cases/board", "/cases/rules", "/cases/people"]) (await stranger.Client.GetStringAsync(page)).ShouldNotContain("Ours alone");
        (await stranger.Client.GetAsync($"/cases/{number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var changed = await stranger.PostAsync("/cases/new", $"/cases/{number}/change", new() { ["do"] = "note", ["text"] = "x" });
        changed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var key = desk.Server.WithKey(desk.Server.Others.WriteKey);
        (await key.GetStringAsync("/api/v1/cases")).ShouldNotContain("Ours alone");
        (await key.GetAsync($"/api/v1/cases/{number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_queue_kept_under_a_name_comes_back_for_the_one_who_kept_it()
    {
        using var kari = await desk.HireAsync("kari.view@ours.example", Role.Agent);
        using var kept = await kari.PostAsync("/cases", "/cases/views", new() { ["name"] = "Urgent ones", ["query"] = "?tab=open&priority=urgent" });
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await kari.Client.GetStringAsync("/cases")).ShouldContain("Urgent ones");
        (await desk.Owner.Client.GetStringAsync("/cases")).ShouldNotContain("Urgent ones");
    }

    [Fact]
    public async Task A_case_opened_from_a_signal_stands_beside_everything_its_customer_said()
    {
        await desk.HearAsync(9, "c-heard", "Last year all was well");
        var signal = await desk.HearAsync(2, "c-heard", "Now nobody answers");
        using var opened = await desk.Owner.PostAsync($"/cases/new?signal={signal}", "/cases", new() { ["title"] = "Nobody answers", ["signal"] = signal.ToString(), ["hours"] = "8", ["priority"] = "High", ["owner"] = "me" });
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect, await opened.Content.ReadAsStringAsync());
        var page = opened.Headers.Location!.ToString();
        await CaseServer.UntilAsync(() => desk.Owner.Client.GetStringAsync(page), html => html.Contains("Now nobody answers", StringComparison.Ordinal) && html.Contains("Last year all was well", StringComparison.Ordinal));
    }

    internal static async Task DoAsync(Running.Visitor visitor, string page, Dictionary<string, string> fields)
    {
        using var answer = await visitor.PostAsync(page, page + "/change", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"seen\" value=\"(\\d+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
