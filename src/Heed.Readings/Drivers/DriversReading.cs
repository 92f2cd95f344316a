using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Readings.Drivers;

/// <summary>A driver report with what its columns are called.</summary>
/// <param name="Source">Where the answers came from.</param>
/// <param name="Outcome">The field explained.</param>
/// <param name="Fields">Of the drivers, in the report's order.</param>
/// <param name="Report">The numbers.</param>
/// <param name="LeftOut">Rows that pass the filter and lack the outcome or a driver.</param>
/// <param name="Answered">Rows in which each driver was answered, in the report's order.</param>
/// <param name="Warnings">What to mind.</param>
public sealed record DriversReading(
    string Source, string Outcome, IReadOnlyList<FieldChoice> Fields, DriverReport Report, long LeftOut, IReadOnlyList<long> Answered, IReadOnlyList<Warning> Warnings)
{
    /// <summary>How the outcome was read.</summary>
    public OutcomeAs As { get; init; }

    public MissingAnswers Missing { get; init; }

    /// <summary>Rows each driver's correlation with the outcome rests on, in the report's order.</summary>
    public required IReadOnlyList<long> With { get; init; }

    public DriverMove Move { get; init; }

    /// <summary>What moving each driver would come to, in the report's order; null for one that can't be moved so.</summary>
    public IReadOnlyList<Spending?> Spending { get; init; } = [];

    /// <summary>Whether the outcome is yes or no; its mean is then the share of yes.</summary>
    public bool YesNo => Report.RSquaredOf != RSquaredKind.Variance;

    /// <summary>How well one does on a driver, from 0 at the worse end of its scale to 100 at the better; null where it has no two ends.</summary>
    public double? PerformanceIndex(int driver)
    {
        var (type, mean) = (Fields[driver].Type, Report.Drivers[driver].Mean);
        if (type.Kind == FieldKind.YesNo) return 100 * mean;
        if (type is not { Min: { } low, Max: { } high } || high <= low) return null;
        var share = 100 * (mean - low) / (high - low);
        return type.Kind == FieldKind.Effort5 ? 100 - share : share;
    }
}
