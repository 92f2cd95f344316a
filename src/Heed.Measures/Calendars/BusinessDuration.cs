namespace Heed.Measures.Calendars;

/// <summary>Time that passes only while something is open: so much open time, or so many business days.</summary>
public readonly record struct BusinessDuration
{
    private BusinessDuration(TimeSpan time, int? days) => (Time, Days) = (time, days);

    /// <summary>Open time; zero where days are counted.</summary>
    public TimeSpan Time { get; }

    /// <summary>Business days; null where time is counted.</summary>
    public int? Days { get; }

    public static BusinessDuration Of(TimeSpan time) => new(time, null);

    public static BusinessDuration OfHours(double hours) => Of(TimeSpan.FromHours(hours));

    public static BusinessDuration OfDays(int days) => new(TimeSpan.Zero, days);
}
