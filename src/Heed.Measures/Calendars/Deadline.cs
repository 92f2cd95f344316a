namespace Heed.Measures.Calendars;

/// <summary>
/// When something is due that was allowed so much business time from a start.
/// <para>Open time: due at the earliest instant by which that much of it has passed outside of pauses; time is counted as it elapses, so an hour is an hour when the clock on the wall is changed too.
/// With nothing allowed, due at the start.</para>
/// <para>Business days: the day of the start does not count, as in Regulation (EEC, Euratom) No 1182/71 Art. 3. Each later day with any opening has passed when its last opening ends while the clock runs; one
/// that ends in a pause does not count. Due when the last of the days has passed: at closing time.</para>
/// </summary>
/// <param name="Due">The instant, in UTC; null while the clock stands still without anyone knowing until when.</param>
/// <param name="Left">What is left then; nothing where there is a due instant.</param>
public sealed record Deadline(DateTimeOffset? Due, BusinessDuration Left)
{
    /// <param name="hours">When it is open.</param>
    /// <param name="start">1990 to 2100.</param>
    /// <param name="allowed">0 or more.</param>
    /// <param name="pauses">In any order; may overlap, and lie before the start.</param>
    /// <returns>Refused: <c>negative-duration</c>, <c>outside-years</c>, <c>never-open</c>, <c>too-far</c>.</returns>
    public static Outcome<Deadline> Of(BusinessHours hours, DateTimeOffset start, BusinessDuration allowed, params IEnumerable<Pause> pauses)
    {
        if (allowed.Time < TimeSpan.Zero || allowed.Days < 0) return CalendarRefusals.NegativeDuration();
        if (start < BusinessHours.First || start >= BusinessHours.End) return CalendarRefusals.OutsideYears();
        if (allowed.Days is null ? allowed.Time == TimeSpan.Zero : allowed.Days == 0) return At(start.UtcDateTime);
        if (hours.NextOpening(start) is null) return CalendarRefusals.NeverOpen();
        var clock = new Pauses(pauses);
        return allowed.Days is { } days ? AfterDays(hours, start.UtcDateTime, days, clock) : AfterTime(hours, start.UtcDateTime, allowed.Time, clock);
    }

    private static Outcome<Deadline> AfterTime(BusinessHours hours, DateTime start, TimeSpan allowed, Pauses pauses)
    {
        var left = allowed;
        foreach (var span in pauses.LeftOf(hours.Openings(start, BusinessHours.End)))
        {
            var length = span.Until - span.From;
            if (length >= left) return At(span.From + left);
            left -= length;
        }

        return pauses.StandsStillFrom is null ? CalendarRefusals.TooFar() : new Deadline(null, BusinessDuration.Of(left));
    }

    private static Outcome<Deadline> AfterDays(BusinessHours hours, DateTime start, int allowed, Pauses pauses)
    {
        var passed = 0;
        foreach (var closing in BusinessDays.PassedFrom(hours, start, pauses))
        {
            if (++passed == allowed) return At(closing);
        }

        return pauses.StandsStillFrom is null ? CalendarRefusals.TooFar() : new Deadline(null, BusinessDuration.OfDays(allowed - passed));
    }

    private static Deadline At(DateTime due) => new(new DateTimeOffset(due, TimeSpan.Zero), default);
}
