using System.Collections.Frozen;

namespace Heed.Measures.Calendars;

/// <summary>
/// Days that are not as the week says. Where several speak of one day, the first of these holds: own open days, own closed days, holidays, short days. A closed day has no opening periods; what began the
/// evening before runs on past midnight to its end.
/// </summary>
public sealed record SpecialDays
{
    /// <summary>None.</summary>
    public static SpecialDays None { get; } = new();

    /// <summary>Whose holidays are kept; null for nobody's.</summary>
    public HolidayCountry? Country { get; init; }

    /// <summary>Which of them.</summary>
    public HolidayKinds Kinds { get; init; } = HolidayKinds.Public;

    /// <summary>Own closed days: the company outing, stock-taking.</summary>
    public IReadOnlySet<DateOnly> Closed { get; init; } = FrozenSet<DateOnly>.Empty;

    /// <summary>Own open days with their periods, which stand instead of whatever else the day would have.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<OpeningPeriod>> Open { get; init; } = FrozenDictionary<DateOnly, IReadOnlyList<OpeningPeriod>>.Empty;
}
