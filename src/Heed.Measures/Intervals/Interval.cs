namespace Heed.Measures.Intervals;

/// <summary>A confidence interval, both ends included.</summary>
/// <param name="Low">Lower end, in the unit of what was estimated.</param>
/// <param name="High">Upper end, never below <paramref name="Low"/>.</param>
/// <param name="Level">The level it was made for.</param>
/// <param name="Method">How, one of <see cref="IntervalMethods"/> or of <see cref="Comparisons.DifferenceMethods"/>.</param>
public readonly record struct Interval(double Low, double High, Level Level, string Method)
{
    public double Width => High - Low;

    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>The same interval cut to what is possible.</summary>
    public Interval ClipTo(double smallest, double largest) =>
        this with { Low = Math.Clamp(Low, smallest, largest), High = Math.Clamp(High, smallest, largest) };
}
