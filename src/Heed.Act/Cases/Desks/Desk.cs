using Heed.Measures.Calendars;

namespace Heed.Act.Cases.Desks;

/// <summary>A desk with its calendar worked out.</summary>
/// <param name="Settings">Its ways.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Zone">Where its days begin.</param>
public sealed record Desk(DeskSettings Settings, BusinessHours Hours, TimeZoneInfo Zone)
{
    /// <summary>How long an ordinary open day is.</summary>
    public double HoursInDay => Settings.Week.Count == 0 ? 24 : Settings.Week.Sum(h => new OpeningPeriod(h.Opens, h.Closes).Length.TotalHours) / Settings.Week.Select(h => h.Day).Distinct().Count();

    public static Desk Of(DeskSettings settings, TimeZoneInfo zone)
    {
        var week = new WeeklyHours(settings.Week.Select(h => (h.Day, new OpeningPeriod(h.Opens, h.Closes))));
        var country = (settings.Country ?? DeskCountries.Of(zone.Id)) is { Length: > 0 } code && !HolidayCountry.Find(code).Failed(out _, out var found) ? found : null;
        var special = new SpecialDays { Country = country, Closed = settings.Closed.ToHashSet() };
        // A zone outside the IANA list can't be a workspace's; UTC is there on every machine.
        return new(settings, BusinessHours.In(zone.Id, week, special) is { Refusal: null } hours ? hours.Value : BusinessHours.In("Etc/UTC", week, special).Value, zone);
    }

    /// <summary>When so many business hours from an instant have passed. Where the desk never opens, hours by the clock.</summary>
    public DateTimeOffset? Due(DateTimeOffset from, double hours, IEnumerable<CasePause> pauses) =>
        Deadline.Of(Hours, from, BusinessDuration.OfHours(hours), pauses.Select(p => p.AsPause())).Failed(out _, out var deadline) ? from.AddHours(hours) : deadline.Due;

    /// <summary>When the desk closes on the day that so many business days bring; with 0 today, or the next day it is open where it has closed already. Where it never opens, by the calendar.</summary>
    public DateTimeOffset ClosingAfter(DateTimeOffset from, int days)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime);
        if (days == 0) return ClosingOf(today) is var closing && closing > from && OpensOn(today) ? closing : ClosingAfter(from, 1);
        return Deadline.Of(Hours, from, BusinessDuration.OfDays(days)) is { Refusal: null, Value.Due: { } due } ? due : EndOf(today.AddDays(days));
    }

    /// <summary>When the desk closes on a day; the end of the day where it is not open then.</summary>
    public DateTimeOffset ClosingOf(DateOnly day) => FirstClosing(day) is { } closing && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(closing, Zone).DateTime) == day ? closing : EndOf(day);

    private bool OpensOn(DateOnly day) => FirstClosing(day) is { } closing && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(closing, Zone).DateTime) == day;

    // The day of the start does not count: the first to count is the next.
    private DateTimeOffset? FirstClosing(DateOnly day) => Deadline.Of(Hours, Local(day.AddDays(-1).ToDateTime(new(12, 0))), BusinessDuration.OfDays(1)) is { Refusal: null, Value.Due: { } due } ? due : null;

    private DateTimeOffset EndOf(DateOnly day) => Local(day.ToDateTime(new(23, 59)));

    private DateTimeOffset Local(DateTime wall) => new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();

    /// <summary>How much business time lies between two instants.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until, IEnumerable<CasePause>? pauses = null) =>
        ElapsedTime.Between(Hours, from, until, (pauses ?? []).Select(p => p.AsPause())).Failed(out _, out var passed) ? until - from : passed;
}

/// <summary>Which country's holidays a time zone suggests.</summary>
public static class DeskCountries
{
    private static readonly Dictionary<string, string> s_byZone = new(StringComparer.Ordinal)
    {
        ["Europe/Oslo"] = "NO",
        ["Europe/Copenhagen"] = "DK",
        ["Europe/Stockholm"] = "SE",
        ["Europe/Helsinki"] = "FI",
        ["Europe/Tallinn"] = "EE",
        ["Europe/Riga"] = "LV",
        ["Europe/Vilnius"] = "LT",
        ["Europe/Berlin"] = "DE",
    };

    public static string? Of(string zone) => s_byZone.GetValueOrDefault(zone);
}
