using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Comparisons;

/// <summary>Whether the groups of a breakdown differ at all, before one looks which.</summary>
/// <param name="Method"><c>welch-anova</c>, <c>anova</c> or <c>chi-squared</c>.</param>
/// <param name="Statistic">F or χ², 0 or more.</param>
/// <param name="Degrees">Degrees of freedom (of F: between groups).</param>
/// <param name="Within">Degrees of freedom of F within groups; null for χ².</param>
/// <param name="P">Probability of a statistic at least this large if all groups were the same.</param>
/// <param name="Warnings"><c>no-spread</c>, <c>small-expected</c>.</param>
public sealed record OverallTest(string Method, double Statistic, double Degrees, double? Within, double P, IReadOnlyList<Warning> Warnings)
{
    /// <summary>Net Promoter Scores by Welch's ANOVA with Rocks' answers added; null where fewer than two groups have answers.</summary>
    public static OverallTest? OfNps(IReadOnlyList<Tally> groups) =>
        WelchAnova.Of([.. groups.Select(Nps.Count)]) is { } test ? new("welch-anova", test.F, test.Between, test.Within, test.P, []) : null;

    /// <summary>
    /// Means by Welch's ANOVA; where a group's answers are all alike by the classical one, with a warning, as spread is then known of the others only.
    /// Null where neither can tell.
    /// </summary>
    public static OverallTest? OfMeans(IReadOnlyCollection<Moments> groups)
    {
        if (WelchAnova.Of(groups) is { } welch) return new("welch-anova", welch.F, welch.Between, welch.Within, welch.P, []);
        return OneWayAnova.Of(groups) is { } classical
            ? new("anova", classical.F, classical.Between, classical.Within, classical.P, [Reports.Warnings.NoSpread])
            : null;
    }

    /// <summary>Shares, or how several categories are divided, by χ²: a row of counts a group. Null where fewer than two groups or categories have counts.</summary>
    public static OverallTest? OfCounts(IReadOnlyList<IReadOnlyList<long>> groups) => ChiSquareTest.Of(groups) is { } test
        ? new("chi-squared", test.Statistic, test.DegreesOfFreedom, null, test.P, test.SmallestExpected < 5 ? [Reports.Warnings.SmallExpected] : [])
        : null;
}
