using System.Collections.Concurrent;

namespace Heed.Measures.Calendars;

/// <summary>
/// When something is open: an ordinary week and special days, by the clock on the wall of a time zone, from 1990 to 2100. It is open at an instant when the clock then shows a time within an opening period of its
/// day. So when the clock is put forward, the hour left out is not there to be open in: a period beginning at 02:30 begins at 03:00, one lying wholly within that hour does not take place. When it is put back,
/// the hour shown twice counts twice: a period until 02:30 closes when the clock first shows it, and is open once more from the second 02:00 to the second 02:30.
/// </summary>
public sealed class BusinessHours
{
    internal static readonly DateTime First = new(HolidayCountry.FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    internal static readonly DateTime End = new(HolidayCountry.LastYear + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly ZoneClock clock;
    private readonly ConcurrentDictionary<int, Dictionary<DateOnly, Shortening?>> holidays = new();

    private BusinessHours(TimeZoneInfo zone, WeeklyHours week, SpecialDays special) => (TimeZone, Week, Special, clock) = (zone.Id, week, special, new(zone));

    /// <summary>Its name in the IANA list.</summary>
    public string TimeZone { get; }

    public WeeklyHours Week { get; }

    public SpecialDays Special { get; }

    /// <param name="timeZone">A name of the IANA list, such as <c>Europe/Tallinn</c>.</param>
    /// <param name="week">The ordinary week; one without any opening is allowed, and refused only when a deadline is asked of it.</param>
    /// <param name="special">Holidays and own days.</param>
    public static Outcome<BusinessHours> In(string timeZone, WeeklyHours week, SpecialDays? special = null) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) && zone.HasIanaId ? new BusinessHours(zone, week, special ?? SpecialDays.None) : CalendarRefusals.UnknownTimeZone(timeZone);

    /// <summary>Whether it is open at an instant. False outside 1990 to 2100.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => instant < End && Openings(instant.UtcDateTime, instant.UtcDateTime.AddTicks(1)).Any();

    /// <summary>The first instant open from this one on; null when none comes before 2101.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset from)
    {
        foreach (var opening in Openings(from.UtcDateTime, End)) return opening.From;
        return null;
    }

    /// <summary>Open stretches between two instants of 1990 to 2100, in order, without overlap; those that touch may stay apart.</summary>
    internal IEnumerable<OpenSpan> Openings(DateTime from, DateTime until)
    {
        if (from < First) from = First;
        if (until > End) until = End;
        var reached = from;
        foreach (var stretch in clock.Between(from, until))
        {
            foreach (var span in SpansOf(stretch))
            {
                var begins = span.From > reached ? span.From : reached;
                if (begins >= span.Until) continue;
                reached = span.Until;
                yield return new(begins, span.Until);
            }
        }
    }

    /// <summary>When the last opening of a day ends; null when it has none.</summary>
    internal DateTime? ClosingOf(DateOnly date)
    {
        var spans = SpansOn(date);
        if (spans.Count == 0) return null;
        var (from, until) = (Utc(date.AddDays(-1)), Utc(date.AddDays(4)));
        return clock.Between(from, until).SelectMany(stretch => Clipped(spans, stretch)).Select(span => (DateTime?)span.Until).Max();
    }

    internal DateOnly DateAt(DateTime instant) => DateOnly.FromDateTime(clock.Wall(instant));

    private IEnumerable<OpenSpan> SpansOf(ZoneClock.Stretch stretch)
    {
        // What opened the day before may still be open.
        var first = DateOnly.FromDateTime(new(stretch.From.Ticks + stretch.Offset)).AddDays(-1);
        var last = DateOnly.FromDateTime(new(stretch.Until.Ticks + stretch.Offset));
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            foreach (var span in Clipped(SpansOn(date), stretch)) yield return span;
        }
    }

    private static IEnumerable<OpenSpan> Clipped(List<WallSpan> spans, ZoneClock.Stretch stretch)
    {
        foreach (var span in spans)
        {
            var (from, until) = (Math.Max(span.From - stretch.Offset, stretch.From.Ticks), Math.Min(span.Until - stretch.Offset, stretch.Until.Ticks));
            if (from < until) yield return new(new(from, DateTimeKind.Utc), new(until, DateTimeKind.Utc));
        }
    }

    private List<WallSpan> SpansOn(DateOnly date)
    {
        if (Special.Open.TryGetValue(date, out var own)) return WallSpan.Of(date, own);
        if (Special.Closed.Contains(date)) return [];
        var periods = Week.On(date.DayOfWeek);
        if (periods.Count == 0) return [];
        if (!Holidays(date.Year).TryGetValue(date, out var shortening)) return WallSpan.Of(date, periods);
        return shortening is { } shorter ? WallSpan.Shortened(WallSpan.Of(date, periods), date, shorter) : [];
    }

    // Null stands for a day closed altogether, which goes before a short one.
    private Dictionary<DateOnly, Shortening?> Holidays(int year) =>
        holidays.GetOrAdd(year, of => (Special.Country?.Days(of, Special.Kinds) ?? [])
            .GroupBy(holiday => holiday.Date).ToDictionary(day => day.Key, day => day.Any(holiday => holiday.Shortening is null) ? null : day.First().Shortening));

    private static DateTime Utc(DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>From the first instant open to the first closed again, in UTC.</summary>
    internal readonly record struct OpenSpan(DateTime From, DateTime Until);
}
