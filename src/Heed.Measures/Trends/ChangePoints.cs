namespace Heed.Measures.Trends;

/// <summary>
/// Where a series changed its level: the division into stretches with the least Σ(x − level)²/se² + penalty·(stretches − 1), found by PELT, which gives up
/// starts that can't become best and so needs little more than one pass. A reading's own standard error says how much it weighs.
/// <para>Source: Killick, Fearnhead &amp; Eckley 2012, JASA 107:1590–1598; the least-cost division itself: Jackson et al. 2005, IEEE Signal Processing
/// Letters 12:105–108.</para>
/// </summary>
public static class ChangePoints
{
    /// <summary>
    /// The usual penalty 3·ln n of n readings: a change must lower the sum of squares by more. Chance alone then divides a level series of 100 readings
    /// about once in fifty times. To leading order Zhang &amp; Siegmund's modified BIC (2007, Biometrics 63:22–32).
    /// </summary>
    public static double Penalty(int n) => 3 * Math.Log(Math.Max(2, n));

    /// <summary>The stretches, in order; one of them where nothing changed, none of no readings.</summary>
    /// <param name="values">In the order of time.</param>
    /// <param name="standardErrors">Of each, above 0.</param>
    /// <param name="penalty">Above or at 0; null for <see cref="Penalty"/>.</param>
    /// <param name="shortest">Readings a stretch has at least.</param>
    /// <exception cref="ArgumentException">Not a standard error above 0 for each value.</exception>
    public static IReadOnlyList<Stretch> Find(
        IReadOnlyList<double> values, IReadOnlyList<double> standardErrors, double? penalty = null, int shortest = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        if (penalty < 0) throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 or more.");
        var costs = new StretchCosts(values, standardErrors);
        if (values.Count == 0) return [];
        if (values.Count < 2 * shortest) return [costs.Stretch(0, values.Count)];

        List<Stretch> stretches = [];
        var starts = Starts(costs, values.Count, penalty ?? Penalty(values.Count), shortest);
        for (var end = values.Count; end > 0; end = starts[end]) stretches.Insert(0, costs.Stretch(starts[end], end));
        return stretches;
    }

    /// <summary>Start of the last stretch of the best division of the first t readings, for each t.</summary>
    private static int[] Starts(StretchCosts costs, int count, double penalty, int shortest)
    {
        var (best, start, givenUp) = (new double[count + 1], new int[count + 1], new int[count + 1]);
        best[0] = -penalty;
        Array.Fill(givenUp, int.MaxValue);
        for (var t = 1; t < shortest; t++) best[t] = double.PositiveInfinity;
        List<int> open = [0];
        for (var t = shortest; t <= count; t++)
        {
            if (t - shortest >= shortest) open.Add(t - shortest);
            best[t] = double.PositiveInfinity;
            foreach (var from in open)
            {
                var cost = best[from] + costs.Cost(from, t) + penalty;
                if (cost < best[t]) (best[t], start[t]) = (cost, from);
            }

            // A change at t would beat this start, but only once the stretch after t is long enough to be one.
            foreach (var from in open)
            {
                if (best[from] + costs.Cost(from, t) > best[t]) givenUp[from] = Math.Min(givenUp[from], t + shortest);
            }

            open.RemoveAll(from => givenUp[from] <= t + 1);
        }

        return start;
    }
}
