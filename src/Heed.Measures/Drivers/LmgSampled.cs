using System.Runtime.Intrinsics;

namespace Heed.Measures.Drivers;

/// <summary>
/// <see cref="Lmg"/> for more drivers than all orders can be gone through for: what each adds to R², averaged over orders drawn by chance, each with
/// its reverse, with the standard error the drawing leaves. Shares are 0 or above and add up to R². The same orders at every run and for every model.
/// <para>Source: Castro, Gómez &amp; Tejada 2009, Computers &amp; Operations Research 36:1726–1730 (Shapley values from sampled orders); reversed pairs:
/// Mitchell, Cooper, Frank &amp; Holmes 2022, Journal of Machine Learning Research 23(43).</para>
/// </summary>
public static class LmgSampled
{
    /// <summary>Orders drawn, each with its reverse.</summary>
    public const int Pairs = 1_000;

    /// <summary>The share of each driver, and the standard error drawing orders leaves to it.</summary>
    public readonly record struct Sampled(double[] Shares, double[] Errors);

    public static Sampled Of(Correlations correlations) => Of([correlations])[0];

    /// <summary>The shares of several models of equally many drivers, side by side.</summary>
    public static IReadOnlyList<Sampled> Of(IReadOnlyList<Correlations> models)
    {
        if (models.Count == 0) return [];
        var orders = Orders(models[0].Drivers);
        return [.. models.Chunk(Vector256<double>.Count).SelectMany(some => Beside(some, orders))];
    }

    private static IEnumerable<Sampled> Beside(Correlations[] some, int[][] orders)
    {
        var drivers = some[0].Drivers;
        var whole = Correlated(some);
        var left = new Vector256<double>[whole.Length];
        var (sums, squares, both) = (new Vector256<double>[drivers], new Vector256<double>[drivers], new Vector256<double>[drivers]);
        foreach (var order in orders)
        {
            Array.Clear(both);
            Enter(whole, left, order, both);
            Array.Reverse(order);
            Enter(whole, left, order, both);
            Array.Reverse(order);
            for (var j = 0; j < drivers; j++)
            {
                var mean = both[j] * 0.5;
                sums[j] += mean;
                squares[j] += mean * mean;
            }
        }

        double n = orders.Length;
        for (var lane = 0; lane < some.Length; lane++)
        {
            yield return new(
                [.. sums.Select(sum => sum[lane] / n)],
                [.. sums.Zip(squares, (sum, square) => Math.Sqrt(Math.Max(0, square[lane] - (sum[lane] * sum[lane] / n)) / (n * (n - 1))))]);
        }
    }

    /// <summary>Brings the drivers in one after the other, and adds to each what it adds.</summary>
    private static void Enter(Vector256<double>[] whole, Vector256<double>[] left, int[] order, Vector256<double>[] adds)
    {
        var (drivers, width) = (order.Length, order.Length + 1);
        for (var i = 0; i < drivers; i++)
        {
            var from = order[i] * width;
            for (var k = i; k < drivers; k++) left[(i * width) + k] = whole[from + order[k]];
            left[(i * width) + drivers] = whole[from + drivers];
        }

        for (var j = 0; j < drivers; j++)
        {
            var pivots = left.AsSpan(j * width, width);
            var scale = Vector256.ConditionalSelect(
                Vector256.GreaterThan(pivots[j], Vector256.Create(StandardisedFit.Tolerance)), Vector256<double>.One / pivots[j], Vector256<double>.Zero);
            adds[order[j]] += pivots[drivers] * pivots[drivers] * scale;
            for (var i = j + 1; i < drivers; i++)
            {
                var factor = pivots[i] * scale;
                var target = left.AsSpan((i * width) + i, width - i);
                var source = pivots[i..];
                for (var k = 0; k < target.Length && k < source.Length; k++) target[k] -= factor * source[k];
            }
        }
    }

    /// <summary>Row by row the drivers' correlations, and theirs with the outcome last; places left over repeat the last model.</summary>
    private static Vector256<double>[] Correlated(Correlations[] some)
    {
        var drivers = some[0].Drivers;
        var whole = new Vector256<double>[drivers * (drivers + 1)];
        for (var i = 0; i < drivers; i++)
        {
            for (var j = 0; j < drivers; j++) whole[(i * (drivers + 1)) + j] = Lanes(model => model[i, j]);
            whole[(i * (drivers + 1)) + drivers] = Lanes(model => model.WithOutcome(i));
        }

        return whole;

        Vector256<double> Lanes(Func<Correlations, double> number) =>
            Vector256.Create(number(some[0]), number(some[Math.Min(1, some.Length - 1)]), number(some[Math.Min(2, some.Length - 1)]), number(some[^1]));
    }

    private static int[][] Orders(int drivers)
    {
        var orders = new int[Pairs][];
        for (var pair = 0; pair < Pairs; pair++)
        {
            int[] order = [.. Enumerable.Range(0, drivers)];
            for (var i = drivers - 1; i > 0; i--)
            {
                var j = (int)Math.BigMul(Mix.Bits(((ulong)pair << 32) + (ulong)i), (ulong)i + 1, out _);
                (order[i], order[j]) = (order[j], order[i]);
            }

            orders[pair] = order;
        }

        return orders;
    }
}
