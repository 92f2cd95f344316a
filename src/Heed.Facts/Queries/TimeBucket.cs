using Heed.Facts.Columns.Queries;

namespace Heed.Facts.Queries;

/// <summary>A stretch of calendar time. Weeks are ISO 8601, starting on Monday, the first holding the year's first Thursday, unless they say otherwise.</summary>
public enum TimeBucket
{
    /// <summary><c>2026-01-31</c>.</summary>
    Day,

    /// <summary><c>2026-W05</c>.</summary>
    Week,

    /// <summary><c>2026-01</c>.</summary>
    Month,

    /// <summary><c>2026-Q1</c>.</summary>
    Quarter,

    /// <summary><c>2026</c>.</summary>
    Year,

    /// <summary>A week that starts on Sunday, by that day: <c>2026-01-25</c>.</summary>
    SundayWeek,
}

public static class TimeBucketKeys
{
    /// <summary>The key of the stretch a calendar day falls in, as groups of an answer have it.</summary>
    public static string KeyOf(this TimeBucket every, DateOnly day) => Buckets.Key(every, Buckets.Of(every, ZoneClock.NumberOf(day)));
}
