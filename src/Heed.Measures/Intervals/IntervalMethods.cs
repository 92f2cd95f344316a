namespace Heed.Measures.Intervals;

/// <summary>The names of the interval methods, as commands and answers write them.</summary>
public static class IntervalMethods
{
    public const string AdjustedWald = "adjusted-wald";
    public const string Wald = "wald";
    public const string Wilson = "wilson";
    public const string WilsonCorrected = "wilson-cc";
    public const string ClopperPearson = "clopper-pearson";
    public const string Jeffreys = "jeffreys";
    public const string AgrestiCoull = "agresti-coull";
    public const string T = "t";
    public const string KaplanMeier = "kaplan-meier";
    public const string ExactPoisson = "exact-poisson";
    public const string DeLong = "delong";
    public const string Normal = "normal";
    public const string Clustered = "clustered";
    public const string OrderStatistics = "order-statistics";
    public const string ExactOrderStatistics = "exact-order-statistics";
    public const string Jackknife = "jackknife";
}
