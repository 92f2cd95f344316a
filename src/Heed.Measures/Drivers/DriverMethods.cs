namespace Heed.Measures.Drivers;

/// <summary>How R² is dealt out among the drivers.</summary>
public enum ShareMethod
{
    /// <summary><see cref="Drivers.Lmg"/>, exact.</summary>
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
    /// <summary>Most drivers whose share is found; one less than the method takes, for the one of chance beside them.</summary>
    public static int MostDrivers(ShareMethod method) => method == ShareMethod.Lmg ? Lmg.MostDrivers - 1 : 60;

    /// <summary>Most drivers for which drawing anew a thousand times is quick enough.</summary>
    public const int MostForBootstrap = 12;

    /// <summary>Rows that shares should rest on before they are shown: 50, and 10 a driver. The arithmetic itself needs two more than drivers.</summary>
    public static long FewestRows(int drivers) => Math.Max(50, 10L * drivers);

    /// <summary>Shares of R², one a driver; they are 0 or above and add up to R².</summary>
    public static double[] Shares(this ShareMethod method, Correlations correlations) => method.Shares([correlations])[0];

    /// <summary>The same of several models of equally many drivers, which is quicker together.</summary>
    public static IReadOnlyList<double[]> Shares(this ShareMethod method, IReadOnlyList<Correlations> models) =>
        method == ShareMethod.Lmg ? Lmg.Of(models) : [.. models.Select(JohnsonWeights.Of)];
}
