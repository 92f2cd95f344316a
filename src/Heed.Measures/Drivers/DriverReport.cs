using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Drivers;

/// <summary>How much of an outcome its drivers explain, and what each contributes. Association: what would happen if a driver were changed it can't say.</summary>
public sealed record DriverReport
{
    /// <summary>Complete rows: those with the outcome and every driver.</summary>
    public required long N { get; init; }

    /// <summary>Share of the outcome's variance explained, 0 to 1; the drivers' shares add up to it.</summary>
    public required double RSquared { get; init; }

    public required ShareMethod Method { get; init; }
    public required ShareIntervals Intervals { get; init; }
    public Level Level { get; init; }

    /// <summary>The outcome's mean in its own unit.</summary>
    public required double OutcomeMean { get; init; }

    /// <summary>In the order asked.</summary>
    public required IReadOnlyList<DriverEstimate> Drivers { get; init; }

    /// <summary>A driver of pure chance, as it came out when added to the others; null without intervals.</summary>
    public DriverEstimate? Chance { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>One driver.</summary>
/// <param name="Share">Of the outcome's variance, 0 or above.</param>
/// <param name="Beta">Standardised, with all other drivers in the model.</param>
/// <param name="Correlation">With the outcome, without regard to the others.</param>
/// <param name="Mean">In the driver's own unit: how well one does on it.</param>
public sealed record DriverEstimate(double Share, double Beta, double Correlation, double Mean)
{
    /// <summary>Lower end of the share's interval, 0 or above; null without intervals.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end, at most 1.</summary>
    public double? High { get; init; }

    /// <summary>Whether the share is above that of a driver of pure chance, beyond doubt at the level; null where it was not judged.</summary>
    public bool? AboveChance { get; init; }
}
