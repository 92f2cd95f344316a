namespace Heed.Measures.Intervals;

/// <summary>
/// Confidence intervals of a share, in 0…1. Below, x is the number of hits, n the number of answers (above 0), p = x ÷ n and
/// z the normal quantile of the level. At n = 0 there is no interval: every method throws, so ask first.
/// <para>Which to use: Brown, Cai &amp; DasGupta 2001, "Interval Estimation for a Binomial Proportion", Statistical Science 16:101–133.</para>
/// </summary>
public static class ProportionIntervals
{
    /// <summary>The methods of a share, the default first.</summary>
    public static IReadOnlyList<string> Methods { get; } = [IntervalMethods.Wilson, IntervalMethods.WilsonCorrected, IntervalMethods.ClopperPearson, IntervalMethods.Jeffreys, IntervalMethods.AgrestiCoull, IntervalMethods.Wald];

    /// <summary>The interval by the method's name.</summary>
    /// <exception cref="ArgumentException">No method of a share.</exception>
    public static Interval By(string method, Proportion counted, Level level) => method switch
    {
        IntervalMethods.Wilson => Wilson(counted, level),
        IntervalMethods.WilsonCorrected => WilsonCorrected(counted, level),
        IntervalMethods.ClopperPearson => ClopperPearson(counted, level),
        IntervalMethods.Jeffreys => Jeffreys(counted, level),
        IntervalMethods.AgrestiCoull => AgrestiCoull(counted, level),
        IntervalMethods.Wald => Wald(counted, level),
        _ => throw new ArgumentException($"'{method}' is not an interval of a share.", nameof(method)),
    };

    /// <summary>
    /// Wilson's score interval: all shares that a two-sided z test would not reject:
    /// (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). Contains p, stays in 0…1.
    /// <para>Source: Wilson 1927, Journal of the American Statistical Association 22:209–212.</para>
    /// </summary>
    public static Interval Wilson(Proportion counted, Level level) => Score(counted, 0, level, IntervalMethods.Wilson);

    /// <summary>
    /// Wilson's score interval with continuity correction: as <see cref="Wilson"/> with p ∓ c/n in place of p, where c = min(½, |x − n/2|)
    /// as in R's <c>prop.test</c>; so at exactly half it equals the plain one. Contains p, stays in 0…1, wider than it need be.
    /// <para>Source: Newcombe 1998, Statistics in Medicine 17:857–872, method 4 (there c = ½ throughout).</para>
    /// </summary>
    public static Interval WilsonCorrected(Proportion counted, Level level) =>
        Score(counted, Math.Min(0.5, Math.Abs(counted.Hits - (counted.N / 2))), level, IntervalMethods.WilsonCorrected);

    /// <summary>
    /// The "exact" interval: Beta(α/2; x, n−x+1) … Beta(1−α/2; x+1, n−x), with 0 where x = 0 and 1 where x = n.
    /// Never covers less than the level, mostly more. Contains p, stays in 0…1.
    /// <para>Source: Clopper &amp; Pearson 1934, Biometrika 26:404–413.</para>
    /// </summary>
    public static Interval ClopperPearson(Proportion counted, Level level)
    {
        var (x, misses, half) = (Checked(counted).Hits, counted.N - counted.Hits, level.Risk / 2);
        var low = x == 0 ? 0 : Quantiles.Beta(x, misses + 1, half);
        var high = misses == 0 ? 1 : Quantiles.Beta(x + 1, misses, 1 - half);
        return new(low, high, level, IntervalMethods.ClopperPearson);
    }

    /// <summary>
    /// The equal-tailed Bayesian interval under Jeffreys' prior: Beta(α/2; x+½, n−x+½) … Beta(1−α/2; x+½, n−x+½).
    /// Stays in 0…1; where x is 0 or n it stops a little short of p, as R's and statsmodels' do.
    /// <para>Source: Brown, Cai &amp; DasGupta 2001.</para>
    /// </summary>
    public static Interval Jeffreys(Proportion counted, Level level)
    {
        var (a, b, half) = (Checked(counted).Hits + 0.5, counted.N - counted.Hits + 0.5, level.Risk / 2);
        var (low, high) = (Quantiles.Beta(a, b, half), Quantiles.Beta(a, b, 1 - half));

        // At a billion answers and a level near 0 the two differ by less than they are known to.
        return new(Math.Min(low, high), Math.Max(low, high), level, IntervalMethods.Jeffreys);
    }

    /// <summary>
    /// "Add two of each, then Wald": ñ = n + z², p̃ = (x + z²/2) ÷ ñ, p̃ ± z·√(p̃(1−p̃)/ñ), clipped to 0…1. Contains p; never narrower than Wilson's.
    /// <para>Source: Agresti &amp; Coull 1998, The American Statistician 52:119–126.</para>
    /// </summary>
    public static Interval AgrestiCoull(Proportion counted, Level level)
    {
        var z = Quantiles.Normal(level);
        var added = new Proportion(Checked(counted).Hits + (z * z / 2), counted.N + (z * z));
        return Around(added, z, level, IntervalMethods.AgrestiCoull);
    }

    /// <summary>
    /// The textbook interval p ± z·√(p(1−p)/n), clipped to 0…1. Covers too little near 0 and 1 and has no width there: for comparison with others only.
    /// <para>Source: Laplace 1812; for its failings Brown, Cai &amp; DasGupta 2001.</para>
    /// </summary>
    public static Interval Wald(Proportion counted, Level level) => Around(Checked(counted), Quantiles.Normal(level), level, IntervalMethods.Wald);

    private static Interval Around(Proportion centre, double z, Level level, string method) =>
        new Interval(centre.Share - (z * centre.StandardError), centre.Share + (z * centre.StandardError), level, method).ClipTo(0, 1);

    private static Interval Score(Proportion counted, double correction, Level level, string method)
    {
        var (p, n, z) = (Checked(counted).Share, counted.N, Quantiles.Normal(level));
        var low = counted.Hits == 0 ? 0 : ScoreEnd(p - (correction / n), n, -z);
        var high = counted.Hits == n ? 1 : ScoreEnd(p + (correction / n), n, z);
        return new Interval(low, high, level, method).ClipTo(0, 1);
    }

    private static double ScoreEnd(double p, double n, double z) =>
        (p + (z * z / (2 * n)) + (z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))))) / (1 + (z * z / n));

    private static Proportion Checked(Proportion counted) =>
        counted.N > 0 ? counted : throw new ArgumentException("There is no interval of a share of nothing.", nameof(counted));
}
