using Heed.Measures.Effects;
using Heed.Measures.Tests.Effects.Simulated;

namespace Heed.Measures.Tests.Effects;

/// <summary>What <c>Heed.Bench effects</c> measures on thousands of histories, on a few hundred.</summary>
public class EffectHistoriesTests
{
    private const int Histories = 400;

    private static readonly EffectScores s_scores = Scores();

    [Fact]
    [Trait("Category", "Long")]
    public void Intervals_hold_the_true_effect_about_as_often_as_they_say()
    {
        // 3.3 standard errors of a share of .92 and of .97: 1 run in 1,000 of a method at the border falls out.
        var band = 3.3 * Math.Sqrt(.95 * .05 / s_scores.Judged);
        s_scores.Judged.ShouldBeGreaterThan(200);
        foreach (var held in new[] { s_scores.AverageHeld, s_scores.LevelHeld, s_scores.SlopeHeld }) ((double)held / s_scores.Judged).ShouldBeInRange(.92 - band, .97 + band);
    }

    [Fact]
    public void Where_nothing_was_done_something_is_seldom_found()
    {
        s_scores.False.ShouldBeLessThan(.07 + (3.3 * Math.Sqrt(.05 * .95 / s_scores.Without)));
        s_scores.Found.ShouldBeGreaterThan(s_scores.With / 10);
    }

    [Fact]
    public void Of_short_histories_it_is_said_that_it_is_too_early()
    {
        s_scores.Short.ShouldBeGreaterThan(20);
        s_scores.TooEarly.ShouldBe(s_scores.Short);
        ((double)s_scores.ShortHeld / s_scores.Short).ShouldBeGreaterThan(.92 - (3.3 * Math.Sqrt(.95 * .05 / s_scores.Short)));
    }

    private static EffectScores Scores()
    {
        var scores = new EffectScores();
        for (var i = 0; i < Histories; i++)
        {
            var history = SimulatedHistory.Draw(new Random(7_000 + i));
            scores.Add(history, InterruptedSeries.Of(history.Question));
        }

        return scores;
    }
}
