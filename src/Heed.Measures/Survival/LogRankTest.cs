using Heed.Measures.Intervals;
using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Survival;

/// <summary>
/// Whether the event comes at another pace in several groups: observed events less those expected if all had one pace, over their covariance,
/// against χ² with groups − 1 degrees of freedom. Delayed entry counts as in <see cref="KaplanMeier"/>.
/// <para>Source: Mantel 1966, Cancer Chemotherapy Reports 50:163–170; Peto &amp; Peto 1972. As R's <c>survdiff</c>.</para>
/// </summary>
/// <param name="Statistic">χ², 0 or more.</param>
/// <param name="DegreesOfFreedom">Groups at risk − 1.</param>
/// <param name="P">Probability of a χ² at least this large.</param>
/// <param name="Observed">Events in each group.</param>
/// <param name="Expected">Events in each group if all had one pace.</param>
public sealed record LogRankTest(double Statistic, int DegreesOfFreedom, double P, IReadOnlyList<long> Observed, IReadOnlyList<double> Expected)
{
    /// <summary>Tests two groups or more. Null where no event came, or never while several groups were at risk.</summary>
    /// <exception cref="ArgumentException">Fewer than two groups.</exception>
    public static LogRankTest? Of(IReadOnlyList<IReadOnlyCollection<Lifetime>> groups)
    {
        if (groups.Count < 2) throw new ArgumentException("Two groups or more.", nameof(groups));
        double[] moments = [.. groups.SelectMany(group => group).Where(life => life.Happened).Select(life => life.Exit).Distinct().Order()];
        var observed = groups.Select(group => group.LongCount(life => life.Happened)).ToArray();
        var expected = new double[groups.Count];
        var covariance = Matrix<double>.Build.Dense(groups.Count, groups.Count);
        var counts = groups.Select(group => new Counter(group)).ToArray();
        foreach (var moment in moments)
        {
            double[] risk = [.. counts.Select(count => (double)count.AtRisk(moment))];
            double events = counts.Sum(count => count.EventsAt(moment)), all = risk.Sum();
            for (var i = 0; i < risk.Length; i++) expected[i] += events * risk[i] / all;
            if (all < 2) continue;
            var spread = events * (all - events) / (all - 1) / all;
            for (var i = 0; i < risk.Length; i++)
            {
                for (var j = 0; j < risk.Length; j++) covariance[i, j] += spread * ((i == j ? risk[i] : 0) - (risk[i] * risk[j] / all));
            }
        }

        // The differences add up to 0, so one group is left out; a group that was never at risk beside another has no spread of its own.
        int[] spreading = [.. Enumerable.Range(0, groups.Count).Where(i => covariance[i, i] > 1e-12)];
        if (spreading.Length < 2) return null;
        int[] kept = spreading[..^1];
        var missing = Vector<double>.Build.Dense(kept.Length, i => observed[kept[i]] - expected[kept[i]]);
        var statistic = missing * Matrix<double>.Build.Dense(kept.Length, kept.Length, (i, j) => covariance[kept[i], kept[j]]).Solve(missing);
        return new(statistic, kept.Length, TailProbabilities.ChiSquared(statistic, kept.Length), observed, expected);
    }

    private sealed class Counter(IReadOnlyCollection<Lifetime> lives)
    {
        private readonly double[] entries = [.. lives.Select(life => life.Entry).Order()];
        private readonly double[] exits = [.. lives.Select(life => life.Exit).Order()];
        private readonly Dictionary<double, long> events = lives.Where(life => life.Happened).GroupBy(life => life.Exit).ToDictionary(same => same.Key, same => same.LongCount());

        public long AtRisk(double time) => Below(entries, time) - Below(exits, time);

        public long EventsAt(double time) => events.GetValueOrDefault(time);

        /// <summary>How many of the sorted times are before this one.</summary>
        private static int Below(double[] sorted, double time)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (sorted[middle] < time) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }
}
