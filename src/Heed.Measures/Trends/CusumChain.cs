using MathNet.Numerics.LinearAlgebra;

namespace Heed.Measures.Trends;

/// <summary>
/// The run length of a CUSUM of groups of yes-or-no answers, exactly: as steps are whole numbers the sum walks on 0 … h − 1 until it reaches h, so
/// with Q the chances to go from one of them to another in one group, (I − Q)·L = 1 and L₀ is the mean number of groups until the alarm.
/// Where groups differ in size, each size given is as likely as the others.
/// <para>Source: Brook &amp; Evans 1972, Biometrika 59:539–549; Hawkins &amp; Olwell 1998, Cumulative Sum Charts, chapter 6.</para>
/// </summary>
internal sealed class CusumChain
{
    private readonly int lowest;
    private readonly double[] chances;

    public CusumChain(CusumSteps steps, IReadOnlyList<int> sizes, double share)
    {
        lowest = -sizes.Max() * steps.Down;
        chances = new double[(sizes.Max() * steps.Up) - lowest + 1];
        foreach (var same in sizes.CountBy(size => size))
        {
            for (var hits = 0; hits <= same.Key; hits++)
            {
                var step = (hits * steps.Up) - ((same.Key - hits) * steps.Down);
                chances[step - lowest] += Binomial(same.Key, hits, share) * same.Value / sizes.Count;
            }
        }
    }

    /// <summary>Mean number of groups until the sum, starting at 0, reaches <paramref name="decision"/> (1 or more).</summary>
    public double RunLength(int decision)
    {
        var stay = Matrix<double>.Build.DenseIdentity(decision);
        for (var from = 0; from < decision; from++)
        {
            for (var i = 0; i < chances.Length && from + lowest + i < decision; i++) stay[from, Math.Max(0, from + lowest + i)] -= chances[i];
        }

        return stay.Solve(Vector<double>.Build.Dense(decision, 1))[0];
    }

    private static double Binomial(int n, int hits, double share) => share switch
    {
        <= 0 => hits == 0 ? 1 : 0,
        >= 1 => hits == n ? 1 : 0,
        _ => Math.Exp(MathNet.Numerics.SpecialFunctions.BinomialLn(n, hits) + (hits * Math.Log(share)) + ((n - hits) * Math.Log(1 - share))),
    };
}
