using Heed.Measures.Drivers;

namespace Heed.Web.Tests.Demo.Evaluation;

/// <summary>How many of the 95 % intervals of drivers' shares hold what is true of the demo company.</summary>
internal static class DriverCoverage
{
    /// <summary>Each driver's part of R² in 3.8 million complete answers of 200 seeds (see docs/quality.md).</summary>
    public static readonly IReadOnlyList<double> Truth = [0.0992, 0.1073, 0.0648, 0.0590, 0.0325, 0.1374, 0.0578];

    public static DriverReport Of(DemoSeed seed) => KeyDrivers.Compute(seed.Rows, ShareMethod.Lmg, ShareIntervals.Jackknife);

    /// <summary>By driver, whether its interval holds a share.</summary>
    public static bool[] Held(DriverReport report, IReadOnlyList<double> shares) => [.. report.Drivers.Zip(shares, (driver, share) => driver.Low <= share && share <= driver.High)];
}
