using Heed.Base.Database;
using Heed.Facts.Queries;

namespace Heed.Readings;

/// <summary>Days of a time zone as a range of instants.</summary>
public static class DayRange
{
    /// <param name="from">The first day; null for "since ever".</param>
    /// <param name="to">The last day, itself included; null for "until ever".</param>
    /// <param name="zone">Where days begin.</param>
    public static TimeRange Of(DateOnly? from, DateOnly? to, TimeZoneInfo zone) => new(
        from is { } first ? Start(first, zone) : long.MinValue,
        to is { } last && last < DateOnly.MaxValue ? Start(last.AddDays(1), zone) : long.MaxValue);

    /// <summary>The first instant of a day; where a clock change skips midnight, the instant the day begins after it.</summary>
    private static long Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return Microseconds.Of(new DateTimeOffset(midnight, offset));
    }
}
