namespace Heed.Measures.Comparisons;

/// <summary>The names of the ways two groups are compared.</summary>
public static class DifferenceMethods
{
    /// <summary><see cref="NpsDifference"/>.</summary>
    public const string AdjustedWald = Intervals.IntervalMethods.AdjustedWald;

    /// <summary><see cref="ShareDifference"/>.</summary>
    public const string Newcombe = "newcombe";

    /// <summary><see cref="WelchTest"/>.</summary>
    public const string Welch = "welch";

    /// <summary><see cref="QuantileDifference"/>.</summary>
    public const string OrderStatistics = Intervals.IntervalMethods.OrderStatistics;

    /// <summary><see cref="ClusteredDifference"/>.</summary>
    public const string Clustered = Intervals.IntervalMethods.Clustered;
}
