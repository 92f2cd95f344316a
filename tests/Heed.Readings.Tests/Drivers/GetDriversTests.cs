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
    [InlineData("again", "service", "wrong-field", "outcome")]
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
        var many = Enumerable.Range(0, 21).Select(i => "d" + i).ToArray();
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, [SourceField.Of("nps", FieldType.Nps), .. many.Select(name => SourceField.Of(name, FieldType.Number))]);
        (await AskAsync(Ask() with { Drivers = many })).Problem!.Message.ShouldContain("johnson");
        (await AskAsync(Ask() with { Drivers = many, Method = ShareMethod.Johnson })).Problem!.Code.ShouldBe("too-few-answers");
        (await AskAsync(Ask() with { Drivers = many[..13], Intervals = ShareIntervals.Bootstrap })).Problem!.Message.ShouldContain("12 drivers");
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
