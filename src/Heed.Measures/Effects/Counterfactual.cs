namespace Heed.Measures.Effects;

/// <summary>Where the score would have been in a period, had nothing been done.</summary>
/// <param name="Period">Which period.</param>
/// <param name="Value">In the score's unit.</param>
/// <param name="Low">Lower end of the line's interval; single periods scatter further.</param>
/// <param name="High">Upper end.</param>
public readonly record struct CounterfactualPoint(int Period, double Value, double Low, double High);

/// <summary>The time before, carried on: the interrupted series' own line with jump and change of trend taken out.</summary>
public static class Counterfactual
{
    /// <summary>A point for each period with answers since the start; empty where <see cref="InterruptedSeries"/> has no estimate.</summary>
    public static IReadOnlyList<CounterfactualPoint> Of(EffectQuestion question)
    {
        SeriesPoint[] points = [.. question.Points.Where(point => point.N != 0).OrderBy(point => point.Period)];
        if (InterruptedSeries.Of(question).Average is null) return [];
        var mean = points.Average(point => point.Value);
        SeriesPoint[] centred = [.. points.Select(point => point with { Value = point.Value - mean })];
        var design = new EffectDesign(centred, question);
        if (AveragedFit.Of(new(centred, design.Rows, design.Seasonal), design.Season) is not { } fit) return [];
        List<CounterfactualPoint> found = [];
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].Period < question.Start) continue;
            var without = fit.Estimate(design.Without(i), question.Level);
            found.Add(new(points[i].Period, mean + without.Value, mean + without.Low, mean + without.High));
        }

        return found;
    }
}
