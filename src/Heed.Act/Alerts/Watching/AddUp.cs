using Heed.Base.Units;

namespace Heed.Act.Alerts.Watching;

/// <summary>Adds what units said up the tree.</summary>
internal static class AddUp
{
    /// <param name="counts">Unit, stretch, count; null for no unit.</param>
    /// <param name="tree">The units.</param>
    /// <param name="add">Two counts together.</param>
    public static IReadOnlyList<Series<T>> Of<T>(IEnumerable<(string? Unit, int Period, T Count)> counts, UnitTree tree, Func<T, T, T> add) where T : struct
    {
        Dictionary<string, (string? Parent, int Depth, Dictionary<int, T> Counts)> found = new(StringComparer.Ordinal) { [Series.Whole] = (null, 0, []) };
        foreach (var (unit, period, count) in counts)
        {
            var above = Series.Whole;
            Put(found[Series.Whole].Counts, period, count);
            if (unit is null) continue;
            var depth = 0;
            foreach (var code in tree.Path(unit))
            {
                depth++;
                if (!found.TryGetValue(code, out var known)) found[code] = known = (above, depth, []);
                Put(known.Counts, period, count);
                above = code;
            }
        }

        return Distinct([.. found.Select(f => new Series<T>(f.Key, f.Value.Parent, f.Value.Depth, f.Value.Counts))]);

        void Put(Dictionary<int, T> into, int period, T count) => into[period] = into.TryGetValue(period, out var before) ? add(before, count) : count;
    }

    /// <summary>Of what was counted for each unit and for everything already.</summary>
    public static IReadOnlyList<Series<T>> Given<T>(IEnumerable<(string? Unit, int Period, T Count)> counts, UnitTree tree) where T : struct
    {
        var byUnit = counts.GroupBy(c => c.Unit ?? Series.Whole, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.DistinctBy(c => c.Period).ToDictionary(c => c.Period, c => c.Count), StringComparer.Ordinal);
        byUnit.TryAdd(Series.Whole, []);
        return Distinct([.. byUnit.Select(unit => new Series<T>(unit.Key, ParentOf(unit.Key), unit.Key == Series.Whole ? 0 : tree.Path(unit.Key).Count, unit.Value))]);

        string? ParentOf(string unit) => unit == Series.Whole ? null : tree.Path(unit).Reverse().Skip(1).FirstOrDefault(byUnit.ContainsKey) ?? Series.Whole;
    }

    // A bank that is all there is says the same as everything: it would be judged, and told of, twice.
    private static List<Series<T>> Distinct<T>(List<Series<T>> all) where T : struct
    {
        var whole = all.Single(s => s.Unit == Series.Whole);
        var same = all.Where(s => s.Depth == 1 && s.Counts.Count == whole.Counts.Count && s.Counts.All(c => whole.Counts.TryGetValue(c.Key, out var count) && count.Equals(c.Value))).Select(s => s.Unit).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(s => !same.Contains(s.Unit)).Select(s => s.Parent is { } above && same.Contains(above) ? s with { Parent = Series.Whole } : s).OrderBy(s => s.Depth).ThenBy(s => s.Unit, StringComparer.Ordinal)];
    }
}
