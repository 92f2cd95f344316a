using Heed.Measures.Expressions;

namespace Heed.Facts.Queries;

/// <summary>Asks which rows there are, newest first by time and then by place in the log, a page at a time.</summary>
public sealed record RowsQuery
{
    public required int Workspace { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public Expression? Where { get; init; }
    public TimeRange Range { get; init; } = TimeRange.Always;
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Only rows after this one in the answer's order: the last row of the page before.</summary>
    public FactRow? After { get; init; }

    public int Limit { get; init; } = 50;
}

/// <summary>A row by its time and place in the log.</summary>
public readonly record struct FactRow(long At, long Seq);

/// <param name="Rows">A page.</param>
/// <param name="Total">How many rows pass in all.</param>
public sealed record RowsAnswer(IReadOnlyList<FactRow> Rows, long Total);
