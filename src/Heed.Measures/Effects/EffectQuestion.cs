using Heed.Measures.Intervals;

namespace Heed.Measures.Effects;

/// <summary>"Did it work?", asked of a series of scores.</summary>
/// <param name="Points">The series, in any order, one point a period.</param>
/// <param name="Start">The first period in which the effect may show.</param>
public sealed record EffectQuestion(IReadOnlyList<SeriesPoint> Points, int Start)
{
    /// <summary>The year of weeks, for <see cref="SeasonLength"/>.</summary>
    public const double WeeksAYear = 365.2425 / 7;

    /// <summary>The year of months.</summary>
    public const double MonthsAYear = 12;

    public EffectShape Shape { get; init; }

    /// <summary>Periods until the seasons come round, at least 2; null where it is known that there are none.</summary>
    public double? SeasonLength { get; init; }

    /// <summary>The smallest change worth the trouble, in the score's unit, above 0: tells "no" from "too early to tell". Null where nobody said.</summary>
    public double? WorthHaving { get; init; }

    public Level Level { get; init; }
}
