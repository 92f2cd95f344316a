using Heed.Facts.Queries;
using Heed.Measures.Intervals;

namespace Heed.Readings;

/// <summary>What someone wants to know, as the command line, the API and the pages ask it.</summary>
public sealed record ReadingRequest
{
    public required string Measure { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Which field; where left out, the one field of the sources that the measure is for.</summary>
    public string? Field { get; init; }

    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>A filter expression.</summary>
    public string? Where { get; init; }

    /// <summary>From this day on, in the workspace's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Up to and including this day.</summary>
    public DateOnly? To { get; init; }

    public TimeBucket? Every { get; init; }
    public Level Level { get; init; }

    /// <summary>The interval's method; the measure's own default where left out.</summary>
    public string? Method { get; init; }

    /// <summary>For <c>share</c>: which labels count.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Compares each group with all others together.</summary>
    public bool Compare { get; init; }

    /// <summary>Says how the answer was found.</summary>
    public bool Explain { get; init; }
}
