using Heed.Measures.Reports;

namespace Heed.Readings.Series;

/// <summary>A measure week by week, or month by month, in some units and outside them.</summary>
public sealed record MeasuredSeries
{
    public required SeriesSpan Span { get; init; }

    /// <summary>The measure's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>In the units, the oldest first; periods without answers, or with too few to be shown, are not there.</summary>
    public required IReadOnlyList<MeasuredPoint> Inside { get; init; }

    /// <summary>Everywhere else; empty where there is no elsewhere.</summary>
    public IReadOnlyList<MeasuredPoint> Outside { get; init; } = [];

    /// <summary>Variance of a single answer; null where it is not known.</summary>
    public double? AnswerVariance { get; init; }

    /// <summary>Days on which the question's words or answers changed.</summary>
    public IReadOnlyList<DateOnly> Changes { get; init; } = [];

    /// <summary>Whether those who answered were promised to be seen in groups only.</summary>
    public bool Promised { get; init; }

    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>A period of a series.</summary>
/// <param name="Period">Which, the span's first being 0.</param>
/// <param name="Key">As readings name it: <c>2026-W05</c>, <c>2026-01</c>.</param>
/// <param name="First">Its first day.</param>
/// <param name="Value">The measure's value.</param>
/// <param name="N">Answers behind it.</param>
public sealed record MeasuredPoint(int Period, string Key, DateOnly First, double Value, long N);
