namespace Heed.Measures.Effects;

/// <summary>
/// What comes back by itself: something done where, or when, a score stood out is mostly followed by a score nearer to the usual, whatever was done.
/// <para>Source: Barnett, van der Pols &amp; Dobson 2005, International Journal of Epidemiology 34:215–220.</para>
/// </summary>
public static class RegressionToTheMean
{
    private const double Striking = 0.01;
    private const int Last = 3;
    private const int FewestEarlier = 6;

    /// <summary>
    /// The change to expect without any effect: (1 − reliability)·(mean of all − mean of those chosen), in the score's unit.
    /// </summary>
    /// <param name="chosen">Mean, before, of the units chosen for their scores.</param>
    /// <param name="all">Mean, before, of all units they were chosen from.</param>
    /// <param name="reliability">Share of the units' variance that is lasting, 0 to 1; see <see cref="Reliability"/>.</param>
    public static double Expected(double chosen, double all, double reliability)
    {
        if (reliability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "A reliability is from 0 to 1.");
        return (1 - reliability) * (all - chosen);
    }

    /// <summary>
    /// The share of the variance between units that is lasting: the correlation of two periods before anything was done. 0 where it is negative; null
    /// under three units or where they do not differ.
    /// </summary>
    public static double? Reliability(IReadOnlyList<(double First, double Second)> units)
    {
        if (units.Count < 3) return null;
        var (first, second) = (units.Average(unit => unit.First), units.Average(unit => unit.Second));
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var (x, y) in units)
        {
            xx += (x - first) * (x - first);
            yy += (y - second) * (y - second);
            xy += (x - first) * (y - second);
        }

        return xx * yy == 0 ? null : Math.Clamp(xy / Math.Sqrt(xx * yy), 0, 1);
    }

    /// <summary>
    /// How many standard errors the last three periods before a start lie from the line through those before them, where that is so far (1 in 100) that
    /// the start may have been chosen for it; otherwise null. Null also with fewer than six earlier periods.
    /// </summary>
    /// <param name="before">The points before the start, in order.</param>
    public static double? StandsOut(IReadOnlyList<SeriesPoint> before)
    {
        if (before.Count < FewestEarlier + Last) return null;
        double origin = before[0].Period;
        var span = Math.Max(1, before[^1].Period - origin);
        var design = before.Select((point, i) => (double[])[1, (point.Period - origin) / span, i >= before.Count - Last ? 1 : 0]).ToArray();
        if (AveragedFit.Of(new(before, design), SeasonHandling.None) is not { } fit) return null;
        var apart = fit.Estimate([0, 0, 1], default);
        return apart.P < Striking ? apart.Value / apart.StandardError : null;
    }
}
