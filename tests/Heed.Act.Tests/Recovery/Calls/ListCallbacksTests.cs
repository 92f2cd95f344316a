using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Act.Recovery;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Risk;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Recovery.Calls;

public abstract class ListCallbacksTests(DatabaseEngine engine) : RecoveryTests(engine)
{
    private static readonly RecoveryWays s_ways = new() { ValueAttribute = "worth", YearlyValue = 100 };

    private Task<Heed.Base.Results.Result<RecoveryContact>> CallAsync(string customer, ContactOutcome outcome, DateOnly? next = null, string by = Kari, Guid? once = null) =>
        Get<LogCall>().RunAsync(new(customer, outcome, "a note", next, once), As(by), default);

    [DatabaseFact]
    public async Task Whom_something_went_wrong_with_is_listed_with_what_and_whose_and_nobody_else()
    {
        await HearAsync(Said("unhappy", 3), Said("calmed", 2, 20), Said("calmed", 9, 3), Said("happy", 10), Said("long ago", 1, 200), Said("gone", 2), Happened("gone", "left", 0.5), Said(null, 0), Said("secret", 0, source: "staff"));
        await BreakAsync("betrayed", 20);
        (await Get<OpenCase>().RunAsync(new("Card eaten") { Customer = "waiting", Unit = "n2", Owner = Kari }, As(Boss), default)).Ok.ShouldBeTrue();
        var rows = (await ListAsync()).Rows.ToDictionary(r => r.Trouble.Customer, StringComparer.Ordinal);
        rows.Keys.Order(StringComparer.Ordinal).ShouldBe(["betrayed", "unhappy", "waiting"]);
        (rows["unhappy"].Trouble.Answer!.Value, rows["unhappy"].Trouble.Unit, rows["unhappy"].Trouble.Owner).ShouldBe((3, "n1", null));
        (rows["waiting"].Trouble.Cases[0].Title, rows["waiting"].Trouble.Unit, rows["waiting"].Trouble.Owner).ShouldBe(("Card eaten", "n2", Kari));
        (rows["betrayed"].Trouble.Promises.Count, rows["betrayed"].Trouble.Standing).ShouldBe((1, new Standing(ScoreBand.None, PromiseTrouble.Broken)));
    }

