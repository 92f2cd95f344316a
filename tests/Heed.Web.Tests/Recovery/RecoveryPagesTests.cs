using System.Net;
using System.Text.Json;
using Heed.Base.Workspaces;
using Heed.Web.Tests.Cases;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Recovery;

public sealed class RecoveryPagesTests(RecoveryServer desk) : IClassFixture<RecoveryServer>
{
    private static async Task<string> PageAsync(Visitor visitor, string address) => WebUtility.HtmlDecode(await visitor.Client.GetStringAsync(address));

    [Fact]
    public async Task A_call_is_written_down_and_the_customer_leaves_the_list()
    {
        using var kari = await desk.HireAsync("kari.r@ours.example", "front");
        await desk.KnowAsync("c-call", ("name", "Nora Berg"), ("phone", "+47 22 00 00 00"));
        await desk.HearAsync(1, "c-call");
        await desk.HearAsync(1, "c-office", unit: "office");
        var page = await CaseServer.UntilAsync(() => PageAsync(kari, "/recovery"), said => said.Contains("Nora Berg", StringComparison.Ordinal));
        page.ShouldContain("tel:+4722000000");
        page.ShouldContain("Last answer: 1");
        page.ShouldContain("Nobody has been heard to leave yet");
        page.ShouldNotContain("c-office", Case.Sensitive, "another unit's customer");

        using var wrong = await kari.PostAsync("/recovery", "/recovery/calls", new() { ["customer"] = "c-call", ["note"] = "typed and kept" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("typed and kept");
        using var called = await kari.PostAsync("/recovery", "/recovery/calls", new() { ["customer"] = "c-call", ["outcome"] = "Reached", ["note"] = "Said sorry for the card", ["back"] = "/recovery" });
        called.StatusCode.ShouldBe(HttpStatusCode.Redirect, await called.Content.ReadAsStringAsync());
        var after = called.Headers.Location!.ToString();
        (await PageAsync(kari, after)).ShouldContain("Noted for Nora Berg: Reached.");
        (await PageAsync(desk.Desk.Owner, after)).ShouldNotContain("Noted for Nora Berg", Case.Sensitive, "somebody else noted nothing");
        (await PageAsync(kari, "/recovery")).ShouldNotContain("Nora Berg");
        (await PageAsync(kari, "/recovery?tab=done")).ShouldContain("Said sorry for the card");
        using var elsewhere = await kari.PostAsync("/recovery", "/recovery/calls", new() { ["customer"] = "c-office", ["outcome"] = "Reached" });
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var reader = desk.Server.WithKey(desk.Server.Ours.ReadKey);
        var told = JsonDocument.Parse(await reader.GetStringAsync("/api/v1/recovery?customer=c-call")).RootElement.GetProperty("items")[0];
        (told.GetProperty("list").GetString(), told.GetProperty("score").GetDouble(), told.GetProperty("last").GetProperty("outcome").GetString()).ShouldBe(("done", 1, "reached"));
        told.GetProperty("last").GetProperty("note").ValueKind.ShouldBe(JsonValueKind.Null, "a key for reading only reads no notes");
        foreach (var bad in (string[])["list=x", "limit=0", "cursor=-1"]) (await reader.GetAsync($"/api/v1/recovery?{bad}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, bad);
    }

    [Fact]
    public async Task A_call_with_somebody_whose_case_is_open_says_so_and_leads_there()
    {
        using var tove = await desk.HireAsync("tove.r@ours.example", "front");
        await desk.KnowAsync("c-case", ("name", "Liv Dahl"));
        var its = (await desk.Server.Services.GetRequiredService<Heed.Act.Cases.OpenCase>().RunAsync(new("Card eaten") { Customer = "c-case", Unit = "front" }, desk.Desk.Actor, default)).Value;
        using var called = await tove.PostAsync("/recovery", "/recovery/calls", new() { ["customer"] = "c-case", ["outcome"] = "Voicemail", ["back"] = "/recovery?tab=all" });
        called.StatusCode.ShouldBe(HttpStatusCode.Redirect, await called.Content.ReadAsStringAsync());
        (await PageAsync(tove, called.Headers.Location!.ToString())).ShouldContain($"href=\"/cases/{its.Number}\">It stands in the history of case #{its.Number} too.");
        (await PageAsync(tove, $"/cases/{its.Number}")).ShouldContain("called the customer: Voicemail");
    }

    [Fact]
    public async Task Who_is_written_to_is_chosen_and_promoters_without_an_address_are_not_offered_thanks()
    {
        using var agent = await desk.HireAsync("agent3.r@ours.example", "front");
        await desk.KnowAsync("c-choose", ("name", "Siri Lie"));
        var choose = await PageAsync(agent, "/recovery/write?q=c-ch");
        choose.ShouldContain("href=\"/recovery/write?customer=c-choose\"");
        choose.ShouldContain("Siri Lie");
        (await PageAsync(agent, "/recovery/write?q=zzz")).ShouldNotContain("c-choose");
        await desk.KnowAsync("c-thank", ("email", "thank@example.com"));
        await desk.KnowAsync("c-mute", ("name", "Mute One"));
        await desk.HearAsync(10, "c-thank");
        await desk.HearAsync(10, "c-mute");
        var page = await CaseServer.UntilAsync(() => PageAsync(agent, "/recovery/promoters"), said => said.Contains("Mute One", StringComparison.Ordinal));
        page.ShouldContain("/recovery/write?customer=c-thank");
        page.ShouldNotContain("/recovery/write?customer=c-mute");
        page.ShouldContain("no mail address known");
    }

    [Fact]
    public async Task A_letter_is_read_for_its_tone_without_scripts_and_sent_once_it_says_what_it_must()
    {
        using var agent = await desk.HireAsync("agent.r@ours.example", "front");
        await desk.KnowAsync("c-letter", ("first_name", "Nora"), ("email", "nora@example.com"), ("language", "de"));
        await desk.HearAsync(2, "c-letter");
        var page = await CaseServer.UntilAsync(() => PageAsync(agent, "/recovery/write?customer=c-letter"), said => said.Contains("Guten Tag Nora", StringComparison.Ordinal));
        page.ShouldContain("Nothing to put better");
        Dictionary<string, string> Form(string act, string text) => new() { ["customer"] = "c-letter", ["kind"] = "Unhappy", ["language"] = "en", ["subject"] = "Your card", ["text"] = text, ["do"] = act, ["once"] = "0195a000-0000-7000-8000-000000000077" };
        using var read = await agent.PostAsync("/recovery", "/recovery/write", Form("check", "We are sorry you feel that way, mistakes were made with <b> you."));
        var advised = WebUtility.HtmlDecode(await read.Content.ReadAsStringAsync());
        advised.ShouldContain("Sorry for nothing in particular");
        advised.ShouldContain("mistakes were made");
        advised.ShouldContain("What happens next is missing");
        using var part = await agent.PostAsync("/recovery", "/recovery/tone", new() { ["text"] = "You forgot to pay, and that is that, whatever you say to it.", ["language"] = "en" });
        (await part.Content.ReadAsStringAsync()).ShouldContain("Puts it on the customer");
        using var foreign = await agent.PostAsync("/recovery", "/recovery/write", Form("check", "Dear Nora, I have read what you wrote and I will call you tomorrow about the card."));
        WebUtility.HtmlDecode(await foreign.Content.ReadAsStringAsync()).ShouldContain("Another language than the customer's</strong><span>: “English");
        using var hole = await agent.PostAsync("/recovery", "/recovery/write", Form("send", "Dear {what}"));
        hole.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.MailsAsync("recovery")).ShouldNotContain(m => m.To == "nora@example.com");
        using var loud = await agent.PostAsync("/recovery", "/recovery/write", Form("send", "Dear Nora, I WILL CALL YOU tomorrow!!!"));
        loud.StatusCode.ShouldBe(HttpStatusCode.OK);
        var halted = WebUtility.HtmlDecode(await loud.Content.ReadAsStringAsync());
        halted.ShouldContain("Not sent yet");
        halted.ShouldContain("I WILL CALL YOU tomorrow!!!");
        halted.ShouldContain("value=\"anyway\"");
        (await desk.MailsAsync("recovery")).ShouldNotContain(m => m.To == "nora@example.com");
        for (var i = 0; i < 2; i++)
        {
            using var sent = await agent.PostAsync("/recovery", "/recovery/write", Form("anyway", "Dear Nora, I WILL CALL YOU tomorrow!!!"));
            sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        }

        (await desk.MailsAsync("recovery")).Count(m => m.To == "nora@example.com").ShouldBe(1);
    }

    [Fact]
    public async Task Letters_and_settings_are_for_managers_and_keep_what_was_typed()
    {
        using var agent = await desk.HireAsync("agent2.r@ours.example", "front");
        foreach (var page in (string[])["/recovery/settings", "/recovery/letters", "/recovery/reviews", "/recovery/win-backs", "/recovery/win-backs/new", "/team/coaching/new"])
        {
            (await agent.Client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
            (await desk.Desk.Owner.Client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }

        using var viewer = await desk.Desk.HireAsync("viewer.r@ours.example", Role.Viewer);
        foreach (var page in (string[])["/recovery", "/recovery/promoters", "/team", "/team/coaching"]) (await viewer.Client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);

        var owner = desk.Desk.Owner;
        using var refused = await owner.PostAsync("/recovery/settings", "/recovery/settings", new() { ["score"] = "shop/nps", ["troubleDays"] = "2", ["reviewMonths"] = "6", ["valueAttribute"] = "typed_attribute", ["seen"] = "0" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("typed_attribute");
        using var own = await owner.PostAsync("/recovery/letters?language=sv&kind=passive", "/recovery/letters", new() { ["kind"] = "Passive", ["language"] = "sv", ["seen"] = "0", ["subject"] = "Hej", ["text"] = "Hej {name}, jag ringer i morgon.", ["do"] = "save" });
        own.StatusCode.ShouldBe(HttpStatusCode.Redirect, await own.Content.ReadAsStringAsync());
        (await PageAsync(owner, "/recovery/letters?language=sv&kind=passive")).ShouldContain("jag ringer i morgon");
        using var hole = await owner.PostAsync("/recovery/letters", "/recovery/letters", new() { ["kind"] = "Passive", ["language"] = "sv", ["seen"] = "1", ["subject"] = "Hej", ["text"] = "Hej {nobody}, skrivet och kvar", ["do"] = "save" });
        hole.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await hole.Content.ReadAsStringAsync()).ShouldContain("skrivet och kvar");
        (await PageAsync(owner, "/cases/rules/new?ready=passive")).ShouldContain("nps >= 7 and nps <= 8");
        (await PageAsync(owner, "/recovery/promoters?who=passive")).ShouldContain("Ask what is missing");
    }

    [Fact]
    public async Task What_was_agreed_on_with_somebody_is_nobody_elses_to_see()
    {
        using var eva = await desk.HireAsync("eva.r@ours.example", "front");
        using var jaan = await desk.HireAsync("jaan.r@ours.example", "front");
        using var analyst = await desk.Desk.HireAsync("anna.r@ours.example", Role.Analyst);
        var about = await desk.HearAsync(3, "c-coach", "Nobody told me when", agent: "eva.r@ours.example");
        var due = DateTimeOffset.UtcNow.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await PageAsync(desk.Desk.Owner, "/team/coaching/new?agent=eva.r@ours.example")).ShouldContain("Nobody told me when");
        using var set = await desk.Desk.Owner.PostAsync("/team/coaching/new", "/team/coaching", new() { ["id"] = Guid.CreateVersion7().ToString(), ["seen"] = "0", ["agent"] = "eva.r@ours.example", ["kind"] = "Coaching", ["goal"] = "Say by when always", ["observation"] = "Seen twice", ["due"] = due, ["signal"] = about.ToString() });
        set.StatusCode.ShouldBe(HttpStatusCode.Redirect, await set.Content.ReadAsStringAsync());
        foreach (var page in (string[])["/team/coaching", "/team"]) (await PageAsync(eva, page)).ShouldContain("Say by when always", Case.Sensitive, page);
        foreach (var other in new[] { jaan, analyst })
        {
            foreach (var page in (string[])["/team/coaching", "/team/coaching?agent=eva.r@ours.example", "/team"]) (await PageAsync(other, page)).ShouldNotContain("Say by when always", Case.Sensitive, page);
        }

        var team = await CaseServer.UntilAsync(() => PageAsync(eva, "/team"), said => said.Contains("Nobody told me when", StringComparison.Ordinal));
        team.ShouldContain("of them mine");
        using var on = await eva.PostAsync("/team", "/team/letter", new() { ["on"] = "yes" });
        (await PageAsync(eva, "/team")).ShouldContain("You get this page every Monday morning");
        using var all = await eva.PostAsync("/team", "/team/letter", new() { ["on"] = "yes", ["everyone"] = "yes" });
        all.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
