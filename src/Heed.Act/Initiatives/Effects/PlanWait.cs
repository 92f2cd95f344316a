using Heed.Measures.Effects;
using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>When it can be told whether an initiative worked.</summary>
public static class PlanWait
{
    /// <summary>How many of the last periods say how many answers are to be expected.</summary>
    private const int Recent = 12;

    private const double HalfOfWorth = 0.70;

    /// <summary>Null where time alone will not tell.</summary>
    public static EffectWait? Of(InitiativePlan plan, MeasuredSeries series, EffectQuestion question, EffectReport alone, DifferenceInDifferences? compared)
    {
        var fewest = InterruptedSeries.FewestPoints - alone.After;
        int?[] ways = [Needed(plan, series, question, alone.Before), compared is null ? null : NeededBeside(plan, compared, alone)];
        var needed = ways.Min() is { } planned ? planned - alone.After : (int?)null;
        var more = Math.Max(fewest, needed ?? 0);
        if (more <= 0) return null;
        return new(more, series.Span.FirstOf(series.Span.PeriodOf(series.Span.To) + 1 + more).AddDays(-1), needed == more);
    }

    /// <summary>
    /// The same beside other units: the interval's half shrinks as √(1 ÷ periods before + 1 ÷ periods since) until it is z(97.5 %) ÷ (z(97.5 %) + z(80 %)) = 0.70 of
    /// what is worth having. What lingers from period to period is not in it.
    /// </summary>
    private static int? NeededBeside(InitiativePlan plan, DifferenceInDifferences compared, EffectReport alone)
    {
        if (plan.Measure.WorthHaving is not { } worth || compared is not { Low: { } low, High: { } high } || alone.Before < EffectJudge.FewestBefore || alone.After == 0) return null;
        var ratio = HalfOfWorth * worth / ((high - low) / 2);
        var since = (ratio * ratio * ((1.0 / alone.Before) + (1.0 / alone.After))) - (1.0 / alone.Before);
        return since > 0 && 1 / since <= EffectPlan.MostPeriods ? (int)Math.Ceiling(1 / since) : null;
    }

    /// <summary>Periods since the start that it takes to find an effect worth having in four of five cases; null where that can't be reckoned, or is over three years.</summary>
    public static int? Needed(InitiativePlan plan, MeasuredSeries series, EffectQuestion question, int before)
    {
        if (plan.Measure.WorthHaving is not { } worth || series.AnswerVariance is not > 0 || before < InterruptedSeries.FewestPoints) return null;
        var answers = question.Points.OrderByDescending(point => point.Period).Take(Recent).Average(point => point.N);
        return EffectPlan.Of(new(worth, answers, series.AnswerVariance.Value, before))?.Periods;
    }
}
