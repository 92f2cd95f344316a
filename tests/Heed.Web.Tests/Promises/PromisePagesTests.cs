using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Workspaces;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Promises;

public sealed partial class PromisePagesTests(PromiseServer desk) : IClassFixture<PromiseServer>
{
    [Fact]
    public async Task From_a_case_it_takes_what_and_when_and_the_unit_answers_from_its_list()
    {
        using var kari = await desk.HireAsync("kari.p@ours.example", "front");
        using var ola = await desk.HireAsync("ola.p@ours.example", PromiseServer.Office);
        var its = await desk.Desk.OpenAsync("Card eaten", ""","customer":"c-p1","unit":"front" """);
        using var made = await kari.PostAsync($"/cases/{its}", "/promises", new() { ["case"] = $"{its}", ["customer"] = "c-p1", ["what"] = "A new card", ["deliverer"] = "office", ["in"] = "1", ["back"] = $"/cases/{its}#promises" });
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());
        made.Headers.Location!.ToString().ShouldBe($"/cases/{its}#promises");
        var page = WebUtility.HtmlDecode(await kari.Client.GetStringAsync($"/cases/{its}"));
        page.ShouldContain("not yet confirmed");
        page.ShouldContain("promised the customer something");

        var waiting = await ola.Client.GetStringAsync("/promises?tab=waiting");
        waiting.ShouldContain("A new card");
        var number = Address().Match(waiting).Groups[1].Value;
        await DoAsync(ola, number, new() { ["do"] = "answer", ["answer"] = "no", ["note"] = "Printer is broken" });
        var told = WebUtility.HtmlDecode(await kari.Client.GetStringAsync($"/promises/{number}"));
        told.ShouldContain("Tell the customer");
        told.ShouldContain("Printer is broken");
        (await kari.Client.GetStringAsync("/promises?tab=toTell")).ShouldContain("A new card");
        await DoAsync(kari, number, new() { ["do"] = "withdraw", ["consent"] = "Nora Berg", ["how"] = "Phone", ["why"] = "Will come by instead" });
        WebUtility.HtmlDecode(await kari.Client.GetStringAsync($"/promises/{number}")).ShouldContain("withdrew it with the consent of Nora Berg (phone");
    }

    [Fact]
    public async Task What_was_typed_stays_where_something_is_missing()
    {
        using var refused = await desk.Desk.Owner.PostAsync("/promises/new", "/promises", new() { ["customer"] = "c-p2", ["other"] = "A very special thing", ["in"] = "ask" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await refused.Content.ReadAsStringAsync();
        again.ShouldContain("A very special thing");
        again.ShouldContain("choose by when");
        again.ShouldContain("c-p2");

        var number = await desk.MakeAsync();
        using var late = await desk.Desk.Owner.PostAsync($"/promises/{number}", $"/promises/{number}/change", new() { ["do"] = "keep", ["note"] = "Typed evidence", ["day"] = "2001-01-01" });
        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await late.Content.ReadAsStringAsync()).ShouldContain("Typed evidence");
    }

    [Fact]
    public async Task A_date_gone_by_is_refused_in_the_readers_language_beside_it_and_what_was_typed_stays()
    {
        using var kari = await desk.HireAsync("norsk.p@ours.example", "front");
        kari.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nb");
        using var refused = await kari.PostAsync("/promises/new", "/promises", new() { ["whom"] = "Nora", ["other"] = "Et nytt kort", ["in"] = "day", ["day"] = "2001-01-01" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        page.ShouldContain("id=\"new-due-error\">er allerede passert; velg en senere.");
        page.ShouldContain("value=\"Et nytt kort\"");
        page.ShouldContain("value=\"2001-01-01\"");
        page.ShouldNotContain("has passed already");
    }

    [Fact]
    public async Task A_date_without_what_stays_at_the_case()
    {
        var its = await desk.Desk.OpenAsync("Card lost", ""","customer":"c-p3","unit":"front" """);
        using var refused = await desk.Desk.Owner.PostAsync($"/cases/{its}", "/promises", new() { ["case"] = $"{its}", ["customer"] = "c-p3", ["deliverer"] = "office", ["in"] = "1", ["day"] = "2199-12-31", ["back"] = $"/cases/{its}#promises" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        page.ShouldContain("id=\"promise-other-error\">say what was promised.");
        page.ShouldContain("value=\"2199-12-31\"");
        page.ShouldContain("Card lost");
        page.ShouldContain($"action=\"/cases/{its}/change\"");
    }

    [Fact]
    public async Task A_customer_nobody_knows_is_asked_about_once()
    {
        Dictionary<string, string> promise = new() { ["customer"] = "c-mistyped", ["other"] = "A new card", ["in"] = "1" };
        using var asked = await desk.Desk.Owner.PostAsync("/promises/new", "/promises", promise);
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync());
        page.ShouldContain("id=\"field-customer-error\">nobody here knows a customer c-mistyped yet.");
        page.ShouldContain("name=\"fresh\" value=\"c-mistyped\"");
        promise["fresh"] = "c-mistyped";
        using var meant = await desk.Desk.Owner.PostAsync("/promises/new", "/promises", promise);
        meant.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // From now on somebody does.
        promise.Remove("fresh");
        using var known = await desk.Desk.Owner.PostAsync("/promises/new", "/promises", promise);
        known.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_file_is_evidence_enough()
    {
        var number = await desk.MakeAsync();
        byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        using var attached = await desk.Desk.Owner.SendFileAsync($"/promises/{number}", $"/promises/{number}/files", [], "receipt.png", png);
        attached.StatusCode.ShouldBe(HttpStatusCode.Redirect, await attached.Content.ReadAsStringAsync());
        await DoAsync(desk.Desk.Owner, $"{number}", new() { ["do"] = "keep", ["note"] = "" });
        (await desk.Desk.Owner.Client.GetStringAsync($"/promises/{number}")).ShouldContain("receipt.png");
    }

    [Fact]
    public async Task A_viewer_sees_how_promises_stand_and_not_a_word_of_them()
    {
        using var viewer = await desk.Desk.HireAsync("viewer.p@ours.example", Role.Viewer);
        var number = await desk.MakeAsync(""","whom":"Whom not to be seen" """);
        await DoAsync(desk.Desk.Owner, $"{number}", new() { ["do"] = "note", ["note"] = "Note not to be seen" });
        foreach (var page in (string[])["/promises", "/promises?tab=all", $"/promises/{number}", "/customers/nora"])
        {
            var html = await viewer.Client.GetStringAsync(page);
            html.ShouldNotContain("not to be seen", Case.Sensitive, page);
            html.ShouldNotContain("A new card", Case.Sensitive, page);
        }

        (await viewer.Client.GetAsync("/promises/effects")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.Client.GetAsync("/promises/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_address_in_the_mail_answers_once_without_signing_in()
    {
        (await desk.HireAsync("eva.p@ours.example", PromiseServer.Office)).Dispose();
        var number = await desk.MakeAsync();
        var page = await desk.PageAsync("eva.p@ours.example");
        using var nobody = desk.Server.Nobody();
        (await nobody.GetStringAsync(page + "?answer=no")).ShouldContain("value=\"no\" checked");
        // Opening it, as mail programs do, answers nothing.
        (await desk.SendAsync(HttpMethod.Get, $"/api/v1/promises/{number}", null)).Body.GetProperty("state").GetString().ShouldBe("asked");
        using var none = await nobody.PostAsync(page, new FormUrlEncodedContent([new("note", "typed <b>")]));
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await none.Content.ReadAsStringAsync()).ShouldContain("typed &lt;b&gt;");
        using var dateless = await nobody.PostAsync(page, new FormUrlEncodedContent([new("answer", "date"), new("day", "2001-01-01")]));
        dateless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var no = await nobody.PostAsync(page, new FormUrlEncodedContent([new("answer", "no"), new("note", "Printer")]));
        no.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var yes = await nobody.PostAsync(page, new FormUrlEncodedContent([new("answer", "yes")]));
        WebUtility.HtmlDecode(await yes.Content.ReadAsStringAsync()).ShouldContain("can't be delivered");
        (await desk.SendAsync(HttpMethod.Get, $"/api/v1/promises/{number}", null)).Body.GetProperty("state").GetString().ShouldBe("refused");
        foreach (var wrong in (string[])["/p/x", "/p/AAAAAAAAAAAAAAAAAAAAAA"]) (await nobody.GetAsync(wrong)).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
    }

    internal static async Task DoAsync(Visitor visitor, string number, Dictionary<string, string> fields)
    {
        using var answer = await visitor.PostAsync($"/promises/{number}", $"/promises/{number}/change", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("/promises/([0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
