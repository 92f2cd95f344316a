using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>Warnings where they apply, nothing where they do not.</summary>
internal static class Cautions
{
    internal static IEnumerable<Warning> FewAnswers(params IEnumerable<long> ns) =>
        ns.Min() is var fewest && fewest < Warnings.FewAnswers ? [Warnings.SmallN(fewest)] : [];

    internal static IEnumerable<Warning> When(bool applies, Warning warning) => applies ? [warning] : [];
}
