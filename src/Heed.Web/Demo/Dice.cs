using System.Text;

namespace Heed.Web.Demo;

/// <summary>
/// Seeded chance whose rolls will be the same on every machine and every version of .NET (SplitMix64: Steele, Lea &amp; Flood 2014).
/// </summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one purpose, so that more rolls for one thing change nothing about another.</summary>
    public static Dice For(int seed, string purpose, int number = 0)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes($"{seed}/{purpose}/{number}")) hash = (hash ^ b) * 1099511628211UL;
        return new(hash);
    }

    public ulong Bits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to just under 1.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    public int Below(int end) => (int)(Unit() * end);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A place in a list of weights, as likely as its weight.</summary>
    public int Weighted(IReadOnlyList<double> weights)
    {
        var total = 0.0;
        for (var i = 0; i < weights.Count; i++) total += weights[i];
        var left = Unit() * total;
        for (var i = 0; i < weights.Count - 1; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Count - 1;
    }

    /// <summary>Normal with mean 0 and standard deviation 1 (Box &amp; Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>How many of many rare things happen, when <paramref name="expected"/> are to be expected.</summary>
    public int Count(double expected)
    {
        if (expected > 200) return Math.Max(0, (int)Math.Round(expected + (Math.Sqrt(expected) * Normal())));
        var (count, left) = (0, Math.Exp(-expected));
        for (var product = Unit(); product > left; product *= Unit()) count++;
        return count;
    }

    /// <summary>A version 7 id that belongs to an instant.</summary>
    public Guid Id(DateTimeOffset at)
    {
        var high = ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x7000 | (Bits() & 0xFFF);
        var low = 0x8000_0000_0000_0000UL | (Bits() >> 2);
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
        return new(bytes, bigEndian: true);
    }
}
