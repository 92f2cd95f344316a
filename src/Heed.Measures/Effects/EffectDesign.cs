namespace Heed.Measures.Effects;

/// <summary>The columns of an interrupted series: 1, time, since the start, time since the start, and the season's waves.</summary>
internal sealed class EffectDesign
{
    private const int MostWaves = 2;
    private readonly double unit;

    public EffectDesign(IReadOnlyList<SeriesPoint> points, EffectQuestion question)
    {
        unit = Math.Max(1, points[^1].Period - points[0].Period);
        var slope = question.Shape == EffectShape.LevelAndSlope;
        SlopeColumn = slope ? 3 : null;
        var waves = Waves(question.SeasonLength);
        Season = waves.Count == 0 ? SeasonHandling.None
            : points[^1].Period - points[0].Period + 1 >= 2 * Math.Floor(question.SeasonLength!.Value) ? SeasonHandling.Estimated : SeasonHandling.Allowed;
        Seasonal = waves.Count;
        Plain = slope ? 4 : 3;
        Rows = [.. points.Select(point => Row(point.Period, question.Start, slope, waves))];
        MeanSince = points.Where(point => point.Period >= question.Start).Select(point => (double)(point.Period - question.Start)).DefaultIfEmpty(0).Average() / unit;
    }

    public IReadOnlyList<double[]> Rows { get; }

    public SeasonHandling Season { get; }

    /// <summary>Columns of the season, the last ones.</summary>
    public int Seasonal { get; }

    /// <summary>Columns before them.</summary>
    public int Plain { get; }

    private int? SlopeColumn { get; }

    private double MeanSince { get; }

    /// <summary>The combination that is the jump at the start.</summary>
    public double[] Level() => Weights(1, 0);

    /// <summary>The change of the trend a period; null where the shape has none.</summary>
    public double[]? Slope() => SlopeColumn is null ? null : Weights(0, 1 / unit);

    /// <summary>The mean effect over the periods since the start.</summary>
    public double[] Average() => Weights(1, SlopeColumn is null ? 0 : MeanSince);

    /// <summary>A point's row as it would be without the effect.</summary>
    public double[] Without(int point) => [.. Rows[point].Select((value, column) => column >= 2 && column < Plain ? 0 : value)];

    private double[] Weights(double level, double slope)
    {
        var weights = new double[Plain + Seasonal];
        weights[2] = level;
        if (SlopeColumn is { } column) weights[column] = slope;
        return weights;
    }

    private double[] Row(int period, int start, bool slope, List<(double Frequency, bool Sine)> waves)
    {
        var (time, since) = ((period - start) / unit, period >= start ? 1.0 : 0);
        double[] plain = slope ? [1, time, since, since * time] : [1, time, since];
        return [.. plain, .. waves.Select(wave => wave.Sine ? Math.Sin(wave.Frequency * period) : Math.Cos(wave.Frequency * period))];
    }

    // Whole periods see no sine of the fastest wave.
    private static List<(double Frequency, bool Sine)> Waves(double? length)
    {
        List<(double, bool)> waves = [];
        for (var wave = 1; length is { } periods && wave <= MostWaves && 2 * wave <= periods; wave++)
        {
            var frequency = 2 * Math.PI * wave / periods;
            waves.Add((frequency, false));
            if (2 * wave < periods) waves.Add((frequency, true));
        }

        return waves;
    }
}
