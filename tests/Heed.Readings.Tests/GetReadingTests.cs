using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests;

public sealed class GetReadingTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync() => _surveyed = await CreateAsync();

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task The_only_field_a_measure_is_for_need_not_be_named()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("recommend", FieldType.Nps), SourceField.Of("age", FieldType.Number));
        await _surveyed.HearAsync(_surveyed.Us, [Said("s", ("recommend", FieldValue.Of(10))), Said("s", ("recommend", FieldValue.Of(3))), Said("s", ("recommend", FieldValue.Of(9)))]);
        var reading = await _surveyed.ReadAsync(Ask("nps"));
        reading.Field.ShouldBe("recommend");
        reading.Whole.N.ShouldBe(3);
        reading.Whole.Value!.Value.ShouldBe(100 / 3.0, 1e-9);
    }

    [Theory]
    [InlineData("nps", "s", null, null, "which-field")]
    [InlineData("nps", "numbers", null, null, "no-field")]
    [InlineData("pns", "s", null, null, "unknown-measure")]
    [InlineData("nps", "t", null, null, "unknown-source")]
    [InlineData("nps", "s", "third", null, "unknown-field")]
    [InlineData("nps", "s", "first", "first >", "bad-filter")]
    public async Task A_question_that_makes_no_sense_is_refused_with_its_code(string measure, string source, string? field, string? where, string code)
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("first", FieldType.Nps), SourceField.Of("second", FieldType.Nps));
        await _surveyed.DeclareAsync(_surveyed.Us, "numbers", Mode.Identified, SourceField.Of("age", FieldType.Number));
        var answer = await _surveyed.AskAsync(Ask(measure, source) with { Field = field, Where = where });
        answer.Problem!.Code.ShouldBe(code, answer.Problem.Message);
    }

    [Fact]
    public async Task Where_the_question_changed_within_the_time_asked_for_it_says_so()
    {
        var nps = SourceField.Of("nps", FieldType.Nps) with { Changes = [new(DateTimeOffset.Parse("2026-02-10T23:30:00Z", System.Globalization.CultureInfo.InvariantCulture), FieldChangeKind.Wording)] };
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, nps);
        // Known once more without the change, it is still known to have changed.
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps) with { Titles = new Dictionary<string, string> { ["en"] = "Again?" } });
        await _surveyed.HearAsync(_surveyed.Us, [Said("s", ("nps", FieldValue.Of(10))), Said("s", "2026-02-20T12:00:00Z", ("nps", FieldValue.Of(3)))]);
        var whole = await _surveyed.ReadAsync(Ask("nps"));
        whole.Changes.ShouldHaveSingleItem();
        // In the workspace's zone it was the next day.
        whole.Warnings.Single(w => w.Code == "series-break").Text.ShouldContain("2026-02-11");
        (await _surveyed.ReadAsync(Ask("nps") with { From = new(2026, 2, 12) })).Warnings.ShouldNotContain(w => w.Code == "series-break");
        (await _surveyed.ReadAsync(Ask("nps") with { To = new(2026, 2, 10) })).Warnings.ShouldNotContain(w => w.Code == "series-break");
    }

    [Fact]
    public async Task A_filter_that_can_not_be_read_names_the_position()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        var answer = await _surveyed.AskAsync(Ask("nps") with { Where = "nps >= 9 and and" });
        answer.Problem!.Message.ShouldContain("position 14");
        answer.Problem.Places.ShouldHaveSingleItem().Path.ShouldBe("where");
    }

    [Fact]
    public async Task A_net_promoter_score_of_a_rating_from_1_to_10_is_refused_with_the_reason()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("stars", FieldType.Rating(1, 10)));
        var answer = await _surveyed.AskAsync(Ask("nps") with { Field = "stars" });
        answer.Ok.ShouldBeFalse();
        answer.Problem!.Message.ShouldMatch("0.*10");
    }

    [Fact]
    public async Task Groups_carry_the_names_and_values_they_were_asked_by_and_the_time_last()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await _surveyed.HearAsync(
            _surveyed.Us,
            [
                Said("s", "2026-01-10T12:00:00Z", ("nps", FieldValue.Of(10))) with { Channel = "web" },
                Said("s", "2026-02-10T12:00:00Z", ("nps", FieldValue.Of(2))) with { Channel = "web" },
                Said("s", "2026-02-11T12:00:00Z", ("nps", FieldValue.Of(9))),
            ]);
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["channel"], Every = TimeBucket.Month });
        reading.Groups.ShouldAllBe(g => g.By.Select(b => b.Key).SequenceEqual(new[] { "channel", "month" }));
        reading.Groups.ToDictionary(g => (g.By[0].Value, g.By[1].Value![..7]), g => g.Estimate!.Value!.Value).ShouldBe(
            new Dictionary<(string?, string), double> { [(null, "2026-02")] = 100, [("web", "2026-01")] = 100, [("web", "2026-02")] = -100 },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Advocates_are_customers_each_once_in_the_whole_and_in_each_month_by_the_answer_of_then()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await _surveyed.HearAsync(
            _surveyed.Us,
            [
                Said("s", "2026-01-10T12:00:00Z", ("nps", FieldValue.Of(10))) with { Customer = "a" },
                Said("s", "2026-02-10T12:00:00Z", ("nps", FieldValue.Of(2))) with { Customer = "a" },
                Said("s", "2026-02-11T12:00:00Z", ("nps", FieldValue.Of(9))) with { Customer = "b" },
                Said("s", "2026-02-12T12:00:00Z", ("nps", FieldValue.Of(9))),
            ]);
        var reading = await _surveyed.ReadAsync(Ask("advocates") with { Every = TimeBucket.Month });
        (reading.Whole.Value, reading.Whole.N).ShouldBe((50, 2));
        reading.Groups.Select(g => (g.Estimate!.Value!.Value, g.Estimate.N)).ShouldBe([(100, 1), (50, 2)]);
        (await _surveyed.ReadAsync(Ask("advocates") with { To = new(2026, 1, 31) })).Whole.Value.ShouldBe(100);
        (await _surveyed.ReadAsync(Ask("advocates") with { Where = "not answered(customer)" })).Warnings.Select(w => w.Code).ShouldBe(["no-answers", "no-customers"]);
    }

    [Fact]
    public async Task Times_have_a_median_to_two_thousandths_and_to_the_last_digit_where_asked()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("waited", FieldType.Duration));
        await _surveyed.HearAsync(_surveyed.Us, [.. Enumerable.Range(1, 101).Select(i => Said("s", ("waited", FieldValue.Of(i * 1234.5))))]);
        var exact = await _surveyed.ReadAsync(Ask("median") with { Method = "exact-order-statistics" });
        (exact.Whole.Value, exact.Whole.Unit, exact.Whole.N).ShouldBe((51 * 1234.5, "seconds", 101));
        (await _surveyed.ReadAsync(Ask("median"))).Whole.Value!.Value.ShouldBe(51 * 1234.5, 51 * 1234.5 * NumberCounts.Rounding);
        (await _surveyed.ReadAsync(Ask("p90"))).Whole.Value!.Value.ShouldBe(91 * 1234.5, 91 * 1234.5 * NumberCounts.Rounding);
    }

    [Theory]
    [InlineData("advocates", "nps")]
    [InlineData("median", "waited")]
    public async Task Where_respondents_are_seen_in_groups_only_nothing_takes_who_they_are_or_each_number(string measure, string field)
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Confidential, SourceField.Of("nps", FieldType.Nps), SourceField.Of("waited", FieldType.Duration));
        await _surveyed.HearAsync(_surveyed.Us, [Said("s", ("nps", FieldValue.Of(9)), ("waited", FieldValue.Of(700.5))) with { Customer = "a" }]);
        (await _surveyed.AskAsync(Ask(measure) with { Field = field })).Problem!.Code.ShouldBe("only-groups");
    }

    [Fact]
    public async Task Several_labels_a_row_overlap_and_the_whole_counts_each_row_once()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps), SourceField.Of("topics", FieldType.Multi));
        await _surveyed.HearAsync(
            _surveyed.Us,
            [
                Said("s", ("nps", FieldValue.Of(10)), ("topics", new FieldValue.Codes(["fees", "app"]))),
                Said("s", ("nps", FieldValue.Of(0)), ("topics", new FieldValue.Codes(["fees"]))),
                Said("s", ("nps", FieldValue.Of(9))),
            ]);
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["topics"] });
        reading.Warnings.Select(w => w.Code).ShouldContain("overlap");
        reading.Whole.N.ShouldBe(3);
        reading.Groups.Sum(g => g.Estimate!.N).ShouldBe(4);
        reading.Groups.Single(g => g.By[0].Value == "fees").Estimate!.N.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_groups_of_any_breakdown_add_to_the_whole(int seed)
    {
        var random = new Random(seed);
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        string?[] channels = ["web", "branch", "phone", null];
        await _surveyed.HearAsync(
            _surveyed.Us,
            Enumerable.Range(0, 400).Select(i =>
                Said("s", $"2026-0{random.Next(1, 7)}-{random.Next(1, 28):00}T{random.Next(24):00}:30:00Z", random.Next(6) == 0 ? [] : [("nps", FieldValue.Of(random.Next(11)))]) with
                {
                    Channel = channels[random.Next(4)],
                    Unit = channels[random.Next(4)],
                }));
        var whole = await _surveyed.ReadAsync(Ask("nps"));
        string[][] breakdowns = [["channel"], ["unit"], ["unit.1", "channel"], ["nps"]];
        foreach (var by in breakdowns)
        {
            foreach (var every in new TimeBucket?[] { null, TimeBucket.Day, TimeBucket.Quarter })
            {
                var reading = await _surveyed.ReadAsync(Ask("nps") with { By = by, Every = every });
                reading.Whole.ShouldBeEquivalentTo(whole.Whole);
                reading.Groups.Sum(g => g.Estimate!.N).ShouldBe(whole.Whole.N);
                reading.Groups.Sum(g => g.Estimate!.LeftOut).ShouldBe(whole.Whole.LeftOut);
            }
        }
    }
}
