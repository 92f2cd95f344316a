using Heed.Measures.Effects;
using Heed.Measures.Forecasts;
using Heed.Measures.Tests.Reference;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Forecasts;

public class GoalForecastTests
{
    private static readonly SeriesPoint[] s_nile = [.. ReferenceFile.Read("forecasts.json").Numbers("y").Select((y, t) => new SeriesPoint(t, y, 1))];

    [Fact]
    public void The_filter_agrees_with_matrices_in_full()
    {
        var reference = ReferenceFile.Read("forecasts.json");
        var model = new DriftingLevel(s_nile);
        var likeliest = model.MostLikely();
        likeliest.ShouldBe(reference.Number("likeliest"), 1e-6);
        var state = model.At(likeliest)!;
        state.Variance.ShouldBe(reference.Number("sigma2"), 1e-6 * state.Variance * 10);
        state.Drift.ShouldBe(reference.Number("drift"), 1e-6);
        var (mean, variance) = state.Ahead(5, likeliest, 39);
        mean.ShouldBe(reference.Numbers("ahead5")[0], 1e-4);
        Math.Sqrt(state.Variance * (variance + 1 - likeliest)).ShouldBe(reference.Numbers("ahead5")[1], 1e-4);
    }

    [Fact]
    public void Forecast_and_chance_agree_with_matrices_in_full()
    {
        var reference = ReferenceFile.Read("forecasts.json");
        var forecast = GoalForecast.Of(s_nile, 44);
        forecast.Value!.Value.ShouldBe(reference.Number("mean"), 1e-6);
        forecast.Low!.Value.ShouldBe(reference.Numbers("interval")[0], 1e-6);
        forecast.High!.Value.ShouldBe(reference.Numbers("interval")[1], 1e-6);
        forecast.ChanceOfReaching(900, higherIsBetter: false)!.Value.ShouldBe(reference.Number("below900"), 1e-9);
        forecast.ChanceOfReaching(900)!.Value.ShouldBe(1 - reference.Number("below900"), 1e-9);
    }

    [Fact]
    public void Under_eight_points_it_refuses()
    {
        var forecast = GoalForecast.Of([.. s_nile[..7], new(7, 100, 0)], 9);
        forecast.Value.ShouldBeNull();
        forecast.Points.ShouldBe(7);
        forecast.ChanceOfReaching(3).ShouldBeNull();
        forecast.Warnings.ShouldBe([GoalForecast.TooFewPoints]);
        GoalForecast.Of(s_nile[..8], 9).Value.ShouldNotBeNull();
        GoalForecast.Of([], 9).Value.ShouldBeNull();
    }

    [Fact]
    public void A_line_without_error_says_nothing_about_chance()
    {
        var forecast = GoalForecast.Of([.. Enumerable.Range(0, 12).Select(t => new SeriesPoint(t, 5, 10))], 15);
        forecast.Value.ShouldBeNull();
        forecast.Warnings.ShouldBe([EffectWarnings.NoSpread]);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Should.Throw<ArgumentException>(() => GoalForecast.Of(s_nile, 39));
        Should.Throw<ArgumentException>(() => GoalForecast.Of([.. s_nile, s_nile[3]], 50));
        Should.Throw<ArgumentException>(() => GoalForecast.Of(s_nile, 50, n: 0));
    }

    /// <summary>Drift, wandering and sampling of all sizes, 8 to 40 points, 1 to 12 periods ahead.</summary>
    [Fact]
    public void Intervals_hold_the_reading_about_as_often_as_they_say_and_chances_come_true()
    {
        var random = new Random(21);
        const int rounds = 300;
        var (held, chances, reached) = (0, 0.0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var (count, ahead) = (8 + random.Next(33), 1 + random.Next(12));
            var (drift, wandering, level) = (Normal.Sample(random, 0, 0.3), random.NextDouble(), 0.0);
            List<SeriesPoint> points = [];
            var last = 0.0;
            for (var t = 0; t < count + ahead; t++)
            {
                level += drift + Normal.Sample(random, 0, wandering);
                last = level + Normal.Sample(random, 0, 1);
                if (t < count) points.Add(new(t, last, 50));
            }

            var forecast = GoalForecast.Of(points, count + ahead - 1);
            if (forecast.Low <= last && last <= forecast.High) held++;
            var goal = points[^1].Value + Normal.Sample(random, 0, 2);
            chances += forecast.ChanceOfReaching(goal)!.Value;
            if (last >= goal) reached++;
        }

        ((double)held / rounds).ShouldBeInRange(.92 - (3.3 * .0126), .97 + (3.3 * .0126));
        (reached / (double)rounds).ShouldBe(chances / rounds, 3.3 * .025);
    }

    [SeededProperty(MaxTest = 60)]
    public void Further_ahead_is_less_sure_and_a_higher_goal_less_likely(byte seed, byte goal)
    {
        var points = InterruptedLike(seed);
        var (near, far) = (GoalForecast.Of(points, 21), GoalForecast.Of(points, 40));
        (far.High - far.Low).ShouldNotBeNull().ShouldBeGreaterThan((near.High - near.Low)!.Value);
        near.ChanceOfReaching(goal)!.Value.ShouldBeGreaterThanOrEqualTo(near.ChanceOfReaching(goal + 1)!.Value);
        (near.ChanceOfReaching(goal) + near.ChanceOfReaching(goal, false)).ShouldNotBeNull().ShouldBe(1, 1e-9);
    }

    private static SeriesPoint[] InterruptedLike(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 20).Select(t => new SeriesPoint(t, 60 + Normal.Sample(random, 0, 6), 30 + random.Next(20)))];
    }

    [Fact]
    public void What_can_not_be_forecast_is_told()
    {
        Refused.With("Three points or more, finite, n above 0.", () => new DriftingLevel(s_nile[..2]), () => new DriftingLevel([.. s_nile[..3], new(3, double.NaN, 1)]), () => new DriftingLevel([.. s_nile[..3], new(3, 5, 0)]), () => new DriftingLevel([.. s_nile[..3], new(3, 5, double.PositiveInfinity)]));
        Refused.With("In order, each period once.", () => new DriftingLevel([s_nile[0], s_nile[1], s_nile[1]]), () => new DriftingLevel([s_nile[0], s_nile[2], s_nile[1]]));
        new DriftingLevel(s_nile[..3]).ShouldNotBeNull();
        Refused.With("Answers expected are above 0.", () => GoalForecast.Of(s_nile, 50, n: 0), () => GoalForecast.Of(s_nile, 50, n: double.NaN));
        Refused.With("A forecast is of what is to come.", () => GoalForecast.Of(s_nile, s_nile[^1].Period));
        GoalForecast.TooFewPoints.ShouldBe(new("too-few-points", "Under eight periods with answers say nothing about what is to come."));
    }
}
