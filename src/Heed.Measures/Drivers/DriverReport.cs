using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Drivers;

/// <summary>How much of an outcome its drivers explain, and what each contributes. Association: what would happen if a driver were changed it can't say.</summary>
public sealed record DriverReport
{
    /// <summary>Complete rows: those with the outcome and every driver. Where answers are taken in pairs, those of the pair that has fewest.</summary>
    public required long N { get; init; }

    /// <summary>How much of the outcome is explained, 0 to 1, as <see cref="RSquaredOf"/> has it; the drivers' shares add up to it.</summary>
    public required double RSquared { get; init; }

    public RSquaredKind RSquaredOf { get; init; }

    public required ShareMethod Method { get; init; }
    public required ShareIntervals Intervals { get; init; }
    public Level Level { get; init; }

    /// <summary>The outcome's mean in its own unit; of yes and no the share of yes, 0 to 1.</summary>
    public required double OutcomeMean { get; init; }

    /// <summary>In the order asked.</summary>
    public required IReadOnlyList<DriverEstimate> Drivers { get; init; }

    /// <summary>A driver of pure chance, as it came out when added to the others; null without intervals.</summary>
    public DriverEstimate? Chance { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>What is shared out.</summary>
public enum RSquaredKind
{
    /// <summary>The share of the outcome's variance a linear model explains.</summary>
    Variance,

    /// <summary>1 − log-likelihood of a logistic model ÷ that without drivers.</summary>
    McFadden,

    /// <summary>The squared correlation of yes (1) and no (0) with their predicted chance.</summary>
    Correlation,
}

/// <summary>One driver.</summary>
/// <param name="Share">Of R², 0 or above.</param>
/// <param name="Beta">Standardised, with all other drivers in the model.</param>
/// <param name="Correlation">With the outcome, without regard to the others.</param>
/// <param name="Mean">In the driver's own unit: how well one does on it.</param>
public sealed record DriverEstimate(double Share, double Beta, double Correlation, double Mean)
{
    /// <summary>Lower end of the share's interval, 0 or above; null without intervals.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end, at most 1.</summary>
    public double? High { get; init; }

    /// <summary>
    /// Change of the outcome's mean, in its own unit, per unit of the driver while the others stay, as far as a straight line tells; of yes and no,
    /// change of the share of yes (0 to 1) on average.
    /// </summary>
    public double Slope { get; init; }

    /// <summary>Lower end of the slope's interval; null without intervals.</summary>
    public double? SlopeLow { get; init; }

    public double? SlopeHigh { get; init; }

    /// <summary>Standard error that drawing orders leaves to the share; null where all were gone through.</summary>
    public double? SamplingError { get; init; }

    /// <summary>Whether the share is above that of a driver of pure chance, beyond doubt at the level; null where it was not judged.</summary>
    public bool? AboveChance { get; init; }
}
