namespace Heed.Measures.Scores;

/// <summary>How many points at the top of a satisfaction scale count as satisfied (and as many at the bottom as dissatisfied).</summary>
internal static class TopPoints
{
    /// <summary>3-point scales: 1; 4 to 7: 2; 8 to 10: 3.</summary>
    internal static int Of(int points) => points switch
    {
        3 => 1,
        >= 4 and <= 7 => 2,
        >= 8 and <= 10 => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(points), points, "Satisfaction scales have 3 to 10 points."),
    };
}
