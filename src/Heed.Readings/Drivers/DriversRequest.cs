using Heed.Measures.Drivers;

namespace Heed.Readings.Drivers;

/// <summary>Which drivers an outcome hangs on, as the command line, the API and the pages ask it.</summary>
public sealed record DriversRequest
{
    public required string Source { get; init; }

    /// <summary>A field of numbers.</summary>
    public required string Outcome { get; init; }

    /// <summary>Fields of numbers, or of yes and no.</summary>
    public required IReadOnlyList<string> Drivers { get; init; }

    public ShareMethod Method { get; init; }
    public ShareIntervals Intervals { get; init; }

    /// <summary>A filter expression.</summary>
    public string? Where { get; init; }

    /// <summary>From this day on, in the workspace's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Up to and including this day.</summary>
    public DateOnly? To { get; init; }
}