    [DatabaseFact]
    public async Task Value_at_risk_orders_them_and_without_word_of_leaving_the_score_does()
    {
        (await Get<ChangeWays>().RunAsync(s_ways, 0, As(Boss), default)).Ok.ShouldBeTrue();
        await KnowAsync("rich", known: ("worth", "1 000,50"));
        await HearAsync(Said("poor", 1), Said("rich", 5), Said("worst", 0));
        var bare = await ListAsync();
        bare.KnowsRisk.ShouldBeFalse();
        bare.Rows.ShouldAllBe(r => r.AtRisk == null);
        bare.Rows.Select(r => r.Trouble.Customer).ShouldBe(["worst", "poor", "rich"]);
        bare.Saved.ShouldBeNull();

        // A fifth of forty who were unhappy a year ago left; of forty happy ones nobody.
        Clock.Move(TimeSpan.FromMinutes(6));
        await HearAsync(Enumerable.Range(0, 40).SelectMany(i => new[] { Said($"u{i}", 2, 360), Said($"h{i}", 9, 360) }).Concat(Enumerable.Range(0, 8).Select(i => Happened($"u{i}", "left", 300))));
        var found = await ListAsync();
        found.Rows.Select(r => r.Trouble.Customer).ShouldBe(["rich", "worst", "poor"]);
        var risk = found.Rows[0].Risk!;
        (risk.Basis, risk.Left).ShouldBe((RiskBasis.Alike, 8));
        risk.Share.Value!.Value.ShouldBe(20, 0.6);
        found.Rows[0].AtRisk!.Value.ShouldBe(1000.5 * risk.Share.Value.Value / 100, 1e-6);
        found.AtRisk.N.ShouldBe(3);
        found.AtRisk.Value.ShouldBe(1200.5 * risk.Share.Value.Value / 100, 1e-6);
        (found.AtRisk.Low < found.AtRisk.Value && found.AtRisk.Value < found.AtRisk.High).ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task Whom_to_call_ends_where_a_call_costs_more_than_is_at_risk_and_says_whom_it_leaves_out()
    {
        (await Get<ChangeWays>().RunAsync(s_ways, 0, As(Boss), default)).Ok.ShouldBeTrue();
        await KnowAsync("rich", known: ("worth", "1000"));
        await HearAsync(Enumerable.Range(0, 40).SelectMany(i => new[] { Said($"u{i}", 2, 360), Said($"h{i}", 9, 360) }).Concat(Enumerable.Range(0, 8).Select(i => Happened($"u{i}", "left", 300))).Concat([Said("poor", 1), Said("rich", 5), Said("worst", 0)]));
        async Task<string> ToCallAsync(double? least = null) => await ListAsync(input: new(Least: least)) is var found ? $"{found.Worth.Basis} {string.Join(' ', found.Rows.Select(r => r.Trouble.Customer))} -{found.LeftOut.Count}" : "";
        (await ToCallAsync()).ShouldBe("Unknown rich worst poor -0", "nobody knows what a case costs");

        // Twenty closed cases of half an hour at sixty an hour.
        (await new ChangeDesk(Database).RunAsync(new() { Mandate = new() { HourCents = 6_000 } }, As(Boss), default)).Ok.ShouldBeTrue();
        for (var i = 0; i < 20; i++)
        {
            var its = (await Get<OpenCase>().RunAsync(new("Card eaten") { Customer = $"closed{i}", Unit = "n1" }, As(Boss), default)).Value;
            (await Get<ChangeCase>().RunAsync(new(its.Number, new SeveralChanges([new LogContact(ContactChannel.Phone, Outgoing: true, "Talked", 30), new CloseCase(new DeskSettings().Causes[0], "Done")])), As(Boss), default)).Ok.ShouldBeTrue();
        }

        (await ToCallAsync()).ShouldBe("Measured rich -2");
        var cut = await ListAsync(input: new());
        (cut.Worth.Least, cut.Worth.Cases, cut.Counts[CallbackTab.ToCall], cut.Counts[CallbackTab.All]).ShouldBe((30, 20, 1, 3));
        cut.LeftOut.Value.ShouldBe(40, 2);
        (await ToCallAsync(0)).ShouldBe("Asked rich worst poor -0");
        (await ListAsync(input: new(Customer: "poor"))).Rows.Count.ShouldBe(1, "who is looked up is shown");
        (await ListAsync()).Rows.Count.ShouldBe(3, "all are all");
        (await Get<ChangeWays>().RunAsync(s_ways with { LeastAtRisk = 500 }, 1, As(Boss), default)).Ok.ShouldBeTrue();
        (await ToCallAsync()).ShouldBe("Chosen  -3");
        (await Get<ChangeWays>().RunAsync(s_ways with { Currency = "NOK" }, 2, As(Boss), default)).Ok.ShouldBeTrue();
        (await ToCallAsync()).ShouldBe("Unknown rich worst poor -0", "kroner are not held against euros");
    }

    [DatabaseFact]
    public async Task A_call_stands_in_the_history_of_the_customers_open_case_exactly_once()
    {
        await HearAsync(Said("a", 1), Said("b", 1));
        (await Get<OpenCase>().RunAsync(new("Card eaten") { Customer = "a", Unit = "n2" }, As(Boss), default)).Ok.ShouldBeTrue();
        var hers = (await Get<OpenCase>().RunAsync(new("Fee") { Customer = "a", Unit = "n1", Owner = Kari }, As(Boss), default)).Value;
        var once = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++) (await CallAsync("a", ContactOutcome.Voicemail, once: once)).Ok.ShouldBeTrue();
        (await Get<LogCall>().RunAsync(new("b", ContactOutcome.Reached), As(Kari), default)).Ok.ShouldBeTrue();
        await using (var db = Database.For(Ours))
        {
            var entry = (await db.CaseEntries.AsNoTracking().Where(e => e.Kind == EntryKind.Contacted).ToListAsync()).ShouldHaveSingleItem();
            (entry.CaseId, entry.By, entry.Text, entry.Data["outcome"], entry.Data["channel"], entry.Data["way"]).ShouldBe((hers.Id, Kari, "a note", "Voicemail", "Phone", "out"));
        }

        var noted = (await Get<ShowContacts>().MineAsync(once, As(Kari), default))!;
        (noted.Contact.Customer, noted.Case).ShouldBe(("a", hers.Number));
        (await Get<ShowContacts>().MineAsync(once, As(Ola), default)).ShouldBeNull("somebody else's");
        // Without words it stands there too.
        (await Get<LogCall>().RunAsync(new("a", ContactOutcome.WrongNumber), As(Boss), default)).Ok.ShouldBeTrue();
        await using (var db = Database.For(Ours)) (await db.CaseEntries.AsNoTracking().SingleAsync(e => e.Kind == EntryKind.Contacted && e.By == Boss)).Text.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task A_talk_written_down_in_their_case_takes_them_off_as_well()
    {
        await HearAsync(Said("a", 1), Said("b", 1));
        var its = (await Get<OpenCase>().RunAsync(new("Card eaten") { Customer = "a" }, As(Boss), default)).Value;
        (await Get<ChangeCase>().RunAsync(new(its.Number, new LogContact(ContactChannel.Phone, Outgoing: true, "Spoke to her", 5)), As(Kari), default)).Ok.ShouldBeTrue();
        var rows = (await ListAsync()).Rows;
        var (hers, his) = (rows.Single(r => r.Trouble.Customer == "a"), rows.Single(r => r.Trouble.Customer == "b"));
        (hers.InCase!.Number, hers.InCase.By, hers.TabOn(DateOnly.FromDateTime(Now.UtcDateTime))).ShouldBe((its.Number, Kari, CallbackTab.Done));
        (his.InCase, his.TabOn(DateOnly.FromDateTime(Now.UtcDateTime))).ShouldBe((null, CallbackTab.ToCall));
        Clock.Move(TimeSpan.FromDays(1));
        await HearAsync(Said("a", 0, 0.1));
        (await ListAsync()).Rows.Single(r => r.Trouble.Customer == "a").TabOn(DateOnly.FromDateTime(Now.UtcDateTime)).ShouldBe(CallbackTab.ToCall, "something else went wrong since");
    }

    [DatabaseFact]
    public async Task A_call_takes_them_off_until_the_next_day_or_until_something_else_goes_wrong()
    {
        await HearAsync(Said("a", 1), Said("b", 2), Said("c", 3), Said("d", 4));
        var once = Guid.CreateVersion7();
        (await CallAsync("a", ContactOutcome.Reached, once: once)).Ok.ShouldBeTrue();
        (await CallAsync("a", ContactOutcome.Reached, once: once)).Value.Id.ShouldBe(once, "sent twice, it is there once");
        (await CallAsync("b", ContactOutcome.Voicemail, new DateOnly(2026, 3, 4))).Ok.ShouldBeTrue();
        (await CallAsync("c", ContactOutcome.WantsNoCalls)).Ok.ShouldBeTrue();
        async Task<string> TabsAsync() => string.Join(' ', (await ListAsync()).Rows.OrderBy(r => r.Trouble.Customer, StringComparer.Ordinal).Select(r => $"{r.Trouble.Customer}:{r.TabOn(DateOnly.FromDateTime(Now.UtcDateTime))}"));
        (await TabsAsync()).ShouldBe("a:Done b:Planned c:Done d:ToCall");
        Clock.Move(TimeSpan.FromDays(3));
        await HearAsync(Said("a", 0, 0.1), Said("c", 0, 0.1));
        (await TabsAsync()).ShouldBe("a:ToCall b:ToCall c:Done d:ToCall");
        (await ListAsync()).Rows.Single(r => r.Trouble.Customer == "c").WantsNoCalls.ShouldBeTrue();
        (await ListAsync(input: new())).Counts[CallbackTab.ToCall].ShouldBe(3);
    }

    [DatabaseFact]
    public async Task An_agent_sees_and_calls_those_of_their_units_only()
    {
        await HearAsync(Said("mine", 1), Said("theirs", 1, unit: South), Said("nobody's", 1, unit: null));
        (await ListAsync(Kari)).Rows.Select(r => r.Trouble.Customer).Order(StringComparer.Ordinal).ShouldBe(["mine", "nobody's"]);
        (await ListAsync(input: new(CallbackTab.All, North))).Rows.Select(r => r.Trouble.Customer).ShouldBe(["mine"]);
        (await CallAsync("theirs", ContactOutcome.Reached)).Problem!.Code.ShouldBe("unknown-trouble");
        (await CallAsync("nobody", ContactOutcome.Reached)).Problem!.Code.ShouldBe("unknown-trouble");
        (await CallAsync("mine", ContactOutcome.Reached, new DateOnly(2020, 1, 1))).Problem!.Places[0].Path.ShouldBe("next");
        (await Get<LogCall>().RunAsync(new("mine", ContactOutcome.Reached), new(Ours, "viewer", Role.Viewer), default)).Problem!.Code.ShouldBe("agents-only");
        (await ListAsync(Ola, new(CallbackTab.All, Mine: true))).Rows.ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Settings_are_checked_and_two_who_change_them_at_once_are_told()
    {
        var change = Get<ChangeWays>();
        foreach (var (ways, path) in new[] { (s_ways with { TroubleDays = 3 }, "troubleDays"), (s_ways with { ReviewLink = "javascript:alert(1)" }, "reviewLink"), (s_ways with { YearlyValue = -1 }, "yearlyValue"), (s_ways with { LeastAtRisk = -1 }, "leastAtRisk"), (s_ways with { ScoreSource = "staff", ScoreField = "nps" }, "score") })
        {
            (await change.RunAsync(ways, 0, As(Boss), default)).Problem!.Places[0].Path.ShouldBe(path);
        }

        (await change.RunAsync(s_ways, 0, As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        (await change.RunAsync(s_ways, 0, As(Boss), default)).Ok.ShouldBeTrue();
        (await change.RunAsync(s_ways, 0, As(Boss), default)).Problem!.Code.ShouldBe("recovery-changed");
    }
}

public sealed class ListCallbacksOnSqlite() : ListCallbacksTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ListCallbacksOnPostgres() : ListCallbacksTests(DatabaseEngine.Postgres);
