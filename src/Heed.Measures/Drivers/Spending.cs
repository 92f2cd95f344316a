namespace Heed.Measures.Drivers;

/// <summary>How far a driver is thought to move when asking where to spend.</summary>
public enum DriverMove
{
    /// <summary>One step of its scale.</summary>
    Step,

    /// <summary>Ten of a hundred answers into its top box.</summary>
    TopBox,
}

/// <summary>
/// What one expects of moving a driver: slope × step, with the slope's interval, and how much that is for the cost entered. It is association: whether
/// the outcome would follow is what a trial would have to show.
/// </summary>
/// <param name="Step">How far the driver's mean moves, in its own unit, towards its better end.</param>
/// <param name="Change">Expected change of the outcome's mean, in its unit.</param>
/// <param name="Low">Lower end of the change; null without intervals.</param>
/// <param name="High">Upper end.</param>
/// <param name="Cost">In whatever unit was entered; null where none was.</param>
public sealed record Spending(double Step, double Change, double? Low, double? High, double? Cost)
{
    /// <summary>The change for a unit of cost; null where there is no cost.</summary>
    public double? PerCost => Change / Cost;

    /// <param name="driver">With its slope.</param>
    /// <param name="step">How far it moves.</param>
    /// <param name="cost">Above 0, or none.</param>
    public static Spending Of(DriverEstimate driver, double step, double? cost)
    {
        if (cost is { } spent) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spent, nameof(cost));
        var (one, other) = (driver.SlopeLow * step, driver.SlopeHigh * step);
        return new(step, driver.Slope * step, one < other ? one : other, one < other ? other : one, cost);
    }
}
