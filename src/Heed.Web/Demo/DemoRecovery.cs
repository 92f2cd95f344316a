namespace Heed.Web.Demo;

/// <summary>How the demo company wins customers back, and the laws by which that goes: docs/demo.md says them in words.</summary>
public static class DemoRecovery
{
    public const string ValueAttribute = "yearly_value";
    public const string ReviewLink = "https://reviews.example/tuulholm-bank";

    /// <summary>The share of those a broken promise hit that was reached within the fortnight; calling them changes nothing.</summary>
    public const double Reached = 0.45;

    /// <summary>How long before the last day the win-back began.</summary>
    public const int WinBackAgo = 120;

    public const int WinBackHoldOut = 30;
    public const int WinBackDays = 60;

    /// <summary>The chance to come back within the days, written to and held out.</summary>
    public const double BackWritten = 0.34;

    /// <summary>See <see cref="BackWritten"/>.</summary>
    public const double BackHeldOut = 0.08;

    /// <summary>How long before the last day something was agreed on with one of the agents, and done a week later: it changed nothing.</summary>
    public const int CoachedAgo = 90;

    /// <summary>What a customer of a segment brings a year, about.</summary>
    public static double ValueOf(string segment) => segment switch { "business" => 2_400, "premium" => 900, "youth" => 60, _ => 180 };

    /// <summary>What each customer brings a year, in whole euros.</summary>
    public static int[] Values(DemoSettings settings, IReadOnlyList<DemoCustomer> customers)
    {
        var dice = Dice.For(settings.Seed, "values");
        return [.. customers.Select(c => (int)Math.Round(ValueOf(c.SegmentName) * Math.Exp(0.5 * dice.Normal())))];
    }
}
