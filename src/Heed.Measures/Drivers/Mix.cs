namespace Heed.Measures.Drivers;

/// <summary>
/// Chance that comes out the same at every run: a number for each place, well mixed, so that neighbours have nothing in common.
/// <para>Source: the finaliser of SplitMix64 (Steele, Lea &amp; Flood 2014).</para>
/// </summary>
public static class Mix
{
    /// <summary>64 bits for a place.</summary>
    public static ulong Bits(ulong place)
    {
        var z = (place + 1) * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A normal number with mean 0 and standard deviation 1 for a place (Box &amp; Muller 1958).</summary>
    public static double Normal(ulong place)
    {
        var bits = Bits(place);
        var (one, two) = (Unit(bits), Unit(Bits(bits)));
        return Math.Sqrt(-2 * Math.Log(1 - one)) * Math.Cos(2 * Math.PI * two);
    }

    private static double Unit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
