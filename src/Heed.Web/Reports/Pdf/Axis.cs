namespace Heed.Web.Reports.Pdf;

/// <summary>An axis with round numbers on it.</summary>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end.</param>
/// <param name="Step">From one number on it to the next.</param>
internal readonly record struct Axis(double From, double To, double Step)
{
    private const int About = 5;

    /// <summary>The round numbers around what is to be shown, never beyond what there can be.</summary>
    public static Axis Around(double low, double high, double? least, double? most)
    {
        if (high - low < 1e-9) (low, high) = (low - 1, high + 1);
        var rough = (high - low) / About;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return new(Math.Max(Math.Floor(low / step) * step, least ?? double.MinValue), Math.Min(Math.Ceiling(high / step) * step, most ?? double.MaxValue), step);
    }

    public IEnumerable<double> Ticks
    {
        get
        {
            var (from, to, step) = this;
            var first = Math.Ceiling((from / step) - 1e-9);
            return Enumerable.Range(0, (int)Math.Floor(((to / step) - first) + 1e-9) + 1).Select(i => (first + i) * step);
        }
    }

    public double Share(double value) => Math.Clamp((value - From) / (To - From), 0, 1);
}
