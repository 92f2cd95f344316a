namespace Heed.Facts.Queries;

/// <summary>From an instant up to, not including, another; microseconds since 1970 UTC.</summary>
public readonly record struct TimeRange(long From, long To)
{
    public static TimeRange Always => new(long.MinValue, long.MaxValue);

    public bool Contains(long at) => at >= From && at < To;
}
