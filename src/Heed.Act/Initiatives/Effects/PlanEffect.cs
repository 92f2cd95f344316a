using Heed.Base.Workspaces;
using Heed.Measures.Effects;
using Heed.Readings.Goals;
using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>Says before an initiative begins how long it will take to see whether it works.</summary>
public sealed class PlanEffect(ReadSeries read, GoalClock clock)
{
    /// <param name="Step">Weeks or months.</param>
    /// <param name="Before">How many of them there are to go by.</param>
    /// <param name="Answers">Answers in one of them, in its units.</param>
    /// <param name="Needed">How many there must be since the start; null where even three years would not do, or where nobody said what is worth having.</param>
    public sealed record Planned(SeriesStep Step, int Before, double Answers, int? Needed);

    /// <summary>Null where the number can't be read, or nobody has answered.</summary>
    public async Task<Planned?> RunAsync(InitiativePlan plan, Actor actor, CancellationToken cancel)
    {
        var today = await clock.TodayAsync(actor, cancel);
        var (from, _) = EffectWindow.Of(plan with { Start = plan.Start < today ? plan.Start : today });
        if (!(await read.RunAsync(plan.Question(), from, today, today, actor, cancel)).Failed(out _, out var series) && series.Inside.Count > 0)
        {
            SeriesPoint[] points = [.. series.Inside.Select(point => new SeriesPoint(point.Period, point.Value, point.N))];
            return new(series.Span.Step, points.Length, points.TakeLast(12).Average(point => point.N), PlanWait.Needed(plan, series, new(points, int.MaxValue), points.Length));
        }

        return null;
    }
}
