using Heed.Measures.Effects;
using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>When it can be told whether an initiative worked.</summary>
public static class PlanWait
{
    /// <summary>How many of the last periods say how many answers are to be expected.</summary>
    private const int Recent = 12;

    /// <summary>Null where time alone will not tell.</summary>
    public static EffectWait? Of(InitiativePlan plan, MeasuredSeries series, EffectQuestion question, EffectReport alone)
    {
        var fewest = InterruptedSeries.FewestPoints - alone.After;
        var needed = Needed(plan, series, question, alone.Before) is { } planned ? planned - alone.After : (int?)null;
        var more = Math.Max(fewest, needed ?? 0);
        if (more <= 0) return null;
        return new(more, series.Span.FirstOf(series.Span.PeriodOf(series.Span.To) + 1 + more).AddDays(-1), needed == more);
    }

    /// <summary>Periods since the start that it takes to find an effect worth having in four of five cases; null where that can't be reckoned, or is over three years.</summary>
    public static int? Needed(InitiativePlan plan, MeasuredSeries series, EffectQuestion question, int before)
    {
        if (plan.Measure.WorthHaving is not { } worth || series.AnswerVariance is not > 0 || before < InterruptedSeries.FewestPoints) return null;
        var answers = question.Points.OrderByDescending(point => point.Period).Take(Recent).Average(point => point.N);
        return EffectPlan.Of(new(worth, answers, series.AnswerVariance.Value, before))?.Periods;
    }
}
