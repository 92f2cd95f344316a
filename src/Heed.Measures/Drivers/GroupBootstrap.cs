using Heed.Measures.Intervals;

namespace Heed.Measures.Drivers;

/// <summary>
/// Intervals of numbers computed from grouped rows by drawing as many groups with replacement, many times: the percentiles of what comes out.
/// <para>Source: Efron &amp; Tibshirani 1993, An Introduction to the Bootstrap, ch. 13; whole clusters drawn as in Davison &amp; Hinkley 1997, §3.8.</para>
/// </summary>
public static class GroupBootstrap
{
    /// <summary>Groups dealt into: so many that most hold a single customer, up to some thousands of customers.</summary>
    public const int Groups = 2_000;

    /// <summary>How often groups are drawn.</summary>
    public const int Draws = 1_000;

    /// <summary>The rows of each draw, the same at every run.</summary>
    public static IEnumerable<TProducts> Replicates<TProducts>(IReadOnlyList<TProducts> groups)
        where TProducts : class, IProducts<TProducts>
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            var drawn = TProducts.Empty(groups[0].Columns);
            for (var i = 0; i < groups.Count; i++)
            {
                var chance = Mix.Bits(((ulong)draw << 32) + (ulong)i);
                drawn.Add(groups[(int)Math.BigMul(chance, (ulong)groups.Count, out _)]);
            }

            yield return drawn;
        }
    }

    /// <summary>From the lower to the upper percentile, between neighbours in proportion; null under two draws.</summary>
    public static (double Low, double High)? Interval(IReadOnlyList<double> drawn, Level level)
    {
        if (drawn.Count < 2) return null;
        double[] sorted = [.. drawn.Order()];
        return (At(level.Risk / 2), At(1 - (level.Risk / 2)));

        double At(double share)
        {
            var place = share * (sorted.Length - 1);
            var below = (int)place;
            return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
        }
    }
}
