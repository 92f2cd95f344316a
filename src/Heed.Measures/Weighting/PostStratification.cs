namespace Heed.Measures.Weighting;

/// <summary>
/// Weights by cell: a row of cell c weighs (share of c among everyone) ÷ (weighted share of c among the answers). One margin raked, so one round.
/// <para>Source: Holt &amp; Smith 1979, Journal of the Royal Statistical Society A 142:33–46. As R's <c>survey::postStratify</c>.</para>
/// </summary>
public static class PostStratification
{
    /// <summary>One weight a row, mean 1, not cut.</summary>
    /// <param name="cells">Cell of each row with the share of each cell; <see cref="Raking.Refuse(IReadOnlyList{Margin}, IReadOnlyList{double}?)"/> says what can't be.</param>
    /// <param name="baseWeights">Of each row; null for 1.</param>
    /// <exception cref="ArgumentException">Refused.</exception>
    public static RakedWeights Fit(Margin cells, IReadOnlyList<double>? baseWeights = null) =>
        Raking.Fit([cells], baseWeights, new() { LargestWeight = null });
}
