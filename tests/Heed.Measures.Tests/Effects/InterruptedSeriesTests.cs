using Heed.Measures.Effects;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Effects;

public class InterruptedSeriesTests
{
    [Theory]
    [InlineData(30, 30, EffectVerdict.Rose)]
    [InlineData(30, -30, EffectVerdict.Fell)]
    [InlineData(30, 0, EffectVerdict.NothingShown)]
    [InlineData(11, 30, EffectVerdict.TooEarlyToTell)]
    [InlineData(49, 30, EffectVerdict.TooEarlyToTell)]
    public void The_verdict_says_what_happened_or_that_it_is_too_early(int start, double jump, EffectVerdict verdict)
    {
        var report = InterruptedSeries.Of(new(Series(60, start, jump), start));
        report.Verdict.ShouldBe(verdict);
        report.Before.ShouldBe(start);
        report.After.ShouldBe(60 - start);
        report.Average!.Value.Holds(jump).ShouldBeTrue();
        report.Warnings.Any(warning => warning.Code == "few-points").ShouldBe(verdict == EffectVerdict.TooEarlyToTell);
    }

    [Fact]
    public void What_would_be_worth_having_tells_no_from_not_yet()
    {
        var points = Series(60, 30, 0);
        InterruptedSeries.Of(new(points, 30) { WorthHaving = 100 }).Verdict.ShouldBe(EffectVerdict.NothingWorthHaving);
        InterruptedSeries.Of(new(points, 30) { WorthHaving = 0.01 }).Verdict.ShouldBe(EffectVerdict.TooEarlyToTell);
    }

    [Fact]
    public void Without_enough_for_an_estimate_nothing_is_claimed()
    {
        foreach (var (count, start) in new[] { (0, 5), (1, 0), (5, 2), (30, 30), (30, 0), (30, 29) })
        {
            var report = InterruptedSeries.Of(new(Series(count, start, 5), start));
            report.Verdict.ShouldBe(EffectVerdict.TooEarlyToTell);
            report.Average.ShouldBeNull();
            report.Warnings.ShouldContain(EffectWarnings.NoEstimate);
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(14)]
    public void Scores_on_a_line_say_nothing_about_chance(int count)
    {
        SeriesPoint[] points = [.. Enumerable.Range(0, count).Select(t => new SeriesPoint(t, 50, 20))];
        var report = InterruptedSeries.Of(new(points, count / 2));
        report.Average.ShouldBeNull();
        report.Verdict.ShouldBe(EffectVerdict.TooEarlyToTell);
        report.Warnings.ShouldContain(EffectWarnings.NoSpread);
    }

    [Fact]
    public void Under_two_years_a_season_is_allowed_for_and_said_so()
    {
        var points = Series(60, 30, 0);
        InterruptedSeries.Of(new(points, 30)).Season.ShouldBe(SeasonHandling.None);
        var weeks = InterruptedSeries.Of(new(points, 30) { SeasonLength = EffectQuestion.WeeksAYear });
        weeks.Season.ShouldBe(SeasonHandling.Allowed);
        weeks.Warnings.ShouldContain(EffectWarnings.SeasonUnknown);
        InterruptedSeries.Of(new(points, 30) { SeasonLength = EffectQuestion.MonthsAYear }).Season.ShouldBe(SeasonHandling.Estimated);
        InterruptedSeries.Of(new(Series(104, 50, 0), 50) { SeasonLength = EffectQuestion.WeeksAYear }).Season.ShouldBe(SeasonHandling.Estimated);
    }

    [Fact]
    public void A_strong_season_of_two_years_is_not_taken_for_an_effect()
    {
        SeriesPoint[] points = [.. Series(48, 24, 0).Select(point => point with { Value = point.Value + (60 * Math.Cos(2 * Math.PI * point.Period / 12)) })];
        var seasonal = InterruptedSeries.Of(new(points, 24) { SeasonLength = 12 }).Average!.Value;
        var blind = InterruptedSeries.Of(new(points, 24)).Average!.Value;
        seasonal.Holds(0).ShouldBeTrue();
        (seasonal.High - seasonal.Low).ShouldBeLessThan((blind.High - blind.Low) / 2);
    }

    [Fact]
    public void A_level_alone_is_found_with_less()
    {
        var points = Series(40, 20, 12);
        var (both, level) = (InterruptedSeries.Of(new(points, 20)), InterruptedSeries.Of(new(points, 20) { Shape = EffectShape.Level }));
        level.Slope.ShouldBeNull();
        level.Average.ShouldBe(level.Level);
        level.Average!.Value.StandardError.ShouldBeLessThan(both.Average!.Value.StandardError);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var points = Series(40, 20, 0);
        Should.Throw<ArgumentException>(() => InterruptedSeries.Of(new([.. points, points[3]], 20)));
        Should.Throw<ArgumentException>(() => InterruptedSeries.Of(new(points, 20) { SeasonLength = 1 }));
        Should.Throw<ArgumentException>(() => InterruptedSeries.Of(new(points, 20) { WorthHaving = 0 }));
        Should.Throw<ArgumentException>(() => InterruptedSeries.Of(new([.. points, new(99, double.NaN, 4)], 20)));
    }

    /// <summary>Another unit, another zero, another calendar, another order, points of nobody: the same answer.</summary>
    [SeededProperty(MaxTest = 60)]
    public void The_answer_does_not_hang_on_units(byte seed, sbyte shift, byte times)
    {
        var (factor, points) = (0.1 + times, Series(30, 14, 6, seed));
        SeriesPoint[] moved = [.. points.Reverse().Select(point => point with { Period = point.Period + (3 * shift), Value = shift + (factor * point.Value) }), new(900, 5, 0)];
        var (one, other) = (InterruptedSeries.Of(new(points, 14)), InterruptedSeries.Of(new(moved, 14 + (3 * shift))));
        other.Verdict.ShouldBe(one.Verdict);
        other.Average!.Value.Value.ShouldBe(factor * one.Average!.Value.Value, 1e-6 * factor);
        other.Average.Value.High.ShouldBe(factor * one.Average.Value.High, 1e-6 * factor);
        other.Slope!.Value.Low.ShouldBe(factor * one.Slope!.Value.Low, 1e-6 * factor);
        other.Level!.Value.P.ShouldBe(one.Level!.Value.P, 1e-6);
        one.Autocorrelation!.Value.ShouldBeInRange(0, 1);
    }

    internal static SeriesPoint[] Series(int count, int start, double jump, int seed = 3)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(t => new SeriesPoint(t, 20 + (0.05 * t) + (t >= start ? jump : 0) + Normal.Sample(random, 0, 4), 40 + random.Next(80)))];
    }
}
