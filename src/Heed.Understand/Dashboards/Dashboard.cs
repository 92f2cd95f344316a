using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;

namespace Heed.Understand.Dashboards;

/// <summary>What one source says at a glance: the score, where it is going, who differs, how answers spread, and what people wrote last.</summary>
public sealed record Dashboard
{
    /// <summary>What could have been asked.</summary>
    public required DashboardOffer Offer { get; init; }

    public Source Source => Offer.Source;

    public required Measure Measure { get; init; }
    public required FieldChoice Field { get; init; }

    /// <summary>How the measure was defined, where it is one's own.</summary>
    public MeasureDefinition? Definition { get; init; }

    /// <summary>The score over the period.</summary>
    public required Reading Score { get; init; }

    /// <summary>The period of the same length just before; null where the period has no beginning.</summary>
    public Reading? Before { get; init; }

    /// <summary>Now less before; null where either is missing or hidden.</summary>
    public Difference? Change { get; init; }

    public required Reading Trend { get; init; }

    /// <summary>The trend's step; coarser than asked for where it may not be told so finely.</summary>
    public TimeBucket Every { get; init; } = TimeBucket.Month;

    /// <summary>What to mind about its stretches.</summary>
    public required TrendMarks Marks { get; init; }

    /// <summary>Each group against all others; null where there is nothing to group by.</summary>
    public Reading? Breakdown { get; init; }

    /// <summary>How often each value was given; null where it may not be shown.</summary>
    public Tally? Distribution { get; init; }

    public IReadOnlyList<Comment> Comments { get; init; } = [];
}

/// <summary>Something a customer wrote.</summary>
/// <param name="Id">The signal's id; null where a comment must not lead to who wrote it.</param>
/// <param name="Text">The words.</param>
/// <param name="Score">The field's value in the same signal; null where there was none.</param>
/// <param name="At">When; null where it might tell who.</param>
/// <param name="Unit">Where; null likewise.</param>
/// <param name="Language">In which language.</param>
public sealed record Comment(Guid? Id, string Text, double? Score, DateTimeOffset? At, string? Unit, string? Language);
