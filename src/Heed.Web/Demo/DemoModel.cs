namespace Heed.Web.Demo;

/// <summary>A driver of the demo company's satisfaction, with its true strength.</summary>
/// <param name="Name">The field.</param>
/// <param name="Weight">How far one point more of this rating moves the recommendation, before rounding.</param>
/// <param name="Mean">The rating an average customer would give, before rounding.</param>
/// <param name="Loading">Correlation with the general impression that all ratings share.</param>
/// <param name="NotApplicable">Share of customers to whom it does not apply.</param>
public sealed record DemoDriver(string Name, double Weight, double Mean, double Loading, double NotApplicable);

/// <summary>
/// The truth behind the answers; docs/demo.md says it in words. A rating is round(mean + impression), kept to 1–5; the recommendation is
/// round(base + Σ weight · (rating − mean) + branch + segment + failure + noise), kept to 0–10.
/// </summary>
public static class DemoModel
{
    public const double Base = 8.05;
    public const double Noise = 1.25;

    /// <summary>Standard deviation of the branches' own effect on the recommendation.</summary>
    public const double BranchSpread = 0.15;

    /// <summary>Standard deviation of the branches' effect on each rating.</summary>
    public const double BranchRatingSpread = 0.12;

    /// <summary>What the service failure takes from the recommendation at its worst, beyond what the ratings show.</summary>
    public const double FailureDirect = -0.5;

    /// <summary>How much more likely someone one standard deviation happier is to answer.</summary>
    public const double ResponsePerSatisfaction = 1.15;

    public const int Advice = 0;
    public const int Waiting = 1;
    public const int MobileApp = 2;
    public const int BranchStaff = 3;
    public const int Fees = 4;
    public const int ProblemSolving = 5;
    public const int Information = 6;

    // General impression and single impressions are partly the customer's own, so that the same customer answers alike next time.
    private const double GeneralOwn = 0.8, GeneralNow = 0.6;
    private const double SingleOwn = 0.7, SingleNow = 0.714;

    public static IReadOnlyList<DemoDriver> Drivers { get; } =
    [
        new("advice", 0.40, 4.0, 0.75, 0.10),
        new("waiting", 0.45, 3.6, 0.65, 0.02),
        new("mobile_app", 0.30, 3.9, 0.60, 0.08),
        new("branch_staff", 0.20, 4.3, 0.70, 0.12),
        new("fees", 0.10, 3.1, 0.55, 0.02),
        new("problem_solving", 0.55, 3.7, 0.75, 0.12),
        new("information", 0.15, 3.8, 0.70, 0.02),
    ];

    /// <summary>Segments with their share of customers and their effect on the recommendation.</summary>
    public static IReadOnlyList<(string Name, double Share, double Effect)> Segments { get; } =
        [("private", 0.62, 0), ("premium", 0.12, 0.25), ("business", 0.14, 0), ("youth", 0.12, -0.15)];

    /// <summary>What a customer thinks of each driver now, in standard deviations from the average.</summary>
    public static double[] Impressions(DemoCustomer customer, DemoBranchEffect branch, DemoShifts shifts, Dice dice)
    {
        var general = (GeneralOwn * customer.General) + (GeneralNow * dice.Normal());
        var impressions = new double[Drivers.Count];
        for (var j = 0; j < impressions.Length; j++)
        {
            var loading = Drivers[j].Loading;
            var single = (SingleOwn * customer.Singles[j]) + (SingleNow * dice.Normal());
            impressions[j] = (loading * general) + (Math.Sqrt(1 - (loading * loading)) * single) + branch.Ratings[j] + shifts.Of(j);
        }

        return impressions;
    }

    public static int Rating(int driver, double impression) => Round(Drivers[driver].Mean + impression, 1, 5);

    /// <summary>The recommendation before it is rounded.</summary>
    public static double Recommendation(IReadOnlyList<int> ratings, DemoCustomer customer, DemoBranchEffect branch, DemoShifts shifts, Dice dice)
    {
        var sum = Base + branch.Direct + Segments[customer.Segment].Effect + shifts.Direct + (Noise * dice.Normal());
        for (var j = 0; j < ratings.Count; j++) sum += Drivers[j].Weight * (ratings[j] - Drivers[j].Mean);
        return sum;
    }

    public static int Round(double value, int low, int high) => (int)Math.Clamp(Math.Round(value), low, high);
}
