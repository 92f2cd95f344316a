using Heed.Act.Recovery.Risk;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Act.Recovery.Calls;

/// <summary>
/// Whether those who were reached left less often than those who were not (yet). Each customer counts from the first time they came to stand badly with us: those
/// still there <see cref="Landmark"/> days later are held apart by whether they had been reached by then, and left within <see cref="Days"/> days from then or not.
/// Only those for whom all these days have passed count. Compared among those who stood alike, for whom one calls first is no accident; nobody drew lots all the same.
/// </summary>
/// <param name="Reached">Customers reached in time.</param>
/// <param name="ReachedLeft">Of them, those who left.</param>
/// <param name="Others">Customers not reached in time.</param>
/// <param name="OthersLeft">Of them, those who left.</param>
/// <param name="Waiting">Reached, but the days have not passed yet.</param>
/// <param name="Difference">The share of those reached that left less that of the others, in percentage points; null where it can't be told.</param>
public sealed record SavedByCalls(int Reached, int ReachedLeft, int Others, int OthersLeft, int Waiting, Difference? Difference)
{
    public const int Landmark = 14;
    public const int Days = 90;

    /// <summary>Fewer on either side tell nothing.</summary>
    public const int Fewest = 30;

    public static SavedByCalls Of(IReadOnlyList<StandingSpell> spells, IReadOnlyDictionary<string, DateTimeOffset> left, ILookup<string, DateTimeOffset> reached, DateTimeOffset now, Level level = default)
    {
        Dictionary<Standing, (int Reached, int ReachedLeft, int Others, int OthersLeft)> strata = [];
        var waiting = 0;
        foreach (var first in spells.Where(s => s.Standing.IsTrouble).GroupBy(s => s.Customer, StringComparer.Ordinal).Select(g => g.MinBy(s => s.From)))
        {
            var (landmark, end) = (first.From.AddDays(Landmark), first.From.AddDays(Landmark + Days));
            var gone = left.TryGetValue(first.Customer, out var at) ? at : (DateTimeOffset?)null;
            if (gone <= landmark) continue;
            var called = reached[first.Customer].Any(c => c >= first.From && c <= landmark);
            if (end > now)
            {
                if (called) waiting++;
                continue;
            }

            var (counted, lost) = (strata.GetValueOrDefault(first.Standing), gone <= end ? 1 : 0);
            strata[first.Standing] = called
                ? counted with { Reached = counted.Reached + 1, ReachedLeft = counted.ReachedLeft + lost }
                : counted with { Others = counted.Others + 1, OthersLeft = counted.OthersLeft + lost };
        }

        var (n, m) = (strata.Values.Sum(s => s.Reached), strata.Values.Sum(s => s.Others));
        var told = n >= Fewest && m >= Fewest ? StratifiedShares.Difference([.. strata.Values.Select(s => (new Proportion(s.ReachedLeft, s.Reached), new Proportion(s.OthersLeft, s.Others)))], level) : null;
        return new(n, strata.Values.Sum(s => s.ReachedLeft), m, strata.Values.Sum(s => s.OthersLeft), waiting, told);
    }
}
