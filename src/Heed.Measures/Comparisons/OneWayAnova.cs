using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Whether the means of several independent groups differ, if all spread alike: F = (Σ nᵢ(mᵢ − m)² ÷ (k − 1)) ÷ (Σ(x − mᵢ)² ÷ (N − k)).
/// Where spreads differ take <see cref="WelchAnova"/>.
/// <para>Source: Fisher 1925, Statistical Methods for Research Workers. As R's <c>oneway.test(var.equal = TRUE)</c>.</para>
/// </summary>
/// <param name="F">The statistic, 0 or more.</param>
/// <param name="Between">Degrees of freedom between groups, k − 1.</param>
/// <param name="Within">Degrees of freedom within, N − k.</param>
/// <param name="P">Probability of an F at least this large.</param>
/// <param name="EtaSquared">Share of the variance that lies between the groups, 0 to 1.</param>
public readonly record struct OneWayAnova(double F, double Between, double Within, double P, double EtaSquared)
{
    /// <summary>
    /// Tests two groups or more; groups without numbers are left out. Null where fewer than two are left, no group has two numbers, or no number
    /// differs from its group's mean: then nothing can be judged.
    /// </summary>
    public static OneWayAnova? Of(IReadOnlyCollection<Moments> groups)
    {
        Moments[] filled = [.. groups.Where(group => group.N > 0)];
        var all = filled.Aggregate(default(Moments), (sum, group) => sum.Merge(group));
        var (between, within) = (filled.Length - 1.0, (double)(all.N - filled.Length));
        var inside = filled.Sum(group => group.M2);
        if (between < 1 || within < 1 || inside == 0) return null;

        var outside = filled.Sum(group => group.N * (group.Mean - all.Mean) * (group.Mean - all.Mean));
        var f = outside / between / (inside / within);
        return new(f, between, within, TailProbabilities.F(f, between, within), outside / (outside + inside));
    }
}
