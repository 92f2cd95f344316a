namespace Heed.Measures.Effects;

/// <summary>A unit's mean before a start and since, each weighted by n. A unit counts once, however many periods it was watched: its periods are no independent witnesses.</summary>
/// <param name="Before">Mean score before.</param>
/// <param name="After">Mean score since.</param>
public readonly record struct UnitChange(double Before, double After)
{
    public double Change => After - Before;

    /// <summary>Of a unit's series; null where there is nothing before, or nothing since.</summary>
    public static UnitChange? Of(IReadOnlyList<SeriesPoint> points, int start) =>
        Mean(points.Where(point => point.Period < start)) is { } before && Mean(points.Where(point => point.Period >= start)) is { } after ? new(before, after) : null;

    internal static double? Mean(IEnumerable<SeriesPoint> points)
    {
        var (sum, n) = (0.0, 0.0);
        foreach (var point in points) (sum, n) = (sum + (point.Value * point.N), n + point.N);
        return n > 0 ? sum / n : null;
    }
}
