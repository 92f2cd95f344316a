namespace Heed.Measures.Calendars;

/// <summary>
/// When something is open, by the clock on the wall: from one time to another. Closing at or before the time of opening means the next day: 22:00–06:00 is a night
/// of eight hours, 08:00–08:00 and 00:00–00:00 are 24 hours. Belongs to the day on which it opens.
/// </summary>
/// <param name="Opens">First moment open.</param>
/// <param name="Closes">First moment closed again; 00:00 is the end of the day.</param>
public readonly record struct OpeningPeriod(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>All day from midnight.</summary>
    public static OpeningPeriod WholeDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>As the clock on the wall counts: above 0, at most 24 hours.</summary>
    public TimeSpan Length => Closes > Opens ? Closes - Opens : TimeSpan.FromDays(1) - (Opens - Closes);

    /// <summary>Whole hours, as most people say it.</summary>
    public static OpeningPeriod Hours(int opens, int closes) => new(new(opens, 0), new(closes % 24, 0));
}
