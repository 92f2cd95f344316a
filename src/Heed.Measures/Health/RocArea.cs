using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Health;

/// <summary>
/// How well a risk tells those to whom it happened from the others: the chance that one of the ones has a higher risk than one of the others, half for equal
/// (the area under the ROC curve). 1 tells perfectly, 0.5 nothing. Interval: value ± z·se, cut to 0…1.
/// <para>Source: DeLong, DeLong &amp; Clarke-Pearson 1988, Biometrics 44:837–845; by ranks as Sun &amp; Xu 2014, IEEE Signal Processing Letters 21:1389–1393. As R's <c>pROC::ci.auc</c>.
/// Without one of the two kinds there is no value; with one customer of a kind no interval.</para>
/// </summary>
public static class RocArea
{
    public static Estimate Of(IReadOnlyList<double> risks, IReadOnlyList<bool> happened, Level level = default)
    {
        if (risks.Count != happened.Count) throw new ArgumentException("An outcome a risk.", nameof(happened));
        var ones = risks.Where((_, i) => happened[i]).ToArray();
        var others = risks.Where((_, i) => !happened[i]).ToArray();
        var blank = new Estimate { Unit = MeasureUnits.Number, N = risks.Count, Level = level, Method = IntervalMethods.DeLong };
        if (ones.Length == 0 || others.Length == 0) return blank with { Warnings = [Warnings.NoAnswers] };
        // Of each of the ones, the share of the others it beats; of each of the others, the share of the ones it beats, which spreads as what beats it.
        var (sortedOnes, sortedOthers) = (ones.Order().ToArray(), others.Order().ToArray());
        double[] beats = [.. ones.Select(x => Below(sortedOthers, x))], below = [.. others.Select(x => Below(sortedOnes, x))];
        var area = beats.Average();
        List<Warning> warnings = Math.Min(ones.Length, others.Length) < Warnings.FewAnswers ? [Warnings.SmallN(Math.Min(ones.Length, others.Length))] : [];
        if (ones.Length < 2 || others.Length < 2) return blank with { Value = area, Warnings = [.. warnings, Warnings.NoInterval] };
        var error = Math.Sqrt((Variance(beats) / ones.Length) + (Variance(below) / others.Length));
        if (error == 0) warnings.Add(Warnings.NoSpread);
        var reach = Quantiles.Normal(level) * error;
        return blank with { Value = area, StandardError = error, Low = Math.Max(0, area - reach), High = Math.Min(1, area + reach), Warnings = warnings };
    }

    /// <summary>Share of sorted numbers below one, half of those equal to it.</summary>
    private static double Below(double[] sorted, double x) => (Place(sorted, x, false) + Place(sorted, x, true)) / 2.0 / sorted.Length;

    private static int Place(double[] sorted, double x, bool after)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < x || (after && sorted[middle] == x)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static double Variance(double[] numbers) => numbers.Aggregate(default(Moments), (moments, number) => moments.Add(number)).Variance!.Value;
}
