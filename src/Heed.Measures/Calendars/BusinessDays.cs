namespace Heed.Measures.Calendars;

/// <summary>Business days as they pass; <see cref="Deadline"/> says what counts.</summary>
internal static class BusinessDays
{
    /// <summary>When each of them has passed, earliest first. Ends when the clock stands still for good, or after 2100.</summary>
    public static IEnumerable<DateTime> PassedFrom(BusinessHours hours, DateTime start, Pauses pauses)
    {
        // A day that is open far into the next can close after it; one further can't, so sorting looks two days ahead.
        List<DateTime> waiting = [];
        var end = pauses.StandsStillFrom ?? BusinessHours.End;
        var last = hours.DateAt(end);
        for (var date = hours.DateAt(start).AddDays(1); date <= last; date = date.AddDays(1))
        {
            if (hours.ClosingOf(date) is { } closing && closing > start && pauses.RunsUpTo(closing)) waiting.Add(closing);
            if (waiting.Count == 0) continue;
            waiting.Sort();
            var certain = date.AddDays(-2).ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
            var sure = waiting.FindIndex(closing => closing > certain);
            if (sure < 0) sure = waiting.Count;
            for (var i = 0; i < sure; i++) yield return waiting[i];
            waiting.RemoveRange(0, sure);
        }

        foreach (var closing in waiting.Where(closing => closing <= end)) yield return closing;
    }
}
