using Heed.Measures.Effects;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Forecasts;

/// <summary>
/// Where a score will be, and the chance that it reaches a goal: a level that drifts and wanders, with sampling on top (see <see cref="DriftingLevel"/>). The interval is that of the reading to come,
/// its own sampling included.
/// <para>Source: Harvey 1989, §2.3 and §4.6. Under eight points nothing is said.</para>
/// </summary>
/// <param name="Value">The score to expect; null under eight points, or where the scores lie on a line without error.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Drift">Change a period; null likewise.</param>
/// <param name="Points">Periods with answers.</param>
/// <param name="Warnings">Why there is no value.</param>
public sealed record GoalForecast(double? Value, double? Low, double? High, double? Drift, int Points, IReadOnlyList<Warning> Warnings)
{
    /// <summary>Fewest points for a forecast.</summary>
    public const int FewestPoints = 8;

    private readonly ForecastMixture? mixture;

    private GoalForecast(ForecastMixture mixture, Interval interval, int points)
        : this(mixture.Mean, interval.Low, interval.High, mixture.Drift, points, []) => this.mixture = mixture;

    public static Warning TooFewPoints { get; } = new("too-few-points", "Under eight periods with answers say nothing about what is to come.");

    /// <summary>Forecasts one period.</summary>
    /// <param name="points">The series, in any order.</param>
    /// <param name="period">The period asked for, after the last of them.</param>
    /// <param name="n">Answers expected in it; null for as many as usual.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="ArgumentException">The period is not after the last point, a period comes twice, or a value is not finite.</exception>
    public static GoalForecast Of(IReadOnlyList<SeriesPoint> points, int period, double? n = null, Level level = default)
    {
        if (n is { } answers && !(answers > 0)) throw new ArgumentOutOfRangeException(nameof(n), n, "Answers expected are above 0.");
        SeriesPoint[] series = [.. points.Where(point => point.N != 0).OrderBy(point => point.Period)];
        if (series.Length < FewestPoints) return new(null, null, null, null, series.Length, [TooFewPoints]);
        if (period <= series[^1].Period) throw new ArgumentException("A forecast is of what is to come.", nameof(period));
        return ForecastMixture.Of(new DriftingLevel(series), period, n) is { } mixture
            ? new(mixture, mixture.Interval(level), series.Length)
            : new(null, null, null, null, series.Length, [EffectWarnings.NoSpread]);
    }

    /// <summary>The chance that the reading of the period reaches a goal, 0 to 1; null where there is no forecast.</summary>
    /// <param name="goal">In the score's unit.</param>
    /// <param name="higherIsBetter">Whether reaching means at or above, or at or below.</param>
    public double? ChanceOfReaching(double goal, bool higherIsBetter = true) =>
        mixture is null ? null : higherIsBetter ? 1 - mixture.Below(goal) : mixture.Below(goal);
}
