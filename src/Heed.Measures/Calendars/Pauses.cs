namespace Heed.Measures.Calendars;

/// <summary>The pauses of one clock, in order and without overlap.</summary>
internal sealed class Pauses
{
    private readonly List<(DateTime From, DateTime Until)> merged = [];

    public Pauses(IEnumerable<Pause> pauses)
    {
        foreach (var (from, until) in pauses.Select(pause => (From: pause.From.UtcDateTime, Until: pause.Until?.UtcDateTime ?? DateTime.MaxValue)).Where(pause => pause.From < pause.Until).Order())
        {
            if (merged.Count > 0 && from <= merged[^1].Until) merged[^1] = (merged[^1].From, until > merged[^1].Until ? until : merged[^1].Until);
            else merged.Add((from, until));
        }
    }

    /// <summary>From when on the clock stands still for good, as far as anybody knows.</summary>
    public DateTime? StandsStillFrom => merged.Count > 0 && merged[^1].Until == DateTime.MaxValue ? merged[^1].From : null;

    /// <summary>Whether the clock still ran just before this instant.</summary>
    public bool RunsUpTo(DateTime instant) => !merged.Exists(pause => pause.From < instant && instant <= pause.Until);

    /// <summary>What is left of open stretches, in order. Ends when the clock stands still for good.</summary>
    public IEnumerable<BusinessHours.OpenSpan> LeftOf(IEnumerable<BusinessHours.OpenSpan> spans)
    {
        var next = 0;
        foreach (var span in spans)
        {
            var from = span.From;
            while (next < merged.Count && merged[next].From < span.Until)
            {
                if (from < merged[next].From) yield return new(from, merged[next].From);
                if (merged[next].Until > from) from = merged[next].Until;
                if (from == DateTime.MaxValue) yield break;
                if (merged[next].Until > span.Until) break;
                next++;
            }

            if (from < span.Until) yield return new(from, span.Until);
        }
    }
}
