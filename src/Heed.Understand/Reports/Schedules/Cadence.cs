namespace Heed.Understand.Reports.Schedules;

/// <summary>How often a report goes out.</summary>
public enum Cadence
{
    Daily,

    /// <summary>On Mondays.</summary>
    Weekly,

    /// <summary>On the first of each month.</summary>
    Monthly,
}

public static class DueTimes
{
    /// <summary>The next time after an instant at which a report goes out: at the full hour of a day in a zone. Where a clock change skips that hour, as soon as it is over; where it comes twice, the first time.</summary>
    public static DateTimeOffset Next(Cadence cadence, int hour, TimeZoneInfo zone, DateTimeOffset after)
    {
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime); ; day = day.AddDays(1))
        {
            if (!Falls(cadence, day)) continue;
            var at = Instant(day, hour, zone);
            if (at > after) return at.ToUniversalTime();
        }
    }

    private static bool Falls(Cadence cadence, DateOnly day) => cadence switch
    {
        Cadence.Weekly => day.DayOfWeek == DayOfWeek.Monday,
        Cadence.Monthly => day.Day == 1,
        _ => true,
    };

    private static DateTimeOffset Instant(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(local, offset);
    }
}
