using Heed.Act.Alerts.Watches;
using Heed.Act.Alerts.Watching.Deadlines;
using Heed.Base.Sources;
using Heed.Readings.Goals;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Raising;

/// <summary>When a watch looks at which stretch of time, and when a matter is over.</summary>
internal static class AlertTimes
{
    /// <summary>So long after a stretch is over it is judged: what was heard in it may still be on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    /// <summary>By what a watch goes.</summary>
    public static TallyStep StepOf(WatchSettings settings, Source? source) => settings.Kind switch
    {
        AlertKind.Deadlines or AlertKind.Storm => TallyStep.Day,
        AlertKind.Chart when source is { Mode: not Mode.Identified } => TallyStep.Month,
        _ => TallyStep.Week,
    };

    /// <summary>The last stretch that can be judged: over, with the grace; of deadlines today, once its morning has come.</summary>
    public static int LastOver(AlertKind kind, TallyStep step, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = step.NumberOf(GoalClock.DayOf(now, zone));
        if (kind == AlertKind.Deadlines) return now >= DeadlineWatch.MorningOf(today, zone) ? today : today - 1;
        return step.NumberOf(GoalClock.DayOf(now - Grace, zone)) - 1;
    }

    /// <summary>When a finding in a stretch would have been known.</summary>
    public static DateTimeOffset KnownAt(AlertKind kind, TallyStep step, int period, TimeZoneInfo zone)
    {
        if (kind == AlertKind.Deadlines) return DeadlineWatch.MorningOf(period, zone);
        var next = step.FirstOf(period + 1).ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(next)) next = next.AddMinutes(15);
        return new DateTimeOffset(next, zone.GetUtcOffset(next)).ToUniversalTime() + Grace;
    }

    /// <summary>Found again within so many stretches, it is the same matter; after so many without, it has passed.</summary>
    public static int Gap(AlertKind kind, TallyStep step) => (kind, step) switch { (_, TallyStep.Week) => 4, (_, TallyStep.Month) => 2, (AlertKind.Storm, _) => 3, _ => 2 };
}
