namespace Heed.Measures.Weighting;

/// <summary>The weights of some answers.</summary>
/// <param name="N">How many answers.</param>
/// <param name="Sum">Σw.</param>
/// <param name="Squares">Σw².</param>
public readonly record struct WeightSums(long N, double Sum, double Squares)
{
    public static WeightSums Of(double weight) => new(1, weight, weight * weight);

    public WeightSums Merge(WeightSums other) => new(N + other.N, Sum + other.Sum, Squares + other.Squares);

    public double EffectiveSize => Weighting.EffectiveSize.Kish(Sum, Squares);
}
