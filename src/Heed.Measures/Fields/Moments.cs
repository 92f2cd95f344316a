namespace Heed.Measures.Fields;

/// <summary>
/// Count, mean and spread of numbers, mergeable without loss of accuracy.
/// <para>Source: Chan, Golub &amp; LeVeque 1979 (pairwise update of the centred sum of squares).</para>
/// </summary>
/// <param name="N">How many numbers.</param>
/// <param name="Mean">Their mean; 0 where N is 0.</param>
/// <param name="M2">Σ(x − mean)²; 0 where N is 0 or 1.</param>
/// <param name="Min">The smallest; 0 where N is 0.</param>
/// <param name="Max">The largest; 0 where N is 0.</param>
public readonly record struct Moments(long N, double Mean, double M2, double Min, double Max)
{
    /// <summary>Sample variance M2 ÷ (N − 1); null under two numbers.</summary>
    public double? Variance => N < 2 ? null : M2 / (N - 1);

    public static Moments Of(double value) => new(1, value, 0, value, value);

    /// <summary>The same number <paramref name="count"/> times.</summary>
    public static Moments Of(double value, long count) => count == 0 ? default : new(count, value, 0, value, value);

    /// <summary>Those of <paramref name="whole"/> − x, number by number.</summary>
    public Moments SubtractedFrom(double whole) => N == 0 ? this : this with { Mean = whole - Mean, Min = whole - Max, Max = whole - Min };

    public Moments Add(double value) => Merge(Of(value));

    public Moments Merge(Moments other)
    {
        if (other.N == 0) return this;
        if (N == 0) return other;
        var n = N + other.N;
        var delta = other.Mean - Mean;
        return new(
            n,
            Mean + (delta * other.N / n),
            M2 + other.M2 + (delta * delta * ((double)N * other.N / n)),
            Math.Min(Min, other.Min),
            Math.Max(Max, other.Max));
    }
}
