namespace Heed.Measures.Trends;

/// <summary>A stretch of a series with one level.</summary>
/// <param name="From">Place of its first reading.</param>
/// <param name="Count">How many readings.</param>
/// <param name="Level">Mean of its readings, each weighted by 1 ÷ se².</param>
/// <param name="StandardError">Of the level: 1 ÷ √Σ(1/se²).</param>
public readonly record struct Stretch(int From, int Count, double Level, double StandardError);
