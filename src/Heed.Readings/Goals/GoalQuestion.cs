using Heed.Facts.Queries;

namespace Heed.Readings.Goals;

/// <summary>What a goal measures. Fixed when it is set: another number would be another goal.</summary>
public sealed record GoalQuestion
{
    public required string Measure { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public string Field { get; init; } = "";

    /// <summary>For <c>share</c>: which labels count.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>A filter expression.</summary>
    public string? Where { get; init; }

    /// <summary>The code of the unit it is about, with all below; null for everyone.</summary>
    public string? Unit { get; init; }

    /// <summary>The stretch one reading is taken over, and the step of the trend.</summary>
    public TimeBucket Every { get; init; } = TimeBucket.Month;

    /// <summary>Days of a stretch, as the latest reading looks back.</summary>
    public int Days => Every switch { TimeBucket.Week => 7, TimeBucket.Month => 30, TimeBucket.Quarter => 91, _ => throw new InvalidOperationException($"No goal is read every {Every}.") };

    /// <summary>The reading of the last stretch up to and including a day.</summary>
    public ReadingRequest UpTo(DateOnly day) => Ask(day.AddDays(1 - Days), day);

    /// <summary>The readings of a range, stretch by stretch.</summary>
    public ReadingRequest Trend(DateOnly from, DateOnly to) => Ask(from, to) with { Every = Every };

    private ReadingRequest Ask(DateOnly from, DateOnly to) => new()
    {
        Measure = Measure,
        Sources = Sources,
        Field = Field.Length == 0 ? null : Field,
        Of = Of,
        Where = Condition,
        From = from,
        To = to,
    };

    private string? Condition => (Where, Unit) switch
    {
        (null, null) => null,
        (_, null) => Where,
        (null, _) => InUnit(Unit),
        _ => $"({Where}) and {InUnit(Unit)}",
    };

    private static string InUnit(string unit) => $"unit = '{unit.Replace("'", "''", StringComparison.Ordinal)}'";
}
