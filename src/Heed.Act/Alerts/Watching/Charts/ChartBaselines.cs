namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>What each series is held against: its first half year, frozen, so that a slow slide does not drag its own yardstick along.</summary>
internal sealed class ChartBaselines<T>(IChart<T> chart, IReadOnlyList<Series<T>> series, ChartRules rules, int start, IReadOnlyDictionary<string, int> anew) where T : struct
{
    private readonly Dictionary<int, Dictionary<string, Baseline>> _known = [];

    /// <param name="Own">Counted in the series itself.</param>
    /// <param name="Shared">The same helped by units that are alike.</param>
    internal readonly record struct Baseline(T Own, T Shared);

    /// <summary>Those in force in a stretch, by unit.</summary>
    public IReadOnlyDictionary<string, Baseline> In(int period)
    {
        // From the last one that is frozen on they stay.
        var asOf = Math.Min(period, anew.Values.Append(start).Max() + rules.Baseline);
        if (_known.TryGetValue(asOf, out var known)) return known;
        Dictionary<string, Baseline> made = new(StringComparer.Ordinal);
        foreach (var alike in series.GroupBy(s => s.Depth))
        {
            Series<T>[] inForce = [.. alike.Where(s => asOf >= StartOf(s) + FewestOf(s))];
            T[] own = [.. inForce.Select(s => Sum(s, StartOf(s), Math.Min(asOf, StartOf(s) + rules.Baseline)))];
            var shared = alike.Key == 0 ? own : chart.Share(own);
            for (var i = 0; i < inForce.Length; i++) made[inForce[i].Unit] = new(own[i], shared[i]);
        }

        return _known[asOf] = made;
    }

    /// <summary>The first stretch in which anything can be judged.</summary>
    public int First => start + rules.Fewest;

    public int StartOf(Series<T> one) => anew.GetValueOrDefault(one.Unit, start);

    private int FewestOf(Series<T> one) => anew.ContainsKey(one.Unit) ? rules.FewestAnew : rules.Fewest;

    private T Sum(Series<T> one, int from, int to)
    {
        var sum = default(T);
        for (var period = from; period < to; period++)
        {
            if (one.Counts.TryGetValue(period, out var counts)) sum = chart.Add(sum, counts);
        }

        return sum;
    }
}
