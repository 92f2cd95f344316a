namespace Heed.Readings.Series;

/// <summary>A measure to be followed through time in some units, beside all others.</summary>
public sealed record SeriesQuestion
{
    public required string Source { get; init; }

    /// <summary>A measure's id, built in or one's own.</summary>
    public required string Measure { get; init; }

    public string Field { get; init; } = "";

    /// <summary>For <c>share</c>: which labels count.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>A filter expression.</summary>
    public string? Where { get; init; }

    /// <summary>Codes of the units, each with all below it; none for everywhere.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    internal ReadingRequest Ask(string? where) => new() { Measure = Measure, Sources = [Source], Field = Field.Length == 0 ? null : Field, Of = Of, Where = where };

    internal string? Inside => Units.Count == 0 ? Where : And(Where, $"unit in ({Codes})");

    internal string? Outside => And(Where, $"answered(unit) and not (unit in ({Codes}))");

    private string Codes => string.Join(", ", Units.Select(unit => $"'{unit.Replace("'", "''", StringComparison.Ordinal)}'"));

    private static string And(string? one, string other) => string.IsNullOrWhiteSpace(one) ? other : $"({one}) and {other}";
}

/// <summary>What a series goes by.</summary>
public enum SeriesStep
{
    Week,
    Month,
}

/// <summary>A stretch of whole weeks or months.</summary>
/// <param name="From">First day of the first.</param>
/// <param name="To">Last day of the last.</param>
/// <param name="Step">Which of them.</param>
public sealed record SeriesSpan(DateOnly From, DateOnly To, SeriesStep Step)
{
    /// <summary>Those that hold the first day to those that were over before today.</summary>
    public static SeriesSpan Of(DateOnly from, DateOnly last, DateOnly today, SeriesStep step)
    {
        var end = SeriesSteps.FirstOf(step, today).AddDays(-1);
        var wanted = SeriesSteps.Move(step, SeriesSteps.FirstOf(step, last), 1).AddDays(-1);
        return new(SeriesSteps.FirstOf(step, from), wanted < end ? wanted : end, step);
    }

    /// <summary>Which period a day falls in, the first being 0.</summary>
    public int PeriodOf(DateOnly day) => SeriesSteps.Between(Step, From, day);

    /// <summary>A period's first day.</summary>
    public DateOnly FirstOf(int period) => SeriesSteps.Move(Step, From, period);
}
