using Heed.Measures.Reports;

namespace Heed.Measures.Comparisons;

/// <summary>Differences looked at together.</summary>
internal static class AdjustedDifferences
{
    /// <summary>Gives each difference that could be judged its p adjusted for all of them; the others take no part.</summary>
    internal static void Adjust(Difference[] differences, Adjustment adjustment)
    {
        if (adjustment == Adjustment.None) return;
        var judged = Enumerable.Range(0, differences.Length).Where(i => differences[i].P is not null).ToArray();
        var adjusted = AdjustedP.By(adjustment, [.. judged.Select(i => differences[i].P!.Value)]);
        foreach (var (position, index) in judged.Index())
            differences[index] = differences[index] with { AdjustedP = adjusted[position] };
    }
}
