using Heed.Facts.Queries;
using Heed.Measures.Effects;
using Heed.Measures.Forecasts;

namespace Heed.Readings.Goals;

/// <summary>Where a goal's number will be on its date, from the stretches that are over.</summary>
public static class ForecastGoal
{
    public const int Fewest = GoalForecast.FewestPoints;

    /// <summary>How many stretches ahead are drawn; further ones are reckoned only where the date lies there.</summary>
    private const int Drawn = 24;

    /// <param name="goal">The goal.</param>
    /// <param name="steps">Its stretches so far, without gaps, the oldest first.</param>
    /// <param name="since">The day another question began: readings before are not of the same.</param>
    /// <param name="ends">The least and most the number can be.</param>
    /// <param name="ahead">Whether the stretches up to the date are forecast, too.</param>
    /// <returns>Null where there are too few readings, where they lie on a line, or where nothing lies ahead.</returns>
    public static GoalOutlook? Run(Goal goal, IReadOnlyList<GoalStep> steps, DateOnly? since, (double? Least, double? Most) ends, bool ahead)
    {
        var points = Points(steps, since);
        if (points.Count == 0) return null;
        var every = goal.Question.Every;
        var (last, due) = (points[^1].Period, GoalSteps.Between(every, steps[0].First, goal.Due));
        if (due <= last) return null;
        var forecast = GoalForecast.Of(points, due);
        if (forecast.Value is not { } value || forecast.ChanceOfReaching(goal.Target, goal.Rises) is not { } chance) return null;
        // The stretch still going on has a reading of its own already.
        var next = Math.Max(last + 1, steps.Count);
        var fan = ahead && due >= next && due - next < Drawn
            ? Enumerable.Range(next, due - next + 1).Select(period => Ahead(period == due ? forecast : GoalForecast.Of(points, period), every.KeyOf(GoalSteps.Move(every, steps[0].First, period)), ends))
            : [];
        var within = Ahead(forecast, "", ends);
        return new(Clip(value, ends), within.Low, within.High, chance, forecast.Points, [.. fan]);
    }

    /// <summary>How many stretches a forecast could rest on.</summary>
    public static int Readings(IReadOnlyList<GoalStep> steps, DateOnly? since) => Points(steps, since).Count;

    private static List<SeriesPoint> Points(IReadOnlyList<GoalStep> steps, DateOnly? since) =>
    [
        .. steps.Select((step, period) => (Step: step, Period: period))
            .Where(s => s.Step is { Finished: true, Estimate: { Value: not null, N: > 0 } } && !(s.Step.First < since))
            .Select(s => new SeriesPoint(s.Period, s.Step.Estimate!.Value!.Value, s.Step.Estimate.N)),
    ];

    private static GoalAhead Ahead(GoalForecast forecast, string key, (double? Least, double? Most) ends) =>
        new(key, Clip(forecast.Value!.Value, ends), Clip(forecast.Low!.Value, ends), Clip(forecast.High!.Value, ends));

    // The model knows no end of the scale; a reading does.
    private static double Clip(double value, (double? Least, double? Most) ends) => Math.Clamp(value, ends.Least ?? double.MinValue, ends.Most ?? double.MaxValue);
}
