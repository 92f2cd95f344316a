namespace Heed.Facts.Columns.Queries;

/// <summary>Calendar days in a zone, daylight saving included, fast enough to ask for each row. Not for several threads at once.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    private const long Day = 86_400_000_000;
    private const int EpochDay = 719_162;

    private static readonly long Earliest = (DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks) / 10;
    private static readonly long Latest = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / 10;

    public TimeZoneInfo Zone => zone;

    private readonly bool isUtc = zone.HasSameRules(TimeZoneInfo.Utc);
    private readonly Dictionary<long, UtcDay> days = [];
    private UtcDay last = new(long.MinValue, 0, 0, 0);

    /// <summary>A day of UTC: the offset at its start and, from an instant on, at its end. No zone changes twice in a day.</summary>
    private sealed record UtcDay(long Number, long Before, long Changes, long After);

    /// <summary>The calendar day an instant falls on, counted from 1970-01-01; instants beyond the calendar count as its first or last.</summary>
    public int DayOf(long at)
    {
        at = Math.Clamp(at, Earliest, Latest);
        var local = isUtc ? at : at + OffsetAt(at);
        return (int)Math.Clamp(Floor(local, Day), -EpochDay, DateOnly.MaxValue.DayNumber - EpochDay);
    }

    /// <summary>When a calendar day begins, by the clock as it is set at an instant near it.</summary>
    public long StartOf(int day, long near) => (day * Day) - (isUtc ? 0 : OffsetAt(Math.Clamp(near, Earliest, Latest)));

    /// <summary>Whether clocks are surely not changed between two instants, so that days never go back: only told for a month or less.</summary>
    public bool IsSteady(long from, long to)
    {
        if (isUtc) return true;
        (from, to) = (Math.Clamp(from, Earliest, Latest), Math.Clamp(to, Earliest, Latest));
        var (first, last) = (Floor(from, Day), Floor(to, Day));
        if (last - first > 31) return false;
        for (var number = first; number <= last; number++)
        {
            var day = DayNumbered(number);
            if (day.Before != day.After) return false;
        }

        return true;
    }

    public static int NumberOf(DateOnly day) => day.DayNumber - EpochDay;

    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(day + EpochDay);

    public static long Floor(long value, long by) => value >= 0 ? value / by : ((value + 1) / by) - 1;

    private long OffsetAt(long at)
    {
        var number = Floor(at, Day);
        if (number != last.Number)
        {
            last = DayNumbered(number);
        }

        return at < last.Changes ? last.Before : last.After;
    }

    private UtcDay DayNumbered(long number)
    {
        if (!days.TryGetValue(number, out var day)) days.Add(number, day = Read(number));
        return day;
    }

    private UtcDay Read(long number)
    {
        var from = Math.Max(number * Day, Earliest);
        var to = Math.Min((number + 1) * Day, Latest);
        var before = ZoneOffset(from);
        var after = ZoneOffset(to);
        if (before == after) return new(number, before, to, after);
        var (low, high) = (from, to);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (ZoneOffset(middle) == before) low = middle;
            else high = middle;
        }

        return new(number, before, high, after);
    }

    private long ZoneOffset(long at) => zone.GetUtcOffset(DateTime.UnixEpoch.AddTicks(at * 10)).Ticks / 10;
}
