using System.Net;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Cases;

public sealed class RulePagesTests(CaseServer desk) : IClassFixture<CaseServer>
{
    [Fact]
    public async Task A_rule_shows_what_it_would_have_raised_before_it_is_saved_and_looks_back_first_without_opening_anything()
    {
        foreach (var n in Enumerable.Range(0, 7)) await desk.HearAsync(n % 2, $"back-{n}", $"Lost parcel {n}", attributes: new Dictionary<string, string> { ["story"] = "parcel" });
        await desk.HearAsync(1, "back-0", "Lost parcel again", attributes: new Dictionary<string, string> { ["story"] = "parcel" });
        var draft = new Dictionary<string, string> { ["name"] = "Lost parcels", ["source"] = "shop", ["where"] = "story = 'parcel' and nps <= 6", ["hours"] = "8", ["routing"] = "Nobody", ["active"] = "yes", ["do"] = "try" };
        await CaseServer.UntilAsync(async () => await (await desk.Owner.PostAsync("/cases/rules/new", "/cases/rules", new(draft))).Content.ReadAsStringAsync(), html => html.Contains("<b>8</b>", StringComparison.Ordinal) && html.Contains("Lost parcel", StringComparison.Ordinal));

        draft["do"] = "save";
        using var saved = await desk.Owner.PostAsync("/cases/rules/new", "/cases/rules", new(draft));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var page = saved.Headers.Location!.ToString();
        var days = new Dictionary<string, string> { ["from"] = $"{DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}", ["to"] = $"{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}" };

        using var dry = await desk.Owner.PostAsync(page, page + "/back", new(days) { ["do"] = "dry" });
        WebUtility.HtmlDecode(await dry.Content.ReadAsStringAsync()).ShouldContain("8 signals fit: 7 would open a case, 1 would join one, 0 were taken before.");
        (await desk.Owner.Client.GetStringAsync("/cases?tab=all&q=Lost parcels")).ShouldNotContain("back-3");

        using var ran = await desk.Owner.PostAsync(page, page + "/back", new(days) { ["do"] = "open" });
        WebUtility.HtmlDecode(await ran.Content.ReadAsStringAsync()).ShouldContain("7 opened a case, 1 joined one");
        using var again = await desk.Owner.PostAsync(page, page + "/back", new(days) { ["do"] = "open" });
        WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()).ShouldContain("0 opened a case, 0 joined one, 8 were taken before.");

