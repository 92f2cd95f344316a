namespace Heed.Measures.Trends;

/// <summary>
/// The limits of chance around a series without a baseline of its own: each reading has limits by its own standard error around the series' level, widened
/// by how far the readings scatter from one to the next. z = (x − level)/se; σz = mean |zᵢ − zᵢ₋₁| ÷ 1.128, at least 1, so that large readings, which always
/// scatter more than chance alone, do not all stand out and small ones are not called out early; limits level ± limit·se·σz.
/// <para>Source: Laney 2002, Quality Engineering 14:531–537, carried from shares to any reading with a standard error.</para>
/// </summary>
/// <param name="Level">What the readings are held against.</param>
/// <param name="SigmaZ">σz, 1 or more.</param>
/// <param name="Points">One a reading, in the order given.</param>
public sealed record TrendLimits(double Level, double SigmaZ, IReadOnlyList<StandardisedPoint> Points)
{
    /// <summary>Fewer readings say too little of their scatter.</summary>
    public const int Fewest = 8;

    /// <summary>Draws the limits; null under eight readings with a standard error above 0.</summary>
    /// <param name="readings">In the order of time; without value or standard error a reading has no limits.</param>
    /// <param name="level">Of the whole series, in the same unit.</param>
    /// <param name="unfinished">The reading that is still going on: it has limits, and no part in the scatter; null for none.</param>
    /// <param name="limit">In standard errors, above 0; 3 is usual.</param>
    public static TrendLimits? Of(IReadOnlyList<Reading> readings, double level, int? unfinished = null, double limit = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        double[] z = [.. readings.Where((reading, i) => i != unfinished && reading is { Value: not null, StandardError: > 0 }).Select(reading => (reading.Value!.Value - level) / reading.StandardError!.Value)];
        if (z.Length < Fewest) return null;
        var sigma = Math.Max(1, z.Zip(z.Skip(1), (before, after) => Math.Abs(after - before)).Average() / LaneyChart.MeanRange);
        return new(level, sigma, StandardisedChart.Of(readings, new(level, null), limit * sigma));
    }
}
