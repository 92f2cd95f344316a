using Heed.Measures.Effects;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Effects;

public class EffectPlanTests
{
    private static readonly EffectPlanQuestion s_usual = new(8, 100, 5_600, 30);

    [Fact]
    public void What_is_planned_is_found_about_as_often_as_promised()
    {
        var question = s_usual with { LingeringVariance = 10, Phi = 0.3 };
        var plan = EffectPlan.Of(question)!;
        plan.Power.ShouldBeGreaterThanOrEqualTo(0.8);
        plan.Answers.ShouldBe(plan.Periods * 100);
        var random = new Random(5);
        const int rounds = 150;
        var found = Enumerable.Range(0, rounds).Count(_ => InterruptedSeries.Of(Drawn(question, plan.Periods, random)).Verdict == EffectVerdict.Rose);
        // What not knowing the errors costs is not planned for.
        ((double)found / rounds).ShouldBeInRange(0.6, 0.9);
    }

    [SeededProperty]
    public void More_is_found_with_more_answers_a_longer_past_and_a_larger_effect(byte answers, byte before, byte difference)
    {
        var question = new EffectPlanQuestion(1 + difference, 1 + answers, 5_600, 12 + before % 40);
        var power = EffectPlan.PowerAt(question, 20);
        power.ShouldBeInRange(0, 1);
        EffectPlan.PowerAt(question with { AnswersAPeriod = 2 * question.AnswersAPeriod }, 20).ShouldBeGreaterThanOrEqualTo(power - 1e-9);
        EffectPlan.PowerAt(question with { PeriodsBefore = 10 + question.PeriodsBefore }, 20).ShouldBeGreaterThanOrEqualTo(power - 1e-9);
        EffectPlan.PowerAt(question with { Difference = -2 * question.Difference }, 20).ShouldBeGreaterThanOrEqualTo(power - 1e-9);
        EffectPlan.PowerAt(question with { LingeringVariance = 30 }, 20).ShouldBeLessThanOrEqualTo(power + 1e-9);
    }

    [Fact]
    public void What_three_years_would_not_show_has_no_plan()
    {
        EffectPlan.Of(s_usual with { Difference = 0.01 }).ShouldBeNull();
        EffectPlan.Of(s_usual with { Difference = 500 })!.Periods.ShouldBe(12);
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPlan.Of(s_usual with { Difference = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPlan.Of(s_usual with { PeriodsBefore = 11 }));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPlan.Of(s_usual with { Phi = 1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPlan.Of(s_usual with { AnswersAPeriod = 0 }));
    }

    private static EffectQuestion Drawn(EffectPlanQuestion question, int after, Random random)
    {
        var state = Normal.Sample(random, 0, Math.Sqrt(question.LingeringVariance));
        List<SeriesPoint> points = [];
        for (var t = -question.PeriodsBefore; t < after; t++)
        {
            state = (question.Phi * state) + Normal.Sample(random, 0, Math.Sqrt(question.LingeringVariance * (1 - (question.Phi * question.Phi))));
            points.Add(new(t, state + (t >= 0 ? question.Difference : 0) + Normal.Sample(random, 0, Math.Sqrt(question.AnswerVariance / question.AnswersAPeriod)), question.AnswersAPeriod));
        }

        return new(points, 0) { Shape = question.Shape };
    }
}
