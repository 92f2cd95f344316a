using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Heed.Web.Tests.Cases;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Complaints;

public sealed partial class ComplaintPagesTests(CaseServer desk) : IClassFixture<CaseServer>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await Get<ChangeRegister>().RunAsync(new() { Categories = [new("fees"), new("payments", "payments")] }, desk.Actor, default);
        await Get<ChangeDesk>().RunAsync(new() { Country = "NO", Mandate = new() { HourCents = 6_000, CapCents = 5_000 } }, desk.Actor, default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task From_the_form_to_the_answer_in_the_customers_language_and_not_without_where_to_turn()
    {
        var number = await EnterAsync(desk.Owner, new() { ["category"] = "payments", ["whom"] = "Nora Berg", ["email"] = "nora@home.example", ["language"] = "nb", ["claim"] = "12,50" });
        var page = await ReadAsync(number);
        page.ShouldContain("Payment services · Norway");
        page.ShouldContain("Directive (EU) 2015/2366");
        page.ShouldContain("Charged twice");
        page.ShouldContain("supervisors' rules apply");
        (await DoAsync(number, new() { ["do"] = "acknowledge", ["way"] = "Mail" })).ShouldBe(HttpStatusCode.Redirect);

        using var none = await desk.Owner.PostAsync($"/complaints/{number}", $"/complaints/{number}/change", new() { ["do"] = "compose", ["outcome"] = "" });
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var composed = await desk.Owner.PostAsync($"/complaints/{number}", $"/complaints/{number}/change", new() { ["do"] = "compose", ["outcome"] = "Upheld", ["redress"] = "12,50", ["cause"] = "process", ["reasons"] = "Vi trakk to ganger." });
        var letter = WebUtility.HtmlDecode(await composed.Content.ReadAsStringAsync());
        letter.ShouldContain("Hei Nora Berg,");
        letter.ShouldContain("Vi betaler deg 12,50 EUR.");
        letter.ShouldContain("Finansklagenemnda (www.finkn.no)");

        Dictionary<string, string> answer = new() { ["do"] = "answer-mail", ["outcome"] = "Upheld", ["redress"] = "12,50", ["cause"] = "process", ["reasons"] = "Vi trakk to ganger.", ["answer"] = "Typed letter", ["ombudsman"] = "Go away." };
        using var refused = await desk.Owner.PostAsync($"/complaints/{number}", $"/complaints/{number}/change", answer);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        again.ShouldContain("must say that the customer can turn to Finansklagenemnda");
        again.ShouldContain("Typed letter");
        (await DoAsync(number, new(answer) { ["ombudsman"] = "Du kan henvende deg til Finansklagenemnda.", ["close"] = "yes" })).ShouldBe(HttpStatusCode.Redirect);
        (await ReadAsync(number)).ShouldContain("upheld");

        await using var db = Get<HeedDatabase>().For(desk.Server.Ours.Workspace);
        var mails = await db.Outbox.AsNoTracking().Where(m => m.To == "nora@home.example").OrderBy(m => m.Id).Select(m => m.Subject + "\n" + m.Text).ToListAsync();
        mails.Count.ShouldBe(2);
        mails[0].ShouldStartWith($"Vi har mottatt klagen din {number}");
        mails[1].ShouldEndWith("Typed letter\n\nDu kan henvende deg til Finansklagenemnda.");
    }

    [Fact]
    public async Task A_viewer_sees_how_complaints_stand_and_not_a_word_of_them_and_what_was_typed_stays()
    {
        using var viewer = await desk.HireAsync("viewer.c@ours.example", Role.Viewer);
        using var agent = await desk.HireAsync("agent.c@ours.example", Role.Agent);
        await Get<KeepAgents>().RunAsync(new("agent.c@ours.example", TakesCases: true, [], Away: false, null), desk.Actor, default);
        var number = await EnterAsync(agent, new() { ["category"] = "fees", ["words"] = "Not to be seen", ["whom"] = "Whom not to be seen" });
        foreach (var address in (string[])["/complaints", "/complaints?tab=all", $"/complaints/{number}"])
        {
            var html = await viewer.Client.GetStringAsync(address);
            html.ShouldContain(number);
            html.ShouldNotContain("ot to be seen", Shouldly.Case.Sensitive, address);
        }

        (await viewer.Client.GetAsync("/complaints/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.Client.GetAsync("/complaints/report")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.Client.GetAsync("/complaints/settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var kept = await agent.PostAsync("/complaints/new", "/complaints", new() { ["words"] = "Typed words", ["category"] = "fees", ["claim"] = "much" });
        kept.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await kept.Content.ReadAsStringAsync();
        again.ShouldContain("Typed words");
        again.ShouldContain("This is no amount of money.");

        (await DoAsync(number, new() { ["do"] = "correct", ["category"] = "payments", ["regime"] = "payments-no", ["why"] = "A card payment after all" }, agent)).ShouldBe(HttpStatusCode.Redirect);
        var corrected = await ReadAsync(number);
        corrected.ShouldContain("voluntary → payments-no");
        corrected.ShouldContain("A card payment after all");
    }

    [Fact]
    public async Task The_report_is_a_page_a_table_and_a_document_and_an_owner_sets_limits()
    {
        var number = await EnterAsync(desk.Owner, new() { ["category"] = "fees", ["customer"] = "=cmd()" });
        (await DoAsync(number, new() { ["do"] = "withdraw", ["way"] = "Phone", ["why"] = "Solved" })).ShouldBe(HttpStatusCode.Redirect);
        var page = WebUtility.HtmlDecode(await desk.Owner.Client.GetStringAsync("/complaints/report"));
        page.ShouldContain("Answered in time");
        page.ShouldContain("prices and fees");
        (await desk.Owner.Client.GetStringAsync("/complaints/report.csv")).ShouldContain("prices and fees");
        (await desk.Owner.Client.GetByteArrayAsync("/complaints/report.xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        Encoding.ASCII.GetString((await desk.Owner.Client.GetByteArrayAsync("/complaints/report.pdf"))[..5]).ShouldBe("%PDF-");
        (await desk.Owner.Client.GetAsync("/complaints/report.exe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Owner.Client.GetAsync("/complaints/report?from=2026-02-01&to=2026-01-01")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        Dictionary<string, string> limits = new() { ["do"] = "regime", ["regime"] = "payments-fi", ["answer"] = "9", ["longest"] = "12", ["acknowledge"] = "1", ["days"] = "business", ["needs"] = "yes", ["body"] = "FINE", ["address"] = "www.fine.fi" };
        using var set = await desk.Owner.PostAsync("/complaints/settings", "/complaints/settings", limits);
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect, await set.Content.ReadAsStringAsync());
        (await Get<FindRegister>().RunAsync(desk.Server.Ours.Workspace, default)).Of("payments-fi").ShouldSatisfyAllConditions(r => r.AnswerDays.ShouldBe(9), r => r.Edited.ShouldBeTrue());
        using var wrong = await desk.Owner.PostAsync("/complaints/settings", "/complaints/settings", new(limits) { ["longest"] = "3" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var back = await desk.Owner.PostAsync("/complaints/settings", "/complaints/settings", new(limits) { ["back"] = "yes" });
        (await Get<FindRegister>().RunAsync(desk.Server.Ours.Workspace, default)).Of("payments-fi").AnswerDays.ShouldBe(15);
    }

    [Fact]
    public async Task Programs_enter_once_list_by_cursor_and_read_no_words_with_a_key_for_reading()
    {
        var body = $$"""{"words":"Fee taken twice","whom":"Liv","category":"fees","claim":9.5,"id":"{{Guid.CreateVersion7()}}"}""";
        var (status, made) = await SendAsync(HttpMethod.Post, "/api/v1/complaints", body);
        status.ShouldBe(HttpStatusCode.Created, made.ToString());
        var number = made.GetProperty("number").GetString()!;
        (await SendAsync(HttpMethod.Post, "/api/v1/complaints", body)).Body.GetProperty("number").GetString().ShouldBe(number);
        var one = (await SendAsync(HttpMethod.Get, $"/api/v1/complaints/{number}", null)).Body;
        (one.GetProperty("words").GetString(), one.GetProperty("claim").GetDecimal(), one.GetProperty("cases").GetArrayLength()).ShouldBe(("Fee taken twice", 9.5m, 1));
        (await SendAsync(HttpMethod.Get, $"/api/v1/complaints/{number}", null, reading: true)).Body.GetProperty("words").ValueKind.ShouldBe(JsonValueKind.Null);
        for (var n = 0; n < 3; n++) (await SendAsync(HttpMethod.Post, "/api/v1/complaints", """{"words":"x","whom":"y","category":"fees"}""")).Status.ShouldBe(HttpStatusCode.Created);
        var first = (await SendAsync(HttpMethod.Get, "/api/v1/complaints?state=open&limit=2", null)).Body;
        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        var next = (await SendAsync(HttpMethod.Get, $"/api/v1/complaints?state=open&limit=2&cursor={first.GetProperty("next").GetString()}", null)).Body;
        string.CompareOrdinal(next.GetProperty("items")[0].GetProperty("number").GetString(), first.GetProperty("items")[1].GetProperty("number").GetString()).ShouldBeLessThan(0);

        foreach (var (wrong, says) in ((string, string)[])[("""{"words":"x","whom":"y","category":"moon"}""", "category"), ("""{"words":"","whom":"y","category":"fees"}""", "words"), ("""{"words":"x","whom":"y","category":"fees","claim":-1}""", "claim"), ("""{"wrods":"x"}""", "wrods"), ("[", "JSON")])
        {
            var (refused, problem) = await SendAsync(HttpMethod.Post, "/api/v1/complaints", wrong);
            refused.ShouldBe(HttpStatusCode.BadRequest, wrong);
            problem.ToString().ShouldContain(says);
        }

        foreach (var query in (string[])["state=odd", "outcome=odd", "outcome=1", "regulated=maybe", "from=yesterday", "cursor=x", "limit=0"]) (await SendAsync(HttpMethod.Get, $"/api/v1/complaints?{query}", null)).Status.ShouldBe(HttpStatusCode.BadRequest, query);
        (await SendAsync(HttpMethod.Get, "/api/v1/complaints/2026-9999", null)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private T Get<T>() where T : notnull => desk.Server.Services.GetRequiredService<T>();

    private async Task<string> EnterAsync(Visitor visitor, Dictionary<string, string> fields)
    {
        if (!fields.ContainsKey("words")) fields["words"] = "Charged twice";
        if (!fields.ContainsKey("whom") && !fields.ContainsKey("customer")) fields["whom"] = "Liv Aas";
        using var entered = await visitor.PostAsync("/complaints/new", "/complaints", fields);
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect, await entered.Content.ReadAsStringAsync());
        return Address().Match(entered.Headers.Location!.ToString()).Groups[1].Value;
    }

    private async Task<HttpStatusCode> DoAsync(string number, Dictionary<string, string> fields, Visitor? visitor = null)
    {
        using var answer = await (visitor ?? desk.Owner).PostAsync($"/complaints/{number}", $"/complaints/{number}/change", fields);
        return answer.StatusCode;
    }

    private async Task<string> ReadAsync(string number) => WebUtility.HtmlDecode(await desk.Owner.Client.GetStringAsync($"/complaints/{number}"));

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? body, bool reading = false)
    {
        using var client = desk.Server.WithKey(reading ? desk.Server.Ours.ReadKey : desk.Server.Ours.WriteKey);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    [GeneratedRegex("/complaints/([0-9]{4}-[0-9]{4})", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
