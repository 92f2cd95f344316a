namespace Heed.Measures.Weighting;

/// <summary>
/// What weighted answers are worth as so many unweighted ones: (Σw)² ÷ Σw², from 1 (one answer weighs everything) to n (all weigh the same); 0 where
/// nothing weighs. It holds where the weight has nothing to do with the answer, and is the cautious figure where it has.
/// <para>Source: Kish 1965, Survey Sampling, section 11.7; Kish 1992, Journal of Official Statistics 8:183–200.</para>
/// </summary>
public static class EffectiveSize
{
    public static double Kish(IEnumerable<double> weights)
    {
        var (sum, squares) = weights.Aggregate((Sum: 0.0, Squares: 0.0), (so, weight) => (so.Sum + weight, so.Squares + (weight * weight)));
        return Kish(sum, squares);
    }

    /// <summary>The same from Σw and Σw².</summary>
    public static double Kish(double sum, double squares) => squares > 0 ? sum * sum / squares : 0;

    /// <summary>By how much weighting widens variances: n ÷ effective n, 1 or more; null where nothing weighs.</summary>
    public static double? DesignEffect(IReadOnlyCollection<double> weights) => Kish(weights) is > 0 and var size ? weights.Count / size : null;
}
