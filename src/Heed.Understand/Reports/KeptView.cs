namespace Heed.Understand.Reports;

/// <summary>What a dashboard was asked to show, kept to be shown again: a stretch of days such as <c>90d</c> moves on with the calendar.</summary>
public sealed record KeptView
{
    public required string Source { get; init; }
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