        // And from now on by itself.
        await desk.HearAsync(0, "back-new", "Lost parcel today", attributes: new Dictionary<string, string> { ["story"] = "parcel" });
        await CaseServer.UntilAsync(() => desk.Owner.Client.GetStringAsync("/cases?tab=all&customer=back-new"), html => html.Contains("Lost parcels", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_told_in_confidence_is_refused_with_the_reason()
    {
        var draft = new Dictionary<string, string> { ["name"] = "Unhappy staff", ["source"] = "staff", ["where"] = "nps <= 6", ["active"] = "yes", ["do"] = "save" };
        using var refused = await desk.Owner.PostAsync("/cases/rules/new", "/cases/rules", draft);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("nobody would see their answer alone");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nps <= ")]
    [InlineData("at >= 2026-01-01")]
    [InlineData("nosuchfield = 3")]
    [InlineData("comment = 'x'")]
    public async Task A_filter_that_says_nothing_or_can_not_be_asked_is_refused_and_stays_in_the_form(string where)
    {
        await desk.HearAsync(9, null, "All well");
        await CaseServer.UntilAsync(() => desk.Owner.Client.GetStringAsync("/signals?source=shop"), html => html.Contains("All well", StringComparison.Ordinal));
        using var refused = await desk.Owner.PostAsync("/cases/rules/new", "/cases/rules", new() { ["name"] = "Half a rule", ["source"] = "shop", ["where"] = where, ["do"] = "save" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Half a rule");
    }

    [Fact]
    public async Task A_filter_means_to_a_rule_exactly_what_it_means_to_the_columns()
    {
        string[] filters =
        [
            "nps <= 6", "nps in (0, 10)", "not nps <= 6", "answered(comment)", "not answered(comment)", "unit = 'm-north'", "unit != 'm-north'", "customer = 'm-3'", "language = 'nb' and nps > 3",
            "tier = 'gold'", "tier != 'gold'", "not tier = 'gold'", "points >= 100", "kind = 'survey' and source = 'shop'", "answered(tier) and (nps < 5 or points < 50)", "channel = 'none'", "touchpoint in ('a', 'b')",
        ];
        var save = desk.Server.Services.GetRequiredService<SaveRule>();
        var dice = new Random(11);
        // Columns have to know the names before a rule may ask for them.
        await desk.HearAsync(5, "m-0", "words", "m-oslo", attributes: new Dictionary<string, string> { ["tier"] = "gold", ["points"] = "120" });
        await UnitAsync("m-north", null);
        await UnitAsync("m-oslo", "m-north");
        List<CaseRule> rules = [];
        foreach (var where in filters)
        {
            var input = new SaveRule.Input(null, 0, new RuleSettings { Name = where, Matter = $"m{rules.Count}", Sources = ["shop"], Where = where, Routing = RuleRouting.Nobody, Active = true });
            var saved = await save.RunAsync(input, desk.Actor, CancellationToken.None);
            for (var tries = 0; saved.Problem?.Code == "bad-question" && tries < 100; tries++)
            {
                await Task.Delay(50);
                saved = await save.RunAsync(input, desk.Actor, CancellationToken.None);
            }

            saved.Ok.ShouldBeTrue($"{where}: {saved.Problem?.Message}");
            rules.Add(saved.Value);
        }

        List<Guid> heard = [];
        for (var n = 0; n < 120; n++)
        {
            Dictionary<string, string> attributes = [];
            if (dice.Next(2) == 0) attributes["tier"] = dice.Next(2) == 0 ? "gold" : "silver";
            if (dice.Next(2) == 0) attributes["points"] = dice.Next(200).ToString(System.Globalization.CultureInfo.InvariantCulture);
            heard.Add(await desk.HearAsync(dice.Next(11), dice.Next(4) == 0 ? null : $"m-{dice.Next(9)}", dice.Next(2) == 0 ? "words" : null, dice.Next(3) switch { 0 => "m-oslo", 1 => "m-south", _ => null }, attributes: attributes));
        }

        var search = desk.Server.Services.GetRequiredService<SearchSignals>();
        foreach (var rule in rules)
        {
            List<Guid> expected = [];
            for (var tries = 0; ; tries++)
            {
                expected.Clear();
                await foreach (var signal in search.AllAsync(new(["shop"], rule.Where), desk.Actor, CancellationToken.None))
                {
                    if (heard.Contains(signal.Signal.Id)) expected.Add(signal.Signal.Id);
                }

                await using var db = desk.Server.Services.GetRequiredService<HeedDatabase>().For(desk.Server.Ours.Workspace);
                var taken = (await db.CaseSignals.Where(s => s.RuleId == rule.Id).Select(s => s.SignalId).ToListAsync()).Where(heard.Contains).ToList();
                if (taken.Order().SequenceEqual(expected.Order())) break;
                tries.ShouldBeLessThan(100, $"{rule.Where}: columns {expected.Count}, rule {taken.Count}");
                await Task.Delay(100);
            }

            if (rule.Where is not "channel = 'none'" and not "touchpoint in ('a', 'b')") expected.Count.ShouldBeGreaterThan(0, rule.Where);
        }
    }

    private async Task UnitAsync(string code, string? parent) =>
        (await desk.Server.Services.GetRequiredService<Heed.Base.Units.ChangeUnit>().RunAsync(new(code, code, parent), desk.Actor, CancellationToken.None)).Ok.ShouldBeTrue();
}
