namespace Heed.Measures.Intervals;

/// <summary>
/// Confidence intervals of the Net Promoter Score, in points, clipped to ±100. At n = 0 there is none: both methods throw, so ask first.
/// <para>Source: Rocks 2016, "Interval Estimation for the 'Net Promoter Score'", The American Statistician 70:365–372.</para>
/// </summary>
public static class NpsIntervals
{
    /// <summary>The methods of an NPS, the default first.</summary>
    public static IReadOnlyList<string> Methods { get; } = [IntervalMethods.AdjustedWald, IntervalMethods.Wald];

    /// <summary>The interval by the method's name.</summary>
    /// <exception cref="ArgumentException">No method of an NPS.</exception>
    public static Interval By(string method, NpsCounts counts, Level level) => method switch
    {
        IntervalMethods.AdjustedWald => AdjustedWald(counts, level),
        IntervalMethods.Wald => Wald(counts, level),
        _ => throw new ArgumentException($"'{method}' is not an interval of an NPS.", nameof(method)),
    };

    /// <summary>
    /// The Wald interval after adding ¾ to promoters, ¾ to detractors and 1½ to passives. Its centre lies a little nearer to 0 than the plain
    /// score; it has width even where all answers are alike, and contains the plain score from two answers on.
    /// </summary>
    public static Interval AdjustedWald(NpsCounts counts, Level level) => Around(Checked(counts).Adjusted(), level, IntervalMethods.AdjustedWald);

    /// <summary>Score ± z·se, se = 100·√((p + d − (p − d)²)/n). No width where all answers are alike.</summary>
    public static Interval Wald(NpsCounts counts, Level level) => Around(Checked(counts), level, IntervalMethods.Wald);

    private static Interval Around(NpsCounts counts, Level level, string method)
    {
        var reach = Quantiles.Normal(level) * counts.StandardError;
        return new Interval(counts.Score - reach, counts.Score + reach, level, method).ClipTo(-100, 100);
    }

    private static NpsCounts Checked(NpsCounts counts) =>
        counts.N > 0 ? counts : throw new ArgumentException("There is no interval of nobody's score.", nameof(counts));
}
