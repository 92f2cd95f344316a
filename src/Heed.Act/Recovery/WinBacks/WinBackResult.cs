using Heed.Measures.Comparisons;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Measures.Survival;

namespace Heed.Act.Recovery.WinBacks;

/// <summary>How many of those written to came back, against those on whom the lot fell not to be: Newcombe's interval of the difference.</summary>
/// <param name="Written">The share of those written to that came back.</param>
/// <param name="HeldOut">The same of those held out.</param>
/// <param name="Difference">The first less the second, in percentage points; null where it can't be told yet, or nobody was held out.</param>
/// <param name="Verdict">What that comes to.</param>
public sealed record WinBackResult(Estimate Written, Estimate HeldOut, Difference? Difference, WinBackVerdict Verdict)
{
    /// <summary>Fewer on either side tell nothing.</summary>
    public const int Fewest = 10;

    /// <param name="written">Whether each of those written to came back.</param>
    /// <param name="heldOut">The same of those held out.</param>
    /// <param name="over">Whether the days have passed.</param>
    /// <param name="level">Of the intervals.</param>
    public static WinBackResult Of(IReadOnlyCollection<bool> written, IReadOnlyCollection<bool> heldOut, bool over, Level level = default)
    {
        var (first, second) = (Share(written, level), Share(heldOut, level));
        if (!over) return new(first, second, null, WinBackVerdict.TooEarly);
        if (heldOut.Count < Fewest || written.Count < Fewest) return new(first, second, null, WinBackVerdict.NoComparison);
        var (one, other) = (new Proportion(written.Count(b => b), written.Count), new Proportion(heldOut.Count(b => b), heldOut.Count));
        var test = ShareDifference.Of(one, other, level);
        var difference = new Difference
        {
            Value = 100 * (one.Share - other.Share),
            Low = 100 * test.Interval.Low,
            High = 100 * test.Interval.High,
            P = test.P,
            Unit = MeasureUnits.Percent,
            N = written.Count,
            OtherN = heldOut.Count,
            Level = level,
            Method = DifferenceMethods.Newcombe,
        };
        return new(first, second, difference, test.Interval.Low > 0 ? WinBackVerdict.Worked : test.Interval.High < 0 ? WinBackVerdict.Harmed : WinBackVerdict.NotShown);
    }

    // A cohort and how many of it something happened to: the same arithmetic, whatever the happening.
    private static Estimate Share(IReadOnlyCollection<bool> came, Level level) => Churn.OfCohort(came.Count, came.Count(b => b), level);
}

public enum WinBackVerdict
{
    /// <summary>The days have not passed.</summary>
    TooEarly,

    /// <summary>Too few were held out, or written to.</summary>
    NoComparison,
    NotShown,
    Worked,
    Harmed,
}
