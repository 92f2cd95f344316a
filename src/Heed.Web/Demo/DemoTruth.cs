namespace Heed.Web.Demo;

/// <summary>A driver's strength in answers as people give them.</summary>
/// <param name="Name">The field.</param>
/// <param name="Slope">Points of the 0–10 score for one point of this rating, the others held.</param>
/// <param name="Beta">The same in standard deviations.</param>
/// <param name="Lmg">Its part of R²; the seven add up to it.</param>
public sealed record DriverTruth(string Name, double Slope, double Beta, double Lmg);

/// <summary>
/// What the model comes to once answers are rounded and end at their scales' ends: some 190,000 complete answers of 200,000 customers (seed 7),
/// to hold the demo's analyses against.
/// </summary>
public static class DemoTruth
{
    /// <summary>Share of the score's variance that the seven ratings explain.</summary>
    public const double R2 = 0.555;

    /// <summary>What the new app in Sweden did to the mean of its rating, in points.</summary>
    public const double AppEffect = 0.40;

    /// <summary>What the recovery in Estonia did to NPS beside the other regions, from the failure's seven weeks to the weeks since the fifth of the recovery.</summary>
    public const double RecoveryEffect = 76;

    public static IReadOnlyList<DriverTruth> Drivers { get; } =
    [
        new("advice", 0.369, 0.193, 0.100),
        new("waiting", 0.392, 0.223, 0.106),
        new("mobile_app", 0.263, 0.141, 0.065),
        new("branch_staff", 0.201, 0.098, 0.061),
        new("fees", 0.068, 0.040, 0.031),
        new("problem_solving", 0.489, 0.273, 0.135),
        new("information", 0.123, 0.067, 0.057),
    ];
}
