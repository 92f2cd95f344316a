namespace Heed.Measures.Trends;

/// <summary>
/// How a CUSUM of yes-or-no answers steps, in whole numbers: up by <paramref name="Up"/> for a hit, down by <paramref name="Down"/> for a miss. The
/// reference share Down ÷ (Up + Down) lies between the two shares to be told apart, near ln((1 − p₀)/(1 − p₁)) ÷ ln(p₁(1 − p₀)/(p₀(1 − p₁))), where the
/// steps are those of the likelihood ratio.
/// <para>Source: Reynolds &amp; Stoumbos 1999, Journal of Quality Technology 31:87–108.</para>
/// </summary>
/// <param name="Up">For a hit, 1 or more.</param>
/// <param name="Down">For a miss, 1 or more.</param>
public readonly record struct CusumSteps(int Up, int Down)
{
    /// <summary>What a hit and a miss add up to; the finer, the more states the chain has.</summary>
    public int Unit => Up + Down;

    /// <summary>The share at which the sum neither rises nor falls.</summary>
    public double Reference => (double)Down / Unit;

    /// <summary>The coarsest steps whose reference share is within a tenth of the way between the two shares of the best one.</summary>
    /// <param name="inControl">p₀, above 0.</param>
    /// <param name="outOfControl">p₁, above p₀, below 1.</param>
    public static CusumSteps Between(double inControl, double outOfControl)
    {
        if (!(inControl > 0 && inControl < outOfControl && outOfControl < 1))
            throw new ArgumentOutOfRangeException(nameof(outOfControl), outOfControl, "Shares are above 0 and below 1, the one to be found above the other.");
        var fall = Math.Log((1 - inControl) / (1 - outOfControl));
        var best = fall / (fall + Math.Log(outOfControl / inControl));
        var reach = (outOfControl - inControl) / 10;
        for (var unit = 2; ; unit++)
        {
            var down = (int)Math.Clamp(Math.Round(best * unit), 1, unit - 1);
            if (Math.Abs(((double)down / unit) - best) <= reach) return new(unit - down, down);
        }
    }
}
