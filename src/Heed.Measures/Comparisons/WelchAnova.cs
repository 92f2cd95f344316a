using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// Whether the means of several independent groups differ that need not spread alike. With wᵢ = nᵢ/sᵢ², W = Σw, m̃ = Σwm/W and
/// Λ = Σ(1 − wᵢ/W)²/(nᵢ − 1): F = (Σw(m − m̃)²/(k − 1)) ÷ (1 + 2(k − 2)Λ/(k² − 1)), on k − 1 and (k² − 1)/(3Λ) degrees of freedom. With two
/// groups F is the square of <see cref="WelchTest"/>'s t.
/// <para>Source: Welch 1951, Biometrika 38:330–336. As R's <c>oneway.test</c>.</para>
/// </summary>
/// <param name="F">The statistic, 0 or more.</param>
/// <param name="Between">Degrees of freedom between groups, k − 1.</param>
/// <param name="Within">Degrees of freedom within, not necessarily whole.</param>
/// <param name="P">Probability of an F at least this large.</param>
public readonly record struct WelchAnova(double F, double Between, double Within, double P)
{
    /// <summary>
    /// Tests groups of numbers. Groups of fewer than two say nothing of their spread and are left out. Null where fewer than two are left, or one of
    /// them has no spread at all: it would weigh infinitely (take <see cref="OneWayAnova"/> then).
    /// </summary>
    public static WelchAnova? Of(IReadOnlyCollection<Moments> groups) =>
        Of([.. groups.Where(group => group.N > 1).Select(group => new Group(group.N, group.Mean, group.Variance!.Value / group.N))]);

    /// <summary>
    /// Tests Net Promoter Scores, each with Rocks' three answers added as in <see cref="NpsDifference"/>, so that a group of nothing but promoters is
    /// no certainty. Groups without answers are left out; null where fewer than two are left.
    /// </summary>
    public static WelchAnova? Of(IReadOnlyCollection<NpsCounts> groups) => Of(
    [
        .. groups.Where(group => group.N > 0)
            .Select(group => group.Adjusted())
            .Select(group => new Group(group.N, group.Score, group.StandardError * group.StandardError)),
    ]);

    private static WelchAnova? Of(Group[] groups)
    {
        if (groups.Length < 2 || groups.Any(group => !(group.SquaredError > 0))) return null;
        double k = groups.Length, weight = groups.Sum(group => group.Weight);
        var mean = groups.Sum(group => group.Weight * group.Mean) / weight;
        var outside = groups.Sum(group => group.Weight * (group.Mean - mean) * (group.Mean - mean)) / (k - 1);
        var lambda = groups.Sum(group => (1 - (group.Weight / weight)) * (1 - (group.Weight / weight)) / (group.N - 1));
        var f = outside / (1 + (2 * (k - 2) / ((k * k) - 1) * lambda));
        var within = ((k * k) - 1) / (3 * lambda);
        return new(f, k - 1, within, TailProbabilities.F(f, k - 1, within));
    }

    private readonly record struct Group(double N, double Mean, double SquaredError)
    {
        public double Weight => 1 / SquaredError;
    }
}
