using Heed.Base.Workspaces;
using Heed.Facts.Queries;
using Heed.Measures.Effects;
using Heed.Measures.Forecasts;
using Heed.Measures.Reports;
using Heed.Readings.Goals;

namespace Heed.Readings.Tests.Goals;

/// <summary>Months from January 2025; the date lies in June 2026, eighteen stretches on.</summary>
public sealed class ForecastGoalTests
{
    private static readonly double[] s_values = [20, 22, 21, 24, 23, 26, 25, 27, 29, 28, 30, 31];

    [Fact]
    public void It_says_what_the_forecast_of_the_series_says_for_the_dates_stretch()
    {
        var outlook = Run(s_values.Length)!;
        var direct = GoalForecast.Of([.. s_values.Select((value, i) => new SeriesPoint(i, value, 100 + i))], 17);
        outlook.Value.ShouldBe(direct.Value!.Value, 1e-9);
        outlook.Low.ShouldBe(direct.Low!.Value, 1e-9);
        outlook.High.ShouldBe(direct.High!.Value, 1e-9);
        outlook.Chance.ShouldBe(direct.ChanceOfReaching(40)!.Value, 1e-12);
        outlook.Readings.ShouldBe(12);
        outlook.Ahead.Select(a => a.Key).ShouldBe(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
        outlook.Ahead[^1].Value.ShouldBe(outlook.Value);
    }

    [Fact]
    public void Under_eight_readings_nothing_is_foretold()
    {
        Run(8).ShouldNotBeNull();
        Run(7).ShouldBeNull();
    }

    [Fact]
    public void Readings_before_another_wording_do_not_count()
    {
        ForecastGoal.Run(Make(), Steps(12), new DateOnly(2025, 6, 1), (-100, 100), ahead: false).ShouldBeNull();
        ForecastGoal.Readings(Steps(12), new DateOnly(2025, 6, 1)).ShouldBe(7);
    }

    [Fact]
    public void A_stretch_without_answers_is_a_gap_and_one_going_on_is_not_counted()
    {
        var steps = Steps(12);
        steps[4] = steps[4] with { Estimate = null };
        steps[11] = steps[11] with { Finished = false };
        var direct = GoalForecast.Of([.. s_values.Select((value, i) => new SeriesPoint(i, value, 100 + i)).Where(p => p.Period is not (4 or 11))], 17);
        var outlook = ForecastGoal.Run(Make(), steps, null, (-100, 100), ahead: true)!;
        outlook.Value.ShouldBe(direct.Value!.Value, 1e-9);
        // December is going on and drawn as a reading; the fan begins after it.
        outlook.Ahead[0].Key.ShouldBe("2026-01");
    }

    [Fact]
    public void Nothing_is_foretold_past_the_end_of_the_scale()
    {
        var outlook = ForecastGoal.Run(Make(), Steps(12), null, (0, 33), ahead: true)!;
        outlook.High.ShouldBe(33);
        outlook.Ahead.ShouldAllBe(a => a.High <= 33 && a.Low >= 0);
    }

    private static GoalOutlook? Run(int steps) => ForecastGoal.Run(Make(), Steps(steps), null, (-100, 100), ahead: true);

    private static GoalStep[] Steps(int count) =>
    [
        .. s_values.Take(count).Select((value, i) =>
        {
            var first = new DateOnly(2025, 1, 1).AddMonths(i);
            return new GoalStep(TimeBucket.Month.KeyOf(first), first, first.AddMonths(1).AddDays(-1), new Estimate { Value = value, N = 100 + i, Unit = "points", Method = "wald" }, Hidden: false, Finished: true);
        }),
    ];

    private static Goal Make() => Goal
        .Create(Guid.NewGuid(), Actor.System(new WorkspaceId(1)), "g", new GoalQuestion { Measure = "nps", Sources = ["s"] }, new GoalStart(20), new DateOnly(2025, 12, 1), DateTimeOffset.UnixEpoch)
        .Towards(40, new DateOnly(2026, 6, 15), Guid.NewGuid());
}
