using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Leagues;

/// <summary>
/// A league table that does not reward small numbers: empirical Bayes. Each unit's mean y of n answers has variance v = σ²/n with σ² pooled over all
/// units, so that a unit of nothing but tens is not taken for certain; units differ by τ² (<see cref="PauleMandel"/>) around m; the shrunk value is
/// B·y + (1 − B)·m with B = τ²/(τ² + v), its variance B·v + (1 − B)²·Var(m).
/// <para>Source: Efron &amp; Morris 1975, JASA 70:311–319; Morris 1983, JASA 78:47–55; the variance as R's <c>metafor::blup</c>.</para>
/// </summary>
/// <param name="Mean">m, in the measure's unit.</param>
/// <param name="MeanError">Its standard error.</param>
/// <param name="TauSquared">τ².</param>
/// <param name="PooledVariance">σ² of single answers.</param>
/// <param name="Units">In the order given.</param>
public sealed record League(double Mean, double MeanError, double TauSquared, double PooledVariance, IReadOnlyList<LeagueUnit> Units)
{
    /// <summary>
    /// Makes the table of the units' answers (for NPS <see cref="Of(IReadOnlyList{NpsCounts}, Level)"/>). Units without answers stand at the mean of all.
    /// Null where no unit has two answers, or all answers within every unit are alike: then nothing is known of chance.
    /// </summary>
    public static League? Of(IReadOnlyList<Moments> units, Level level = default)
    {
        var degrees = units.Sum(unit => Math.Max(0, unit.N - 1));
        var inside = units.Sum(unit => unit.M2);
        if (degrees == 0 || !(inside > 0)) return null;
        return Of(units, inside / degrees, level);
    }

    /// <summary>Net Promoter Scores, in points.</summary>
    public static League? Of(IReadOnlyList<NpsCounts> units, Level level = default) => Of([.. units.Select(Coded)], level);

    /// <summary>The table where the variance of single answers is known, above 0. Null where no unit has answers.</summary>
    public static League? Of(IReadOnlyList<Moments> units, double pooledVariance, Level level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pooledVariance);
        Moments[] filled = [.. units.Where(unit => unit.N > 0)];
        if (filled.Length == 0) return null;
        double[] values = [.. filled.Select(unit => unit.Mean)], variances = [.. filled.Select(unit => pooledVariance / unit.N)];
        var tau = PauleMandel.TauSquared(values, variances);
        var (mean, variance) = PauleMandel.Centre(values, variances, tau);
        return new(mean, Math.Sqrt(variance), tau, pooledVariance, [.. units.Select(Unit)]);

        LeagueUnit Unit(Moments unit)
        {
            var reliability = unit.N == 0 ? 0 : tau / (tau + (pooledVariance / unit.N));
            var shrunk = (reliability * unit.Mean) + ((1 - reliability) * mean);
            var own = unit.N == 0 ? tau : reliability * pooledVariance / unit.N;
            var error = Math.Sqrt(own + ((1 - reliability) * (1 - reliability) * variance));
            var reach = Quantiles.Normal(level) * error;
            return new(unit.N, unit.N == 0 ? null : unit.Mean, shrunk, error, new(shrunk - reach, shrunk + reach, level, IntervalMethods.Normal), reliability);
        }
    }

    private static Moments Coded(NpsCounts counts) => Moments.Of(100, (long)counts.Promoters)
        .Merge(Moments.Of(0, (long)counts.Passives))
        .Merge(Moments.Of(-100, (long)counts.Detractors));
}
