namespace Heed.Act.Alerts.Watching.Storms;

/// <summary>How many of a day's answers were low.</summary>
/// <param name="Low">Those.</param>
/// <param name="Answers">All.</param>
internal readonly record struct LowCounts(long Low, long Answers)
{
    public static LowCounts Add(LowCounts one, LowCounts other) => new(one.Low + other.Low, one.Answers + other.Answers);
}
