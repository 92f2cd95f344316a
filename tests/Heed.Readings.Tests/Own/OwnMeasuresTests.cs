using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using Heed.Measures.Scores.Own;
using Heed.Readings.Own;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Own;

public sealed class OwnMeasuresTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync() => _surveyed = await CreateAsync();

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task A_share_counts_its_answers_of_the_signals_that_pass_its_filter()
    {
        var rows = await HearAsync("s", Mode.Identified, 200);
        await DefineAsync("web_top", new() { Kind = OwnKind.Share, Field = "overall", Count = ["9", "10"], Filter = "channel = 'web'" });
        var web = rows.Where(r => r.Web && r.Overall is not null).ToList();
        var reading = await _surveyed.ReadAsync(Ask("web_top"));
        reading.Whole.Value!.Value.ShouldBe(100.0 * web.Count(r => r.Overall >= 9) / web.Count, 1e-9);
        (reading.Measure, reading.Version, reading.Field, reading.Whole.N).ShouldBe(("web_top", 1, "overall", web.Count));

        var asked = await _surveyed.ReadAsync(Ask("web_top") with { Where = "expected >= 6", By = ["channel"], Compare = true });
        asked.Whole.N.ShouldBe(web.Count(r => r.Expected >= 6));
        asked.Groups.ShouldHaveSingleItem().By[0].Value.ShouldBe("web");
        (await _surveyed.ReadAsync(Ask("My web_top"))).Whole.Value.ShouldBe(reading.Whole.Value);
    }

    [Fact]
    public async Task An_index_is_that_of_the_rows_that_have_every_item_whole_by_group_and_over_time()
    {
        var rows = await HearAsync("s", Mode.Identified, 400);
        await DefineAsync("csi", new() { Kind = OwnKind.Index, Items = [new("overall", 2), new("expected", 1), new("effort", 1)] });
        var complete = rows.Where(r => r.Index is not null).ToList();
        Check(await _surveyed.ReadAsync(Ask("csi")), rows, complete);
        Check(await _surveyed.ReadAsync(Ask("csi") with { Where = "channel = 'web'" }), [.. rows.Where(r => r.Web)], [.. complete.Where(r => r.Web)]);

        var groups = await _surveyed.ReadAsync(Ask("csi") with { By = ["channel", "branch"], Compare = true });
        groups.Groups.Count.ShouldBe(6);
        foreach (var group in groups.Groups)
        {
            var some = complete.Where(r => (r.Web ? "web" : "kiosk") == group.By[0].Value && r.Branch == group.By[1].Value).ToList();
            group.Estimate!.N.ShouldBe(some.Count);
            group.Estimate.Value!.Value.ShouldBe(some.Average(r => r.Index!.Value), 1e-9);
            group.AgainstRest!.P.ShouldNotBeNull();
        }

        var trend = await _surveyed.ReadAsync(Ask("csi") with { Every = TimeBucket.Month });
        trend.Groups.Sum(g => g.Estimate!.N).ShouldBe(complete.Count);
        trend.Groups.Count.ShouldBe(2);
        (await _surveyed.ReadAsync(Ask("csi") with { By = ["overall"] })).Groups.Single(g => g.By[0].Value == "7").Estimate!.N.ShouldBe(complete.Count(r => r.Overall == 7));
        (await _surveyed.AskAsync(Ask("csi") with { By = ["channel", "branch", "overall"] })).Problem!.Code.ShouldBe("too-many-columns");
        (await _surveyed.AskAsync(Ask("csi") with { Field = "overall" })).Problem!.Code.ShouldBe("wrong-field");

        static void Check(Reading reading, IReadOnlyList<Row> all, IReadOnlyList<Row> complete)
        {
            var mean = complete.Average(r => r.Index!.Value);
            reading.Whole.Value!.Value.ShouldBe(mean, 1e-9);
            reading.Whole.N.ShouldBe(complete.Count);
            reading.Whole.LeftOut.ShouldBe(all.Count - complete.Count);
            reading.Whole.StandardError!.Value.ShouldBe(Math.Sqrt(complete.Sum(r => Math.Pow(r.Index!.Value - mean, 2)) / (complete.Count - 1) / complete.Count), 1e-9);
            reading.Field.ShouldBe("overall+expected+effort");
        }
    }

    [Fact]
    public async Task A_kind_of_field_fits_every_field_of_it()
    {
        await HearAsync("s", Mode.Identified, 50);
        await DefineAsync("scaled", new() { Kind = OwnKind.Mean, FieldType = "effort5", Map = new Dictionary<string, double> { ["1"] = 100, ["2"] = 75, ["3"] = 50, ["4"] = 25, ["5"] = 0 } });
        (await _surveyed.ReadAsync(Ask("scaled"))).Field.ShouldBe("effort");
        await _surveyed.DeclareAsync(_surveyed.Us, "k", Mode.Identified, SourceField.Of("effort", FieldType.Effort5), SourceField.Of("effort_again", FieldType.Effort5));
        (await _surveyed.AskAsync(Ask("scaled", "k"))).Problem!.Code.ShouldBe("which-field");
        (await _surveyed.ReadAsync(Ask("scaled") with { Field = "effort" })).Whole.Unit.ShouldBe("number");
        (await _surveyed.AskAsync(Ask("scaled") with { Field = "overall" })).Problem!.Code.ShouldBe("wrong-field");
    }

    [Fact]
    public async Task What_counts_otherwise_is_a_new_version_and_the_old_one_can_still_be_read()
    {
        var rows = await HearAsync("s", Mode.Identified, 100);
        var first = new MeasureDefinition { Kind = OwnKind.Share, Field = "overall", Count = ["10"] };
        (await DefineAsync("top", first)).IsNew.ShouldBeTrue();
        (await DefineAsync("top", first)).Measure.Version.ShouldBe(1);
        (await KeepAsync("top", "Very top", first)).Value.Measure.Version.ShouldBe(1);
        (await DefineAsync("top", first with { Count = ["9", "10"] })).Measure.Version.ShouldBe(2);
        var answered = rows.Where(r => r.Overall is not null).ToList();
        (await _surveyed.ReadAsync(Ask("top"))).Version.ShouldBe(2);
        var old = await _surveyed.ReadAsync(Ask("top@1"));
        old.Version.ShouldBe(1);
        old.Whole.Value!.Value.ShouldBe(100.0 * answered.Count(r => r.Overall == 10) / answered.Count, 1e-9);
        (await _surveyed.AskAsync(Ask("top@3"))).Problem!.Message.ShouldContain("top");
    }

    [Fact]
    public async Task A_retired_measure_is_offered_no_more_and_can_still_be_read()
    {
        await HearAsync("s", Mode.Identified, 60);
        await DefineAsync("top", new() { Kind = OwnKind.Share, Field = "overall", Count = ["10"] });
        (await OfferedAsync()).ShouldContain("top");
        (await _surveyed.Get<RetireMeasure>().RunAsync("top", back: false, _surveyed.Us, default)).Ok.ShouldBeTrue();
        (await OfferedAsync()).ShouldNotContain("top");
        (await _surveyed.AskAsync(Ask("top"))).Ok.ShouldBeTrue();
        (await _surveyed.Get<RetireMeasure>().RunAsync("top", back: true, _surveyed.Us, default)).Ok.ShouldBeTrue();
        (await OfferedAsync()).ShouldContain("top");
        (await _surveyed.Get<RetireMeasure>().RunAsync("none", back: false, _surveyed.Us, default)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    public static TheoryData<string, string, MeasureDefinition, string, string> Wrong => new()
    {
        { "Top", "T", Share("overall", "10"), "bad-id", "id" },
        { "nps", "T", Share("overall", "10"), "id-taken", "id" },
        { "top", " ", Share("overall", "10"), "bad-name", "name" },
        { "top", "Taken", Share("overall", "10"), "name-taken", "name" },
        { "top", "csat", Share("overall", "10"), "name-taken", "name" },
        { "top", "T", Share("overal", "10"), "unknown-field", "field" },
        { "top", "T", Share("overall", "11"), "wrong-field", "field" },
        { "top", "T", Share("overall"), "nothing-counted", "count" },
        { "top", "T", new() { Kind = OwnKind.Share, Count = ["1"] }, "no-field", "field" },
        { "top", "T", new() { Kind = OwnKind.Share, Count = ["1"], FieldType = "stars" }, "unknown-type", "fieldType" },
        { "top", "T", new() { Kind = OwnKind.Net, Field = "overall", Count = ["9"] }, "nothing-counted", "against" },
        { "top", "T", new() { Kind = OwnKind.Net, Field = "overall", Count = ["9"], Against = ["9"] }, "for-and-against", "against" },
        { "top", "T", Share("overall", "10") with { Filter = "channel = " }, "bad-filter", "filter" },
        { "top", "T", Share("overall", "10") with { Filter = "chanel = 'web'" }, "unknown-field", "filter" },
        { "top", "T", new() { Kind = OwnKind.Mean, Field = "overall", Map = new Dictionary<string, double> { ["1"] = double.NaN } }, "bad-map", "map" },
        { "top", "T", new() { Kind = OwnKind.Mean, Field = "branch" }, "wrong-field", "field" },
        { "top", "T", Index(("overall", 1)), "wrong-items", "items" },
        { "top", "T", Index(("overall", 1), ("overall", 1)), "field-twice", "items" },
        { "top", "T", Index(("overall", 1), ("expected", 0)), "bad-weight", "items" },
        { "top", "T", Index(("overall", 1), ("branch", 1)), "wrong-field", "items" },
        { "top", "T", Index(("overall", 1), ("nowhere", 1)), "unknown-field", "items" },
        { "top", "T", Index(("overall", 1), ("elsewhere", 1)), "not-together", "items" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_can_not_be_measured_is_refused_with_its_place(string id, string name, MeasureDefinition definition, string code, string place)
    {
        await HearAsync("s", Mode.Identified, 10);
        await _surveyed.DeclareAsync(_surveyed.Us, "t", Mode.Identified, SourceField.Of("elsewhere", FieldType.Csat(5)));
        await KeepAsync("taken", "Taken", Share("overall", "1"));
        var problem = (await KeepAsync(id, name, definition)).Problem!;
        problem.Code.ShouldBe(code, problem.Message);
        problem.Places.ShouldHaveSingleItem().Path.ShouldBe(place);
    }

    [Fact]
    public async Task Promised_groups_stay_hidden_in_measures_of_ones_own()
    {
        var (overall, expected) = (await HearAsync("c", Mode.Confidential, 60)).Where(r => r.Index is not null).CountBy(r => (r.Overall, r.Expected)).First(pair => pair.Value < AnonymityFloor.Numbers).Key;
        var rare = FormattableString.Invariant($"overall = {overall} and expected = {expected}");
        await DefineAsync("few", Share("overall", "10") with { Filter = rare });
        await DefineAsync("csi", Index(("overall", 1), ("expected", 1)));
        await DefineAsync("one", Share("overall", "10") with { Filter = "customer = 'c1'" });
        (await _surveyed.AskAsync(Ask("one", "c"))).Problem!.Code.ShouldBe("only-groups");
        // Neither a filter on answers, nor several answers of one person put together.
        (await _surveyed.AskAsync(Ask("few", "c"))).Problem!.Code.ShouldBe("only-columns");
        (await _surveyed.AskAsync(Ask("csi", "c") with { Where = rare })).Problem!.Code.ShouldBe("only-columns");
        (await _surveyed.AskAsync(Ask("csi", "c"))).Problem!.Code.ShouldBe("only-groups");
        await DefineAsync("top", Share("overall", "10"));
        (await _surveyed.ReadAsync(Ask("top", "c"))).Suppressed.ShouldBeFalse();
    }

    [Fact]
    public async Task Another_workspace_has_measures_of_its_own()
    {
        await HearAsync("s", Mode.Identified, 10);
        await DefineAsync("top", Share("overall", "10"));
        var them = await _surveyed.AddWorkspaceAsync("them");
        await _surveyed.DeclareAsync(them, "s", Mode.Identified, SourceField.Of("overall", FieldType.Rating(1, 10)));
        (await _surveyed.AskAsync(Ask("top"), them)).Problem!.Code.ShouldBe("unknown-measure");
        (await _surveyed.Get<KeepMeasure>().RunAsync(new("top", "My top", Share("overall", "1")), them, default)).Value.Measure.Version.ShouldBe(1);
        (await _surveyed.ReadAsync(Ask("top"))).Version.ShouldBe(1);
    }

    private static MeasureDefinition Share(string field, params string[] count) => new() { Kind = OwnKind.Share, Field = field, Count = count };

    private static MeasureDefinition Index(params (string Field, double Weight)[] items) => new() { Kind = OwnKind.Index, Items = [.. items.Select(item => new IndexItem(item.Field, item.Weight))] };

    private async Task<Result<KeepMeasure.Kept>> KeepAsync(string id, string name, MeasureDefinition definition) =>
        await _surveyed.Get<KeepMeasure>().RunAsync(new(id, name, definition), _surveyed.Us, default);

    private async Task<KeepMeasure.Kept> DefineAsync(string id, MeasureDefinition definition)
    {
        var kept = await KeepAsync(id, $"My {id}", definition);
        kept.Ok.ShouldBeTrue(kept.Problem?.Message);
        return kept.Value;
    }

    private async Task<IEnumerable<string>> OfferedAsync() => (await _surveyed.Get<FindMeasure>().OfferedAsync(_surveyed.Us.Workspace, default)).Select(m => m.Measure.Id);

    private sealed record Row(double? Overall, double? Expected, double? Effort, bool Web, string Branch)
    {
        public double? Index => ((2 * 100 * (Overall - 1) / 9) + (100 * (Expected - 1) / 9) + (100 * (5 - Effort) / 4)) / 4;
    }

    private async Task<List<Row>> HearAsync(string source, Mode mode, int count)
    {
        await _surveyed.DeclareAsync(
            _surveyed.Us,
            source,
            mode,
            SourceField.Of("overall", FieldType.Rating(1, 10)),
            SourceField.Of("expected", FieldType.Rating(1, 10)),
            SourceField.Of("effort", FieldType.Effort5),
            SourceField.Of("branch", FieldType.Code));
        var random = new Random(count);
        List<Row> rows = [];
        List<Signal> signals = [];
        for (var i = 0; i < count; i++)
        {
            double mood = random.Next(1, 8);
            double? overall = mood + random.Next(0, 4), expected = mood + random.Next(0, 3), effort = random.Next(1, 6);
            if (i % 11 == 3) overall = null;
            if (i % 13 == 5) effort = null;
            var row = new Row(overall, expected, effort, i % 2 == 0, "b" + (i % 3));
            rows.Add(row);
            List<(string, FieldValue)> values = [("expected", FieldValue.Of(expected!.Value)), ("branch", FieldValue.Of(row.Branch))];
            if (overall is { } o) values.Add(("overall", FieldValue.Of(o)));
            // Asked, and answered with "not applicable": no answer of an index.
            values.Add(("effort", effort is { } e ? FieldValue.Of(e) : FieldValue.NotApplicable.Value));
            signals.Add(Said(source, i % 2 == 0 ? "2026-01-10T12:00:00Z" : "2026-02-01T12:00:00Z", [.. values]) with { Channel = row.Web ? "web" : "kiosk", Customer = "c" + i });
        }

        await _surveyed.HearAsync(_surveyed.Us, signals);
        return rows;
    }
}
