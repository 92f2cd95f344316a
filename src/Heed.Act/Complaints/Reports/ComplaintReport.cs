using Heed.Act.Complaints.Regimes;
using Heed.Measures.Intervals;
using Heed.Measures.Times;

namespace Heed.Act.Complaints.Reports;

/// <summary>Complaints of a period, as supervisors and boards ask for them.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, itself included.</param>
/// <param name="Received">How many came in.</param>
/// <param name="Ended">How many were answered or withdrawn, whenever they came in.</param>
/// <param name="Open">How many were open when it was over, or are now.</param>
/// <param name="Overdue">How many of those were past their limit.</param>
public sealed record ComplaintReport(DateOnly From, DateOnly To, int Received, int Ended, int Open, int Overdue)
{
    public required RegimeBook Book { get; init; }

    /// <summary>Those that came in, cut in several ways.</summary>
    public required IReadOnlyDictionary<ReportCut, IReadOnlyList<ReportLine>> Cuts { get; init; }

    /// <summary>Days until the answer, of those that came in, in the days of their regimes; what is still open counts as lasting at least so long.</summary>
    public required TimeSummary Days { get; init; }

    /// <summary>Answered in time, of those answered in the period and those then open past their limit.</summary>
    public required Proportion InTime { get; init; }

    /// <summary>Its 95 % interval; null where there were none.</summary>
    public Interval? InTimeInterval => InTime.N > 0 ? ProportionIntervals.Wilson(InTime, Level.Default) : null;

    /// <summary>Found right, wholly or in part, or settled; of those answered.</summary>
    public required Proportion Upheld { get; init; }

    public Interval? UpheldInterval => Upheld.N > 0 ? ProportionIntervals.Wilson(Upheld, Level.Default) : null;

    /// <summary>Paid with the answers, in hundredths of the desk's currency.</summary>
    public required long RedressCents { get; init; }

    /// <summary>How many were paid something.</summary>
    public required int Paid { get; init; }

    /// <summary>Customers who complained more than once in the period.</summary>
    public required int RepeatCustomers { get; init; }

    /// <summary>How many complaints came from them.</summary>
    public required int RepeatComplaints { get; init; }
}

/// <summary>How a report cuts complaints.</summary>
public enum ReportCut
{
    Category,
    Product,
    Regime,
    Channel,

    /// <summary>Of those answered or withdrawn.</summary>
    Outcome,

    /// <summary>Of those answered.</summary>
    Cause,
}

/// <summary>A line of a report.</summary>
/// <param name="Key">Its category, product, regime…; empty where none was said.</param>
/// <param name="Count">How many.</param>
/// <param name="Ended">How many of them have ended.</param>
/// <param name="Late">How many of them were answered late, or are open past their limit.</param>
public sealed record ReportLine(string Key, int Count, int Ended, int Late);
