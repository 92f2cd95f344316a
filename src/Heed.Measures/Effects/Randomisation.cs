using Heed.Measures.Drivers;
using Heed.Measures.Intervals;

namespace Heed.Measures.Effects;

/// <summary>
/// The difference of two groups' means against all the ways in which as many units might have been the chosen ones. p is the share of ways with a
/// difference at least as far from 0; the interval holds each shift of the chosen that would not be found at the level. No assumption about the
/// distribution; with few units few p are possible (1 of 20 units: 0.05 at best).
/// <para>Source: Fisher 1935, The Design of Experiments, §21; Rosenbaum 2002, Observational Studies, §2.6 (intervals by inversion).</para>
/// </summary>
/// <param name="Value">Mean of the chosen less mean of the others.</param>
/// <param name="P">Two-sided, 1 ÷ ways to 1.</param>
/// <param name="Low">Lower end; null where so few ways exclude nothing.</param>
/// <param name="High">Upper end; null likewise.</param>
/// <param name="Ways">Ways looked at: all of them up to 20,000, else that many drawn.</param>
public sealed record Randomisation(double Value, double P, double? Low, double? High, int Ways)
{
    private const int MostWays = 20_000;
    private const double Rounding = 1e-10;

    /// <summary>Null where either group is empty.</summary>
    public static Randomisation? Of(IReadOnlyList<double> chosen, IReadOnlyList<double> others, Level level = default)
    {
        if (chosen.Count == 0 || others.Count == 0) return null;
        if (chosen.Count > others.Count) return Of(others, chosen, level) is { } turned ? turned with { Value = -turned.Value, Low = -turned.High, High = -turned.Low } : null;
        double[] all = [.. chosen, .. others];
        var (k, total) = (chosen.Count, all.Sum());
        var value = Difference(chosen.Sum(), total, k, all.Length);
        var (extreme, lows, highs, ways) = (0, new List<double>(), new List<double>(), 0);
        foreach (var way in Choices(all.Length, k))
        {
            ways++;
            var difference = Difference(way.Sum(i => all[i]), total, k, all.Length);
            if (Math.Abs(difference) >= Math.Abs(value) - (Rounding * (1 + Math.Abs(value)))) extreme++;
            // Shifting the chosen by δ shifts this way's difference by a·δ, a by how many of them it shares; it is as extreme between the two δ at which it equals the real one's.
            var shared = way.Count(i => i < k);
            var a = ((double)shared / k) - ((double)(k - shared) / others.Count);
            var (one, other) = (Ratio(value - difference, 1 - a, double.NegativeInfinity), Ratio(value + difference, 1 + a, double.PositiveInfinity));
            lows.Add(shared == k ? double.NegativeInfinity : Math.Min(one, other));
            highs.Add(shared == k ? double.PositiveInfinity : Math.Max(one, other));
        }

        // The interval ends where no more ways than the risk allows are as extreme: all of them are at the value itself.
        var allowed = (int)Math.Floor((level.Risk * ways) + Rounding);
        lows.Sort();
        highs.Sort();
        var (low, high) = (lows[Math.Min(allowed, ways - 1)], highs[Math.Max(ways - 1 - allowed, 0)]);
        return new(value, (double)extreme / ways, double.IsFinite(low) ? low : null, double.IsFinite(high) ? high : null, ways);
    }

    private static double Ratio(double above, double below, double none) => Math.Abs(below) < Rounding ? none : above / below;

    private static double Difference(double chosen, double total, int k, int n) => (chosen / k) - ((total - chosen) / (n - k));

    private static IEnumerable<int[]> Choices(int n, int k) => MathNet.Numerics.Combinatorics.Combinations(n, k) <= MostWays ? Every(n, k) : Drawn(n, k);

    private static IEnumerable<int[]> Every(int n, int k)
    {
        int[] way = [.. Enumerable.Range(0, k)];
        while (true)
        {
            yield return way;
            var last = k - 1;
            while (last >= 0 && way[last] == n - k + last) last--;
            if (last < 0) yield break;
            way[last]++;
            for (var i = last + 1; i < k; i++) way[i] = way[i - 1] + 1;
        }
    }

    // The real way is one of them, so that p is never 0 (Phipson & Smyth 2010).
    private static IEnumerable<int[]> Drawn(int n, int k)
    {
        int[] places = [.. Enumerable.Range(0, n)];
        yield return places[..k];
        for (var way = 1UL; way < MostWays; way++)
        {
            for (var i = 0; i < k; i++)
            {
                var other = i + (int)Math.BigMul(Mix.Bits((way << 24) + (ulong)i), (ulong)(n - i), out _);
                (places[i], places[other]) = (places[other], places[i]);
            }

            yield return places[..k];
        }
    }
}
