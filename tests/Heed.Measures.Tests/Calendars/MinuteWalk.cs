using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

/// <summary>Business time told by walking minute by minute and looking at the clock on the wall each time. Knows whole minutes only.</summary>
internal sealed class MinuteWalk(TimeZoneInfo zone, IReadOnlyList<(DayOfWeek Day, OpeningPeriod Period)> week, SpecialDays special, IReadOnlyList<Pause> pauses)
{
    private const int Day = 24 * 60;

    private readonly Dictionary<DateOnly, bool[]> minutesOf = [];

    public bool IsOpenAt(DateTime minute) => Owners(minute).Any();

    /// <summary>The minute by whose end so much has passed; null if it has not by the horizon. How much passed on the way comes along.</summary>
    public (DateTime? Due, int Passed) Due(DateTime start, int allowed, DateTime horizon)
    {
        var passed = 0;
        for (var minute = start; minute < horizon; minute = minute.AddMinutes(1))
        {
            if (IsOpenAt(minute) && !IsPaused(minute) && ++passed == allowed) return (minute.AddMinutes(1), passed);
        }

        return (null, passed);
    }

    /// <summary>When each business day passed, up to the horizon; days that may still be open then are left out.</summary>
    public List<DateTime> DaysPassed(DateTime start, DateTime horizon)
    {
        Dictionary<DateOnly, DateTime> closings = [];
        for (var minute = start; minute < horizon.AddDays(3); minute = minute.AddMinutes(1))
        {
            foreach (var owner in Owners(minute)) closings[owner] = minute.AddMinutes(1);
        }

        var first = DateOnly.FromDateTime(Wall(start));
        return [.. closings.Where(day => day.Key > first && day.Value <= horizon && !IsPaused(day.Value.AddMinutes(-1))).Select(day => day.Value).Order()];
    }

    private bool IsPaused(DateTime minute) => pauses.Any(pause => pause.From.UtcDateTime <= minute && (pause.Until is null || minute < pause.Until.Value.UtcDateTime));

    private DateTime Wall(DateTime minute) => minute + zone.GetUtcOffset(minute);

    private IEnumerable<DateOnly> Owners(DateTime minute)
    {
        var wall = Wall(minute);
        var (date, time) = (DateOnly.FromDateTime(wall), (wall.Hour * 60) + wall.Minute);
        if (MinutesOf(date)[time]) yield return date;
        if (MinutesOf(date.AddDays(-1))[time + Day]) yield return date.AddDays(-1);
    }

    private bool[] MinutesOf(DateOnly date)
    {
        if (!minutesOf.TryGetValue(date, out var minutes)) minutesOf[date] = minutes = Work(date);
        return minutes;
    }

    private bool[] Work(DateOnly date)
    {
        if (special.Open.TryGetValue(date, out var own)) return Paint(own);
        var holidays = special.Country?.Holidays(date.Year, special.Kinds).Value.Where(holiday => holiday.Date == date).ToArray() ?? [];
        if (special.Closed.Contains(date) || holidays.Any(holiday => holiday.Kind != HolidayKinds.ShortDays)) return new bool[2 * Day];
        var minutes = Paint(week.Where(entry => entry.Day == date.DayOfWeek).Select(entry => entry.Period));
        foreach (var shorter in holidays.Select(holiday => holiday.Shortening!.Value))
        {
            if (shorter.Until is { } until) Array.Clear(minutes, (until.Hour * 60) + until.Minute, minutes.Length - (until.Hour * 60) - until.Minute);
            for (var left = (int)shorter.By.TotalMinutes; left > 0 && Array.LastIndexOf(minutes, true) is >= 0 and var last; left--) minutes[last] = false;
        }

        return minutes;
    }

    private static bool[] Paint(IEnumerable<OpeningPeriod> periods)
    {
        var minutes = new bool[2 * Day];
        foreach (var (opens, closes) in periods)
        {
            var (from, until) = ((opens.Hour * 60) + opens.Minute, (closes.Hour * 60) + closes.Minute);
            Array.Fill(minutes, true, from, (until > from ? until : until + Day) - from);
        }

        return minutes;
    }
}
