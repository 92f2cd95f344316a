using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Readings.Drivers;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Drivers;

public sealed class GetDriversTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync() => _surveyed = await CreateAsync();

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task The_shares_are_those_of_the_complete_answers_and_add_up_to_what_is_explained()
    {
        var rows = await HearAsync("s", Mode.Identified, 300);
        var reading = (await AskAsync(Ask())).Value;

        var products = new CrossProducts(4);
        double[][] complete = [.. rows.Where(r => r.All(x => x is not null)).Select(r => r.Select(x => x!.Value).ToArray())];
        foreach (var row in complete) products.Add(row);
        var expected = Correlations.Of(products)!;
        reading.Report.N.ShouldBe(complete.Length);
        reading.LeftOut.ShouldBe(300 - complete.Length);
        reading.Report.RSquared.ShouldBe(StandardisedFit.Of(expected)!.RSquared, 1e-12);
        reading.Report.Drivers.Select(d => Math.Round(d.Share, 10)).ShouldBe(Lmg.Of(expected).Select(s => Math.Round(s, 10)));
        reading.Report.Drivers[0].Mean.ShouldBe(complete.Average(r => r[1]), 1e-12);
        reading.Answered.ShouldBe([.. Enumerable.Range(1, 3).Select(j => rows.LongCount(r => r[j] is not null))]);
        reading.PerformanceIndex(0).ShouldNotBeNull().ShouldBe(100 * (reading.Report.Drivers[0].Mean - 1) / 4, 1e-9);
        reading.PerformanceIndex(2).ShouldNotBeNull().ShouldBe(100 * complete.Average(r => r[3]), 1e-9);
        reading.Warnings.ShouldHaveSingleItem().Text.ShouldContain("noise");
    }

    [Fact]
    public async Task As_json_a_report_has_the_promised_names_and_chance_stands_last_outside_the_sum()
    {
        await HearAsync("s", Mode.Identified, 200);
        var json = JsonDocument.Parse(DriversJson.Write((await AskAsync(Ask())).Value)).RootElement;
        json.GetProperty("outcome").GetString().ShouldBe("nps");
        json.GetProperty("method").GetString().ShouldBe("lmg");
        var drivers = json.GetProperty("drivers").EnumerateArray().ToList();
        drivers.Select(d => d.GetProperty("random").GetBoolean()).ShouldBe([false, false, false, true]);
        drivers.Sum(d => d.GetProperty("share").GetDouble()).ShouldBe(json.GetProperty("r2").GetDouble(), 1e-12);
        string[] names = ["field", "share", "low", "high", "random", "beta", "correlation", "performance"];
        drivers.ShouldAllBe(d => names.All(name => d.EnumerateObject().Any(p => p.Name == name)));
        drivers[1].GetProperty("better_than_random").GetBoolean().ShouldBeFalse();
        json.GetProperty("warnings")[0].GetProperty("code").GetString().ShouldBe("no-better-than-random");

        var plain = JsonDocument.Parse(DriversJson.Write((await AskAsync(Ask() with { Intervals = ShareIntervals.None })).Value)).RootElement;
        plain.GetProperty("drivers").GetArrayLength().ShouldBe(3);
        plain.GetProperty("drivers")[0].GetProperty("low").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_filter_and_days_narrow_the_answers()
    {
        await HearAsync("s", Mode.Identified, 400);
        var half = (await AskAsync(Ask() with { Where = "channel = 'web'" })).Value;
        half.Report.N.ShouldBeLessThan(250);
        (await AskAsync(Ask() with { From = new(2030, 1, 1) })).Problem!.Code.ShouldBe("too-few-answers");
        (await AskAsync(Ask() with { Where = "channel =" })).Problem!.Places.ShouldHaveSingleItem().Path.ShouldBe("where");
        (await AskAsync(Ask() with { From = new(2030, 1, 2), To = new(2030, 1, 1) })).Problem!.Code.ShouldBe("bad-range");
    }

    [Theory]
    [InlineData("nps", "", "no-drivers", "drivers")]
    [InlineData("", "service", "no-outcome", "outcome")]
    [InlineData("npss", "service", "unknown-field", "outcome")]
    [InlineData("nps", "service,sevrice", "unknown-field", "drivers")]
    [InlineData("branch", "service", "wrong-field", "outcome")]
    [InlineData("nps", "branch", "wrong-field", "drivers")]
    [InlineData("nps", "service,nps", "field-twice", "drivers")]
    [InlineData("nps", "service,unheard", "too-few-answers", "drivers")]
    [InlineData("nps", "service,same", "no-spread", "drivers")]
    [InlineData("nps", "service,double", "redundant", "drivers")]
    public async Task What_can_not_be_answered_is_refused_with_its_place(string outcome, string drivers, string code, string place)
    {
        await HearAsync("s", Mode.Identified, 100);
        var problem = (await AskAsync(Ask() with { Outcome = outcome, Drivers = drivers.Split(',', StringSplitOptions.RemoveEmptyEntries) })).Problem!;
        problem.Code.ShouldBe(code);
        problem.Places.ShouldHaveSingleItem().Path.ShouldBe(place);
    }

    [Fact]
    public async Task Too_few_answers_are_refused_and_counted()
    {
        await HearAsync("s", Mode.Identified, 49);
        var problem = (await AskAsync(Ask() with { Drivers = ["double"] })).Problem!;
        problem.Code.ShouldBe("too-few-answers");
        problem.Message.ShouldContain("needs 50 answers");
        problem.Message.ShouldContain("there are 49");
    }

    [Fact]
    public async Task Too_many_drivers_are_refused_by_what_they_are_too_many_for()
    {
        var many = Enumerable.Range(0, 61).Select(i => "d" + i).ToArray();
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, [SourceField.Of("nps", FieldType.Nps), .. many.Select(name => SourceField.Of(name, FieldType.Number))]);
        (await AskAsync(Ask() with { Drivers = many })).Problem!.Message.ShouldContain("more than the 60");
        (await AskAsync(Ask() with { Drivers = many[..60] })).Problem!.Code.ShouldBe("too-few-answers");
        (await AskAsync(Ask() with { Drivers = many[..13], Intervals = ShareIntervals.Bootstrap })).Problem!.Message.ShouldContain("12 drivers");
    }

    [Theory]
    [InlineData(OutcomeAs.Promoter)]
    [InlineData(OutcomeAs.Detractor)]
    public async Task A_recommendation_can_be_explained_as_yes_or_no_and_it_is_said_where_passives_went(OutcomeAs reading)
    {
        var rows = await HearAsync("s", Mode.Identified, 400);
        var answer = (await AskAsync(Ask() with { As = reading })).Value;
        double?[][] complete = [.. rows.Where(r => r.All(x => x is not null))];
        answer.YesNo.ShouldBeTrue();
        answer.Report.RSquaredOf.ShouldBe(RSquaredKind.McFadden);
        answer.Report.N.ShouldBe(complete.Length);
        answer.Report.OutcomeMean.ShouldBe(complete.Average(r => reading.Read(r[0]!.Value)), 1e-12);
        answer.Report.Drivers.Sum(d => d.Share).ShouldBe(answer.Report.RSquared, 1e-12);
        var passives = complete.Count(r => r[0] is 7 or 8);
        answer.Warnings.Single(w => w.Code == "passives").Text.ShouldContain($": {passives} answers");
        var json = JsonDocument.Parse(DriversJson.Write(answer)).RootElement;
        json.GetProperty("as").GetString().ShouldBe(reading.ToString().ToLowerInvariant());
        json.GetProperty("r2_of").GetString().ShouldBe("mcfadden");
    }

    [Fact]
    public async Task A_field_of_yes_and_no_can_be_the_outcome()
    {
        await HearAsync("s", Mode.Identified, 300);
        var answer = (await AskAsync(Ask() with { Outcome = "again", Drivers = ["nps", "service", "noise"] })).Value;
        answer.YesNo.ShouldBeTrue();
        answer.Report.Drivers[0].AboveChance.ShouldBe(true);
        answer.Report.Drivers[2].AboveChance.ShouldBe(false);
        answer.Warnings.ShouldNotContain(w => w.Code == "passives");
    }

    [Theory]
    [InlineData("service", OutcomeAs.Promoter, MissingAnswers.Complete, ShareIntervals.None, "wrong-field", "as")]
    [InlineData("nps", OutcomeAs.Promoter, MissingAnswers.Pairwise, ShareIntervals.None, "not-in-pairs", "missing")]
    [InlineData("nps", OutcomeAs.Promoter, MissingAnswers.Complete, ShareIntervals.Bootstrap, "no-bootstrap", "intervals")]
    public async Task A_way_that_does_not_fit_is_refused_with_its_place(string outcome, OutcomeAs reading, MissingAnswers missing, ShareIntervals intervals, string code, string place)
    {
        await HearAsync("s", Mode.Identified, 100);
        var problem = (await AskAsync(Ask() with { Outcome = outcome, Drivers = ["noise", "again"], As = reading, Missing = missing, Intervals = intervals })).Problem!;
        problem.Code.ShouldBe(code);
        problem.Places.ShouldHaveSingleItem().Path.ShouldBe(place);
    }

    [Fact]
    public async Task Pairs_count_every_answer_that_has_both_and_say_so_driver_by_driver()
    {
        var rows = await HearAsync("s", Mode.Identified, 400);
        var answer = (await AskAsync(Ask() with { Missing = MissingAnswers.Pairwise })).Value;
        answer.With.ShouldBe([.. Enumerable.Range(1, 3).Select(j => rows.LongCount(r => r[0] is not null && r[j] is not null))]);
        answer.Report.N.ShouldBeLessThanOrEqualTo(answer.With.Min());
        answer.Report.N.ShouldBeGreaterThan(rows.LongCount(r => r.All(x => x is not null)));
        answer.LeftOut.ShouldBe(rows.LongCount(r => r[0] is null));
        answer.Warnings.ShouldContain(w => w.Code == "in-pairs");
        answer.Report.Drivers[0].Mean.ShouldBe(rows.Where(r => r[1] is not null).Average(r => r[1]!.Value), 1e-12);
    }

    [Fact]
    public async Task Moving_a_driver_comes_to_its_slope_times_the_step_for_its_cost()
    {
        var rows = await HearAsync("s", Mode.Identified, 400);
        var ask = Ask() with { Costs = new Dictionary<string, double> { ["service"] = 500, ["again"] = 100 } };
        var steps = (await AskAsync(ask)).Value;
        var service = steps.Report.Drivers[0];
        steps.Spending[0]!.Step.ShouldBe(Math.Min(1, 5 - service.Mean), 1e-12);
        steps.Spending[0]!.Change.ShouldBe(service.Slope * steps.Spending[0]!.Step, 1e-12);
        steps.Spending[0]!.PerCost!.Value.ShouldBe(steps.Spending[0]!.Change / 500, 1e-12);
        steps.Spending[1]!.Cost.ShouldBeNull();
        service.Slope.ShouldBeInRange(1.0, 1.7);

        var boxes = (await AskAsync(ask with { Move = DriverMove.TopBox })).Value;
        double[] complete = [.. rows.Where(r => r.All(x => x is not null)).Select(r => r[1]!.Value)];
        var expected = 0.1 * (complete.Where(x => x >= 4).Average() - complete.Where(x => x < 4).Average());
        boxes.Spending[0]!.Step.ShouldBe(expected, 1e-12);
        boxes.Spending[1].ShouldBeNull();
        boxes.Spending[2]!.Step.ShouldBe(0.1, 1e-12);

        (await AskAsync(ask with { Costs = new Dictionary<string, double> { ["branch"] = 5 } })).Problem!.Code.ShouldBe("unknown-driver");
        (await AskAsync(ask with { Costs = new Dictionary<string, double> { ["service"] = -5 } })).Problem!.Code.ShouldBe("bad-cost");
    }

    [Fact]
    public async Task Where_groups_were_promised_neither_a_yes_or_no_nor_pairs_have_drivers()
    {
        await HearAsync("c", Mode.Confidential, 200);
        (await AskAsync(Ask() with { Source = "c", As = OutcomeAs.Promoter })).Problem!.Code.ShouldBe("only-groups");
        (await AskAsync(Ask() with { Source = "c", Missing = MissingAnswers.Pairwise })).Problem!.Code.ShouldBe("only-groups");
    }

    [Fact]
    public async Task Where_groups_were_promised_no_filter_on_customers_and_no_word_of_what_all_answered()
    {
        await HearAsync("c", Mode.Confidential, 100);
        var ask = Ask() with { Source = "c" };
        (await AskAsync(ask)).Ok.ShouldBeTrue();
        (await AskAsync(ask with { Where = "customer = 'c1'" })).Problem!.Code.ShouldBe("only-groups");
        (await AskAsync(ask with { Drivers = ["same", "service"] })).Problem!.Code.ShouldBe("no-model");
        (await AskAsync(ask with { Where = "language = 'nb'" })).Problem!.Code.ShouldBe("only-whole");
    }

    [Fact]
    public async Task Where_groups_were_promised_the_same_answers_count_whatever_is_asked()
    {
        await HearAsync("c", Mode.Confidential, 100);
        var ask = Ask() with { Source = "c" };
        var all = (await AskAsync(ask)).Value;
        var one = (await AskAsync(ask with { Drivers = ["again"] })).Value;
        // Some lack an answer to service; leaving them out would, between these two, tell what they said of the rest.
        (all.Report.N, one.Report.N).ShouldBe((100, 100));
        all.Report.OutcomeMean.ShouldBe(one.Report.OutcomeMean);
        all.Report.Drivers[2].Mean.ShouldBe(one.Report.Drivers[0].Mean);
        var said = (await AskAsync(ask with { From = new(2026, 1, 1) })).Value;
        said.Report.OutcomeMean.ShouldBe(one.Report.OutcomeMean);
        said.Warnings.ShouldContain(w => w.Code == "all-time");
    }

    [Fact]
    public async Task Another_workspace_knows_nothing_of_it()
    {
        await HearAsync("s", Mode.Identified, 100);
        var them = await _surveyed.AddWorkspaceAsync("them");
        (await _surveyed.Get<GetDrivers>().RunAsync(Ask(), them, default)).Problem!.Code.ShouldBe("unknown-source");
    }

    private static DriversRequest Ask() => new() { Source = "s", Outcome = "nps", Drivers = ["service", "noise", "again"] };

    private async Task<Result<DriversReading>> AskAsync(DriversRequest request) => await _surveyed.Get<GetDrivers>().RunAsync(request, _surveyed.Us, default);

    /// <summary>Answers whose score hangs on service and on whether they came again, not on noise; some lack one.</summary>
    private async Task<List<double?[]>> HearAsync(string source, Mode mode, int count)
    {
        await _surveyed.DeclareAsync(
            _surveyed.Us,
            source,
            mode,
            SourceField.Of("nps", FieldType.Nps),
            SourceField.Of("service", FieldType.Csat(5)),
            SourceField.Of("noise", FieldType.Number),
            SourceField.Of("again", FieldType.YesNo),
            SourceField.Of("branch", FieldType.Code),
            SourceField.Of("same", FieldType.Number),
            SourceField.Of("double", FieldType.Number),
            SourceField.Of("unheard", FieldType.Number));
        var random = new Random(count);
        List<double?[]> rows = [];
        List<Signal> signals = [];
        for (var i = 0; i < count; i++)
        {
            double service = random.Next(1, 6), again = random.Next(2);
            double?[] row = [Math.Clamp((service * 1.5) + (2 * again) + random.Next(-1, 2), 0, 10), service, random.NextDouble(), again];
            row[0] = Math.Round(row[0]!.Value);
            List<(string, FieldValue)> values = [("same", FieldValue.Of(7)), ("double", FieldValue.Of(2 * service)), ("branch", FieldValue.Of("b" + (i % 3)))];
            for (var j = 0; j < 4; j++)
            {
                if (count >= 100 && random.Next(25) == 0) row[j] = null;
                if (row[j] is { } value) values.Add((Ask().Drivers.Prepend("nps").ElementAt(j), j == 3 ? FieldValue.Of(value > 0 ? "yes" : "no") : FieldValue.Of(value)));
            }

            rows.Add(row);
            signals.Add(Said(source, [.. values]) with { Channel = i % 2 == 0 ? "web" : "kiosk", Customer = i % 5 == 0 ? null : "c" + i });
        }

        await _surveyed.HearAsync(_surveyed.Us, signals);
        return rows;
    }
}
