using Heed.Act.Alerts;
using Heed.Act.Alerts.Watching;
using Heed.Act.Alerts.Watching.Storms;
using Heed.Measures.Fields;
using Heed.Readings.Series;

namespace Heed.Act.Tests.Alerts.Watching.Storms;

public sealed class StormJudgeTests
{
    private const int Days = 400;
    private const int First = 7 * QuietCompany.First;

    private static readonly double[] s_week = [1.25, 1.22, 1.22, 1.22, 1.1, 0.55, 0.45];

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void Where_nothing_happens_it_raises_no_more_false_alarms_than_it_states_whatever_the_weekday(double aDay)
    {
        var (flagged, stated) = (0, 0.0);
        for (var seed = 1; seed <= 5; seed++)
        {
            var judge = Judge(seed, aDay);
            for (var day = 60; day < Days; day++)
            {
                flagged += judge.Judge(First + day).Count;
                stated += judge.Stated!.Value / TallyStep.Day.AMonth();
            }
        }

        flagged.ShouldBeLessThanOrEqualTo(QuietCompany.Most(stated));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_dozen_bad_reviews_of_one_branch_on_one_day_are_a_storm_there_while_the_day_goes_on_and_for_as_long_as_it_lasts(int seed)
    {
        var judge = Judge(seed, 3, (branch, day) => branch == "r4-1" && day is >= 300 and < 304 ? 12 : 0);
        List<Finding> storms = [.. Enumerable.Range(300, 4).SelectMany(day => judge.Judge(First + day)).Where(f => f.Unit == "r4-1")];
        // On a day on which much is low elsewhere too, it may be told of the whole.
        storms.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var found in storms)
        {
            found.Severity.ShouldBe(AlertSeverity.Severe);
            found.Numbers.Value.ShouldBeGreaterThanOrEqualTo(12);
            found.Numbers.Expected!.Value.ShouldBeLessThan(1);
            found.Numbers.High!.Value.ShouldBeLessThan(found.Numbers.Value);
        }

        judge.Judge(First + 304).ShouldNotContain(f => f.Unit == "r4-1");
    }

    [Fact]
    public void Which_answers_are_low_hangs_on_the_scale()
    {
        LowEnd.Of(FieldType.Nps).ShouldBe(6);
        LowEnd.Of(FieldType.Csat(5)).ShouldBe(2);
        LowEnd.Of(FieldType.Rating(1, 5)).ShouldBe(2);
        LowEnd.Of(FieldType.Agree7).ShouldBe(2);
        LowEnd.Of(FieldType.Csat(3)).ShouldBe(1);
        LowEnd.Of(FieldType.Csat(10)).ShouldBe(4);
        Tally effort = new() { Histogram = new Dictionary<int, long> { [1] = 7, [4] = 2, [5] = 3 } };
        (LowEnd.Count(effort, FieldType.Effort5), LowEnd.Where("effort", FieldType.Effort5)).ShouldBe((5, "effort >= 4"));
        (LowEnd.Count(effort, FieldType.Csat(5)), LowEnd.Where("rating", FieldType.Csat(5))).ShouldBe((7, "rating <= 2"));
    }

    private static StormJudge Judge(int seed, double aDay, Func<string, int, int>? storm = null)
    {
        var company = new QuietCompany(seed);
        List<(string?, int, LowCounts)> counts = [];
        for (var day = 0; day < Days; day++)
        {
            foreach (var (branch, _, share) in QuietCompany.Branches)
            {
                var low = company.Poisson(aDay * share / 4 * s_week[day % 7]) + (storm?.Invoke(branch, day) ?? 0);
                var all = low + company.Poisson(aDay * share * s_week[day % 7]);
                if (all > 0) counts.Add((branch, First + day, new(low, all)));
            }
        }

        return new(AddUp.Of(counts, QuietCompany.Tree, LowCounts.Add), 1, AlertSeverity.Warning, "rating", First + Days - 1);
    }
}
