namespace Heed.Measures.Calendars;

/// <summary>A stretch on the clock on the wall, in ticks since year 1 as if there were no time zones; the end is outside.</summary>
internal readonly record struct WallSpan(long From, long Until)
{
    public long Length => Until - From;

    /// <summary>The periods of a day, in order and without overlap.</summary>
    public static List<WallSpan> Of(DateOnly date, IReadOnlyList<OpeningPeriod> periods)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue).Ticks;
        List<WallSpan> merged = [];
        foreach (var period in periods.OrderBy(period => period.Opens))
        {
            var from = midnight + period.Opens.Ticks;
            var until = from + period.Length.Ticks;
            if (merged.Count > 0 && from <= merged[^1].Until) merged[^1] = merged[^1] with { Until = Math.Max(merged[^1].Until, until) };
            else merged.Add(new(from, until));
        }

        return merged;
    }

    /// <summary>A short day of these: closed from a time on, then so much off its end.</summary>
    public static List<WallSpan> Shortened(List<WallSpan> spans, DateOnly date, Shortening shortening)
    {
        var end = shortening.Until is { } until ? date.ToDateTime(until).Ticks : long.MaxValue;
        var kept = spans.Where(span => span.From < end).Select(span => span with { Until = Math.Min(span.Until, end) }).ToList();
        for (var left = shortening.By.Ticks; left > 0 && kept.Count > 0;)
        {
            var last = kept[^1];
            if (last.Length > left) kept[^1] = last with { Until = last.Until - left };
            else kept.RemoveAt(kept.Count - 1);
            left -= Math.Min(left, last.Length);
        }

        return kept;
    }
}
