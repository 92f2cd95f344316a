namespace Heed.Measures.Fields;

/// <summary>
/// How often each number was given, smallest first: what quantiles are read from. Either every number as it was, or rounded to nine binary digits,
/// which is at most <see cref="Rounding"/> (1/512, 0.2 %) of the number away from it and leaves whole numbers up to ±512 as they are; so rounded, numbers
/// of any size take at most 256 places for each doubling. Counts of disjoint rows merge: <c>a.Merge(b)</c> is the counts of both, in any order.
/// <para>Source: the relative-error sketch of Masson, Rim &amp; Lee 2019 (DDSketch), with binary digits in place of logarithms.</para>
/// </summary>
public sealed class NumberCounts
{
    /// <summary>The most a rounded number is off, as a part of it.</summary>
    public const double Rounding = 1.0 / 512;

    private const int DroppedBits = 52 - 8;

    private readonly double[] values;
    private readonly long[] upTo;

    private NumberCounts(double[] values, long[] upTo, double relativeError) => (this.values, this.upTo, RelativeError) = (values, upTo, relativeError);

    /// <summary>The most a number here can be off from the one given, as a part of it; 0 where each is as it was.</summary>
    public double RelativeError { get; }

    /// <summary>How many numbers.</summary>
    public long N => upTo.Length == 0 ? 0 : upTo[^1];

    /// <summary>The different numbers, smallest first, and how often each was given.</summary>
    public IEnumerable<KeyValuePair<double, long>> All => values.Select((value, i) => KeyValuePair.Create(value, i == 0 ? upTo[0] : upTo[i] - upTo[i - 1]));

    /// <param name="counts">Numbers, each once, and how often it was given: at least once.</param>
    /// <param name="relativeError">How far they may be off: 0 or <see cref="Rounding"/>.</param>
    public static NumberCounts Of(IEnumerable<KeyValuePair<double, long>> counts, double relativeError = 0)
    {
        var pairs = counts.ToArray();
        Array.Sort(pairs, (a, b) => a.Key.CompareTo(b.Key));
        var sums = new long[pairs.Length];
        long n = 0;
        for (var i = 0; i < pairs.Length; i++) sums[i] = n += pairs[i].Value;
        return new([.. pairs.Select(pair => pair.Key)], sums, relativeError);
    }

    /// <summary>The nearest number of nine binary digits; NaN and the infinite stay what they are.</summary>
    public static double Round(double value)
    {
        if (!double.IsFinite(value)) return value;
        var bits = BitConverter.DoubleToInt64Bits(value);
        var rounded = BitConverter.Int64BitsToDouble((bits + (1L << (DroppedBits - 1))) >> DroppedBits << DroppedBits);
        return double.IsFinite(rounded) ? rounded : value;
    }

    public NumberCounts Merge(NumberCounts other)
    {
        if (other.N == 0) return this;
        if (N == 0) return other;
        Dictionary<double, long> sum = new(All);
        foreach (var (value, count) in other.All) sum[value] = sum.GetValueOrDefault(value) + count;
        return Of(sum, Math.Max(RelativeError, other.RelativeError));
    }

    /// <summary>The number at a place in order, from 1 to n.</summary>
    public double At(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, N);
        var place = Array.BinarySearch(upTo, rank);
        return values[place < 0 ? ~place : place];
    }

    /// <summary>
    /// The least number that at least a share p of all do not exceed, and halfway to the next where exactly that share does not: for one half the usual median.
    /// Definition 2 of Hyndman &amp; Fan 1996, The American Statistician 50:361–365; R's <c>quantile(type = 2)</c>. n = 0: null.
    /// </summary>
    /// <param name="p">A share, above 0 and below 1.</param>
    public double? Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        if (N == 0) return null;
        // A share such as 0.9 of 10 is 9 in spite of its binary digits.
        var place = N * p;
        var whole = Math.Round(place);
        if (Math.Abs(place - whole) > 1e-9 * Math.Max(1, place)) return At((long)Math.Ceiling(place));
        return whole < 1 ? At(1) : whole >= N ? At(N) : (At((long)whole) + At((long)whole + 1)) / 2;
    }
}
