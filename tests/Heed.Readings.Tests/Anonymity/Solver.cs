namespace Heed.Readings.Tests.Anonymity;

/// <summary>
/// What follows from sums over known sets of answers: whoever knows for each number exactly which answers it rests on (more than any colleague does)
/// can find the sum over a further set if and only if that set is a linear combination of them. Exact, by elimination modulo a prime.
/// </summary>
internal sealed class Solver(int answers)
{
    private const long Prime = 2_147_483_647;

    /// <summary>Rows in echelon form, by the column of their first entry, which is 1.</summary>
    private readonly SortedDictionary<int, long[]> _rows = [];
    private readonly List<HashSet<int>> _sets = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public int Rank => _rows.Count;

    /// <summary>The sets that numbers rest on, each once.</summary>
    public IReadOnlyList<HashSet<int>> Sets => _sets;

    public void Learn(HashSet<int> set)
    {
        if (set.Count == 0 || !_seen.Add(string.Join(',', set.Order()))) return;
        _sets.Add(set);
        var (row, pivot) = Reduce(set);
        if (pivot < 0) return;
        var inverse = Power(row[pivot], Prime - 2);
        for (var i = pivot; i < answers; i++) row[i] = row[i] * inverse % Prime;
        _rows[pivot] = row;
    }

    public bool Knows(HashSet<int> set) => Reduce(set).Pivot < 0;

    /// <summary>A set of fewer than the floor whose sum can be found; null where there is none.</summary>
    /// <remarks>Answers that stand in exactly the same sets can't be told apart, so only their classes, and classes together, need be tried.</remarks>
    public HashSet<int>? Leak(int floor)
    {
        var classes = Enumerable.Range(0, answers)
            .GroupBy(answer => string.Concat(_sets.Select(set => set.Contains(answer) ? '1' : '0')), StringComparer.Ordinal)
            .Where(c => c.Key.Contains('1', StringComparison.Ordinal))
            .Select(c => c.ToHashSet())
            .Where(c => c.Count < floor)
            .ToList();
        return Together(classes, floor).FirstOrDefault(Knows);
    }

    private static IEnumerable<HashSet<int>> Together(List<HashSet<int>> classes, int floor, int from = 0)
    {
        for (var i = from; i < classes.Count; i++)
        {
            yield return classes[i];
            foreach (var more in Together(classes, floor - classes[i].Count, i + 1))
            {
                if (more.Count + classes[i].Count < floor) yield return [.. classes[i], .. more];
            }
        }
    }

    private (long[] Row, int Pivot) Reduce(HashSet<int> set)
    {
        var row = new long[answers];
        foreach (var answer in set) row[answer] = 1;
        for (var column = 0; column < answers; column++)
        {
            if (row[column] == 0) continue;
            if (!_rows.TryGetValue(column, out var known)) return (row, column);
            var times = Prime - row[column];
            for (var i = column; i < answers; i++) row[i] = (row[i] + (times * known[i])) % Prime;
        }

        return (row, -1);
    }

    private static long Power(long number, long exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent >>= 1, number = number * number % Prime)
        {
            if ((exponent & 1) == 1) power = power * number % Prime;
        }

        return power;
    }
}
