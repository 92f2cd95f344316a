using Heed.Facts.Columns.Queries;

namespace Heed.Facts.Queries;

/// <summary>A stretch of calendar time. Weeks are ISO 8601: they start on Monday, and the first holds the year's first Thursday.</summary>
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
}

public static class TimeBucketKeys
{
    /// <summary>The key of the stretch a calendar day falls in, as groups of an answer have it.</summary>
    public static string KeyOf(this TimeBucket every, DateOnly day) => Buckets.Key(every, Buckets.Of(every, ZoneClock.NumberOf(day)));
}
