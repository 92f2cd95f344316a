using System.Numerics;

namespace Heed.Measures.Drivers;

/// <summary>
/// What each of several players adds to a whole, averaged over all orders in which they can come in, from the worth of every set of them:
/// φⱼ = Σ over sets S without j of |S|!(p − 1 − |S|)! ÷ p! · (v(S ∪ j) − v(S)). They add up to the worth of all less that of none.
/// <para>Source: Shapley 1953, Contributions to the Theory of Games II; for drivers this is general dominance (Azen &amp; Budescu 2003).</para>
/// </summary>
public static class Shapley
{
    /// <param name="players">1 or more.</param>
    /// <param name="worth">Of a set, bit j standing for player j; asked for sets of the first <paramref name="players"/> bits.</param>
    public static double[] Of(int players, Func<int, double> worth)
    {
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (var size = 1; size < players; size++) weights[size] = weights[size - 1] * size / (players - size);
        var shares = new double[players];
        for (var set = 0; set < 1 << players; set++)
        {
            var (value, size) = (worth(set), BitOperations.PopCount((uint)set));
            for (var j = 0; j < players; j++) shares[j] += (set >> j & 1) == 1 ? weights[size - 1] * value : -weights[Math.Min(size, players - 1)] * value;
        }

        return shares;
    }
}
