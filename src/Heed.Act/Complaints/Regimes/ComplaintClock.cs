using System.Collections.Concurrent;
using Heed.Act.Cases.Desks;
using Heed.Measures.Calendars;

namespace Heed.Act.Complaints.Regimes;

/// <summary>
/// Counts a regime's days. Business days are Monday to Friday but for the country's holidays, whole days in the company's time zone; the day it came in does not count, and what is due on a
/// day is due until midnight. A limit in days of the calendar is not put off where it ends on a holiday: answered earlier is answered in time.
/// </summary>
public sealed class ComplaintClock(Regime regime, Desk desk)
{
    private static readonly ConcurrentDictionary<(string Zone, string? Country), BusinessHours> s_calendars = new();

    private readonly BusinessHours _days = s_calendars.GetOrAdd((desk.Zone.Id, regime.BusinessDays ? CountryOf(regime, desk) : ""), key => Calendar(key.Zone, key.Country));

    /// <summary>The end of the day that so many days bring.</summary>
    public DateTimeOffset After(DateTimeOffset from, int days) => Deadline.Of(_days, from, BusinessDuration.OfDays(days)) is { Refusal: null, Value.Due: { } due } ? due : from.AddDays(days);

    /// <summary>Days it took, as the limit counts them: what was answered on the last day allowed took as many days as were allowed.</summary>
    public int Taken(DateTimeOffset from, DateTimeOffset until)
    {
        var wall = TimeZoneInfo.ConvertTime(until, desk.Zone).Date.AddDays(1);
        return ElapsedTime.DaysBetween(_days, from, new DateTimeOffset(wall, desk.Zone.GetUtcOffset(wall))).Failed(out _, out var days) ? (int)(until - from).TotalDays : days;
    }

    /// <summary>The last day on which it is in time.</summary>
    public static DateOnly Day(DateTimeOffset due, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(due.AddTicks(-1), zone).DateTime);

    private static string? CountryOf(Regime regime, Desk desk) => regime.Country is { } its and not RegimeLibrary.Elsewhere ? its : desk.Settings.Country ?? DeskCountries.Of(desk.Zone.Id);

    // An empty country stands for days of the calendar.
    private static BusinessHours Calendar(string zone, string? country)
    {
        var week = country == "" ? WeeklyHours.AroundTheClock : WeeklyHours.Workdays(OpeningPeriod.WholeDay);
        var special = new SpecialDays { Country = country is { Length: > 0 } && !HolidayCountry.Find(country).Failed(out _, out var found) ? found : null };
        return BusinessHours.In(zone, week, special) is { Refusal: null } hours ? hours.Value : BusinessHours.In("Etc/UTC", week, special).Value;
    }
}
