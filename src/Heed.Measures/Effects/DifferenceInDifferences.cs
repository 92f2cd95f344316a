using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Effects;

/// <summary>
/// How much further units with a measure moved than units without: (after − before) of the ones less that of the others, each unit counting once. From six
/// units on either side Welch's t over the units' changes, which is cluster-robust by construction; with fewer, <see cref="Randomisation"/>.
/// <para>Source: Bertrand, Duflo &amp; Mullainathan 2004, QJE 119:249–275 (before and after as one number a unit); Conley &amp; Taber 2011, Review of Economics and Statistics
/// 93:113–125 (few treated units judged against the many others).</para>
/// </summary>
public sealed record DifferenceInDifferences
{
    /// <summary>Fewest units on each side for t.</summary>
    public const int FewestForT = 6;

    public required EffectVerdict Verdict { get; init; }

    /// <summary>In the score's unit; null where one side has no unit seen before and since.</summary>
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Two-sided p of "no difference".</summary>
    public double? P { get; init; }

    /// <summary>Units with the measure that were seen before and since.</summary>
    public required int Treated { get; init; }

    /// <summary>Units without.</summary>
    public required int Others { get; init; }

    /// <summary>How far the two groups moved apart from the first half of the time before to the second: 0 where they went alike. Null where that can't be told.</summary>
    public double? ApartBefore { get; init; }

    /// <summary>What would have come back by itself, had the units been chosen for their scores before; see <see cref="RegressionToTheMean.Expected"/>.</summary>
    public double? ExpectedRegression { get; init; }

    public Level Level { get; init; }

    /// <summary><c>welch</c> or <c>randomisation</c>.</summary>
    public required string Method { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <param name="treated">A series a unit with the measure.</param>
    /// <param name="others">A series a unit without it.</param>
    /// <param name="start">The first period in which the effect may show.</param>
    /// <param name="level">Confidence level.</param>
    public static DifferenceInDifferences Of(IReadOnlyList<IReadOnlyList<SeriesPoint>> treated, IReadOnlyList<IReadOnlyList<SeriesPoint>> others, int start, Level level = default)
    {
        var (with, without) = (Changes(treated, start), Changes(others, start));
        var (method, value, p, low, high) = Compare(with, without, level);
        var few = p is not null && (low is null || high is null);
        var before = Compare(Changes(Before(treated, start), Middle(treated, others, start)), Changes(Before(others, start), Middle(treated, others, start)), level);
        List<Warning> warnings = [];
        if (value is null) warnings.Add(EffectWarnings.NoEstimate);
        if (few || (value is not null && p is null)) warnings.Add(EffectWarnings.FewUnits(with.Length, without.Length));
        if (before.P < level.Risk) warnings.Add(EffectWarnings.ApartBefore);
        return new()
        {
            Verdict = low is null || high is null ? EffectVerdict.TooEarlyToTell : low > 0 ? EffectVerdict.Rose : high < 0 ? EffectVerdict.Fell : EffectVerdict.NothingShown,
            Value = value,
            Low = low,
            High = high,
            P = p,
            Treated = with.Length,
            Others = without.Length,
            ApartBefore = before.Value,
            ExpectedRegression = Regression(treated, others, start),
            Level = level,
            Method = method,
            Warnings = warnings,
        };
    }

    private static (string Method, double? Value, double? P, double? Low, double? High) Compare(UnitChange[] with, UnitChange[] without, Level level)
    {
        double[] first = [.. with.Select(unit => unit.Change)], second = [.. without.Select(unit => unit.Change)];
        if (Math.Min(first.Length, second.Length) < FewestForT)
        {
            var random = Randomisation.Of(first, second, level);
            return ("randomisation", random?.Value, random?.P, random?.Low, random?.High);
        }

        var test = WelchTest.Of(Moments(first), Moments(second), level);
        return (DifferenceMethods.Welch, first.Average() - second.Average(), test?.P, test?.Interval.Low, test?.Interval.High);
    }

    private static double? Regression(IReadOnlyList<IReadOnlyList<SeriesPoint>> treated, IReadOnlyList<IReadOnlyList<SeriesPoint>> others, int start)
    {
        var middle = Middle(treated, others, start);
        var (with, without) = (Changes(Before(treated, start), middle), Changes(Before(others, start), middle));
        UnitChange[] all = [.. with, .. without];
        if (with.Length == 0 || RegressionToTheMean.Reliability([.. all.Select(unit => (unit.Before, unit.After))]) is not { } half) return null;
        // Two halves together are more reliable than one: Spearman & Brown 1910.
        var whole = 2 * half / (1 + half);
        return RegressionToTheMean.Expected(with.Average(Mean), all.Average(Mean), whole);

        static double Mean(UnitChange unit) => (unit.Before + unit.After) / 2;
    }

    private static UnitChange[] Changes(IReadOnlyList<IReadOnlyList<SeriesPoint>> units, int start) => [.. units.Select(points => UnitChange.Of(points, start)).OfType<UnitChange>()];

    private static IReadOnlyList<SeriesPoint>[] Before(IReadOnlyList<IReadOnlyList<SeriesPoint>> units, int start) =>
        [.. units.Select(points => (IReadOnlyList<SeriesPoint>)[.. points.Where(point => point.Period < start)])];

    private static int Middle(IReadOnlyList<IReadOnlyList<SeriesPoint>> treated, IReadOnlyList<IReadOnlyList<SeriesPoint>> others, int start)
    {
        int[] periods = [.. treated.Concat(others).SelectMany(points => points).Where(point => point.Period < start && point.N > 0).Select(point => point.Period).Distinct().Order()];
        return periods.Length == 0 ? start : periods[periods.Length / 2];
    }

    private static Moments Moments(double[] numbers) => numbers.Aggregate(default(Moments), (moments, x) => moments.Add(x));
}
