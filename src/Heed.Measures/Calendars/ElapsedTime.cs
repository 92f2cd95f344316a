namespace Heed.Measures.Calendars;

/// <summary>Business time that has passed between two instants, pauses left out. Counted as <see cref="Deadline"/> counts it: at the instant something is due exactly what was allowed has passed.</summary>
public static class ElapsedTime
{
    /// <summary>Open time; 0 where the end is not after the start.</summary>
    /// <returns>Refused: <c>outside-years</c>, for instants before 1990 or after 2100.</returns>
    public static Outcome<TimeSpan> Between(BusinessHours hours, DateTimeOffset start, DateTimeOffset until, params IEnumerable<Pause> pauses)
    {
        if (Outside(start) || Outside(until)) return CalendarRefusals.OutsideYears();
        var passed = TimeSpan.Zero;
        foreach (var span in new Pauses(pauses).LeftOf(hours.Openings(start.UtcDateTime, until.UtcDateTime))) passed += span.Until - span.From;
        return passed;
    }

    /// <summary>Business days; 0 where the end is not after the start.</summary>
    /// <returns>Refused: <c>outside-years</c>, for instants before 1990 or after 2100.</returns>
    public static Outcome<int> DaysBetween(BusinessHours hours, DateTimeOffset start, DateTimeOffset until, params IEnumerable<Pause> pauses)
    {
        if (Outside(start) || Outside(until)) return CalendarRefusals.OutsideYears();
        return BusinessDays.PassedFrom(hours, start.UtcDateTime, new Pauses(pauses)).TakeWhile(closing => closing <= until.UtcDateTime).Count();
    }

    private static bool Outside(DateTimeOffset instant) => instant < BusinessHours.First || instant > BusinessHours.End;
}
