using System.Collections.Concurrent;

namespace Heed.Measures.Calendars;

/// <summary>
/// A time zone as a row of stretches in each of which the clock on the wall runs evenly. Only the zone's offset at an instant is asked for, which is always one: what a time on the wall means, when there is
/// none or two of it, never has to be guessed.
/// </summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<DateTime>> changes = new();

    /// <summary>The clock on the wall is this many ticks ahead of UTC.</summary>
    public long Offset(DateTime utc) => zone.GetUtcOffset(utc).Ticks;

    public DateTime Wall(DateTime utc) => new(utc.Ticks + Offset(utc), DateTimeKind.Unspecified);

    /// <summary>The stretches between two instants, in order and without gaps.</summary>
    public IEnumerable<Stretch> Between(DateTime from, DateTime until)
    {
        var start = from;
        for (var year = from.Year; year <= until.Year && start < until; year++)
        {
            foreach (var change in changes.GetOrAdd(year, ChangesIn).SkipWhile(change => change <= from).TakeWhile(change => change < until))
            {
                yield return new(start, change, Offset(start));
                start = change;
            }
        }

        if (start < until) yield return new(start, until, Offset(start));
    }

    // A day at a time: no zone has changed its clock twice within one since 1990.
    private IReadOnlyList<DateTime> ChangesIn(int year)
    {
        List<DateTime> found = [];
        for (var day = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc); day.Year == year; day = day.AddDays(1))
        {
            if (Offset(day) != Offset(day.AddDays(1))) found.Add(ChangeBetween(day, day.AddDays(1)));
        }

        return found;
    }

    /// <summary>The first second with the later offset.</summary>
    private DateTime ChangeBetween(DateTime before, DateTime after)
    {
        var old = Offset(before);
        while ((after - before).Ticks > TimeSpan.TicksPerSecond)
        {
            var middle = before.AddSeconds((long)(after - before).TotalSeconds / 2);
            if (Offset(middle) == old) before = middle;
            else after = middle;
        }

        return after;
    }

    /// <summary>While the clock on the wall is evenly ahead of UTC; the end is outside.</summary>
    public readonly record struct Stretch(DateTime From, DateTime Until, long Offset);
}
