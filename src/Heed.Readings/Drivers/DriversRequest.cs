using System.Collections.ObjectModel;
using Heed.Measures.Drivers;

namespace Heed.Readings.Drivers;

/// <summary>Which drivers an outcome hangs on, as the command line, the API and the pages ask it.</summary>
public sealed record DriversRequest
{
    public required string Source { get; init; }

    /// <summary>A field of numbers, or of yes and no.</summary>
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

    /// <summary>How the outcome is read: as asked, or a likelihood to recommend as yes or no.</summary>
    public OutcomeAs As { get; init; }

    public MissingAnswers Missing { get; init; }

    /// <summary>How far a driver is thought to move, where it is asked what that would do.</summary>
    public DriverMove Move { get; init; }

    /// <summary>What moving a driver costs, by field; in any unit, all in the same one.</summary>
    public IReadOnlyDictionary<string, double> Costs { get; init; } = ReadOnlyDictionary<string, double>.Empty;
}

/// <summary>What is done with rows that lack an answer.</summary>
public enum MissingAnswers
{
    /// <summary>Only rows with the outcome and every driver count.</summary>
    Complete,

    /// <summary>Every pair of fields counts where a row has both.</summary>
    Pairwise,
}
