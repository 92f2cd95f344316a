using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>A subgroup on a p′ chart.</summary>
/// <param name="Share">Of the subgroup, 0…1; null where it is empty.</param>
/// <param name="Low">Lower limit, 0 or more.</param>
/// <param name="High">Upper limit, 1 or less.</param>
/// <param name="Z">(p − p̄) ÷ σ_p ÷ σ_z; null where it is empty.</param>
/// <param name="Flagged">Whether it lies beyond a limit.</param>
public readonly record struct LaneyPoint(double? Share, double? Low, double? High, double? Z, bool Flagged);

/// <summary>
/// Shares of large subgroups, which scatter more than chance alone: σ_p = √(p̄(1 − p̄)/n), z = (p − p̄)/σ_p, σ_z = mean moving range of z ÷ 1.128,
/// limits p̄ ± L·σ_p·σ_z. σ_z is 1 where only chance is at work. Below a few dozen answers a subgroup take <see cref="Outlook"/>.
/// <para>Source: Laney 2002, Quality Engineering 14:531–537.</para>
/// </summary>
/// <param name="Centre">p̄, all hits of the baseline ÷ all its answers.</param>
/// <param name="SigmaZ">σ_z; 1 where the baseline does not vary at all.</param>
/// <param name="Points">One a subgroup.</param>
public sealed record LaneyChart(double Centre, double SigmaZ, IReadOnlyList<LaneyPoint> Points)
{
    /// <summary>Mean range of two standard normal numbers, as Laney rounds it.</summary>
    public const double MeanRange = 1.128;

    /// <summary>Draws the chart. Null where fewer than two subgroups of the baseline have answers, or all or none of them have it.</summary>
    /// <param name="subgroups">In the order of time.</param>
    /// <param name="limit">In standard errors; 3 is usual.</param>
    /// <param name="baseline">How many of the first subgroups make p̄ and σ_z; null for all.</param>
    public static LaneyChart? Of(IReadOnlyList<Proportion> subgroups, double limit = 3, int? baseline = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        Proportion[] frozen = [.. subgroups.Take(baseline ?? subgroups.Count).Where(group => group.N > 0)];
        var hits = frozen.Sum(group => group.Hits);
        var answers = frozen.Sum(group => group.N);
        if (frozen.Length < 2 || hits == 0 || hits == answers) return null;

        var centre = hits / answers;
        double Error(Proportion group) => Math.Sqrt(centre * (1 - centre) / group.N);
        double[] z = [.. frozen.Select(group => (group.Share - centre) / Error(group))];
        var sigma = z.Zip(z.Skip(1), (before, after) => Math.Abs(after - before)).Average() / MeanRange;
        if (sigma == 0) sigma = 1;
        return new(centre, sigma, [.. subgroups.Select(Point)]);

        LaneyPoint Point(Proportion group)
        {
            if (group.N == 0) return default;
            var reach = limit * Error(group) * sigma;
            var deviate = (group.Share - centre) / Error(group) / sigma;
            return new(group.Share, Math.Max(0, centre - reach), Math.Min(1, centre + reach), deviate, Math.Abs(deviate) > limit);
        }
    }
}
