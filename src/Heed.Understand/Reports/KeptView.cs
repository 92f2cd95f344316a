namespace Heed.Understand.Reports;

/// <summary>What a dashboard or a board was asked to show, kept to be shown again: a stretch of days such as <c>90d</c> moves on with the calendar.</summary>
public sealed record KeptView
{
    /// <summary>The source; empty where it is a board.</summary>
    public required string Source { get; init; }

    /// <summary>The board's key; null where it is a source's dashboard.</summary>
    public string? Board { get; init; }

    /// <summary>A board's unit, with all below it.</summary>
    public string? Unit { get; init; }

    public string? Measure { get; init; }
    public string? Field { get; init; }
    public string? By { get; init; }
    public string? Every { get; init; }

    /// <summary><c>30d</c>, <c>90d</c>, <c>1y</c>, <c>all</c>, or <c>days</c> for first and last day.</summary>
    public string Period { get; init; } = "90d";

    /// <summary>First day, as yyyy-MM-dd.</summary>
    public string? From { get; init; }

    /// <summary>Last day, as yyyy-MM-dd.</summary>
    public string? To { get; init; }

    public string? Where { get; init; }
}
