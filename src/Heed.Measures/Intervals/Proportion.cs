using System.Globalization;

namespace Heed.Measures.Intervals;

/// <summary>
/// So many of so many. Counts are whole for plain data; weighted data put in the effective counts.
/// </summary>
public readonly record struct Proportion
{
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ <paramref name="hits"/> ≤ <paramref name="n"/>.</exception>
    public Proportion(double hits, double n)
    {
        if (!(hits >= 0 && hits <= n && double.IsFinite(n))) throw new ArgumentOutOfRangeException(nameof(hits), hits, "Hits are from 0 to n.");
        Hits = hits;
        N = n;
    }

    /// <summary>How many have what is asked for.</summary>
    public double Hits { get; }

    /// <summary>Out of how many.</summary>
    public double N { get; }

    /// <summary>Hits ÷ N, 0…1. Only where N is above 0.</summary>
    public double Share => N > 0 ? Hits / N : throw new InvalidOperationException("Nothing out of nothing has no share.");

    /// <summary>√(p(1 − p) ÷ N); 0 where all or none have it.</summary>
    public double StandardError => Math.Sqrt(Share * (1 - Share) / N);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hits} of {N}");
}
