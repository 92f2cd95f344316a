namespace Heed.Measures.Drivers;

/// <summary>How R² is dealt out among the drivers.</summary>
public enum ShareMethod
{
    /// <summary><see cref="Drivers.Lmg"/>, exact to <see cref="DriverMethods.MostExact"/> drivers, <see cref="LmgSampled"/> above; of a yes/no outcome general dominance.</summary>
    Lmg,

    /// <summary><see cref="JohnsonWeights"/>.</summary>
    Johnson,
}

/// <summary>How far a driver's share can be trusted is found by leaving groups of customers out, by drawing them anew, or not at all.</summary>
public enum ShareIntervals
{
    /// <summary><see cref="GroupJackknife"/>.</summary>
    Jackknife,

    /// <summary><see cref="GroupBootstrap"/>.</summary>
    Bootstrap,

    None,
}

/// <summary>What the methods take and cost.</summary>
public static class DriverMethods
{
    /// <summary>Most drivers whose share is found.</summary>
    public const int MostDrivers = 60;

    /// <summary>Most drivers for which all orders are gone through; one less than the method takes, for the one of chance beside them.</summary>
    public const int MostExact = Lmg.MostDrivers - 1;

    /// <summary>Most drivers of a yes/no outcome for which a model is fitted for every set of them.</summary>
    public const int MostForDominance = 10;

    /// <summary>Most drivers for which drawing anew a thousand times is quick enough.</summary>
    public const int MostForBootstrap = 12;

    /// <summary>Rows that shares should rest on before they are shown: 50, and 10 a driver. The arithmetic itself needs two more than drivers.</summary>
    public static long FewestRows(int drivers) => Math.Max(50, 10L * drivers);

    /// <summary>Most rows that models of a yes/no outcome go back to; of more, as many drawn by chance. Fewer where there are more models to fit.</summary>
    public static int MostRows(int drivers) => drivers > MostForDominance ? 100_000 : Math.Clamp(100_000_000 >> (drivers + 1), 40_000, 100_000);

    /// <summary>Shares of R² of several linear models of equally many drivers; they are 0 or above and add up to R².</summary>
    internal static IReadOnlyList<double[]> Shares(this ShareMethod method, IReadOnlyList<Correlations> models, bool exact) => (method, exact) switch
    {
        (ShareMethod.Johnson, _) => [.. models.Select(JohnsonWeights.Of)],
        (_, true) => Lmg.Of(models),
        _ => [.. LmgSampled.Of(models).Select(sampled => sampled.Shares)],
    };
}
