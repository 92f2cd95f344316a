using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Weighting;

namespace Heed.Measures.Tests.Weighting;

public class WeightedScoresTests
{
    [Fact]
    public void The_linearised_mean_agrees_with_Rs_survey()
    {
        var score = WeightedScores.Mean(WeightedTally.Of(Surveyed.Answers, Surveyed.Base), default);
        score.Value!.Value.ShouldBe(Surveyed.Reference.GetProperty("linear").Number("mean"), 1e-9);
        score.StandardError!.Value.ShouldBe(Surveyed.Reference.GetProperty("linear").Number("se"), 1e-9);
    }

    [SeededProperty]
    public void Equal_weights_give_the_plain_scores(byte[] raw, byte weight)
    {
        int[] answers = [.. raw.Select(x => x % 11)];
        if (answers.Length == 0) return;
        var tally = WeightedTally.Of(answers, [.. answers.Select(_ => (weight + 1) / 16.0)]);
        var counts = new NpsCounts(answers.Count(x => x >= 9), answers.Count(x => x is 7 or 8), answers.Count(x => x <= 6));
        var nps = WeightedScores.Nps(tally, default);
        nps.EffectiveN.ShouldBe(answers.Length, 1e-6);
        nps.Value!.Value.ShouldBe(counts.Score, 1e-9);
        nps.Interval!.Value.Low.ShouldBe(NpsIntervals.AdjustedWald(counts, default).Low, 1e-6);
        var share = WeightedScores.Share(tally, 8, 10, default);
        share.Interval!.Value.High.ShouldBe(100 * ProportionIntervals.Wilson(new(answers.Count(x => x >= 8), answers.Length), default).High, 1e-6);
        var moments = Tallies.Moments(answers.Select(x => (double)x));
        var mean = WeightedScores.Mean(tally, default);
        mean.Value!.Value.ShouldBe(moments.Mean, 1e-9);
        if (MeanIntervals.T(moments, default) is { } interval) mean.Interval!.Value.Low.ShouldBe(interval.Low, 1e-6);
        else mean.Interval.ShouldBeNull();
    }

    [Fact]
    public void Without_answers_or_weight_there_is_no_value()
    {
        foreach (var tally in new[] { WeightedTally.Empty, WeightedTally.Of([9, 3], [0, 0]) })
        {
            foreach (var score in new[] { WeightedScores.Nps(tally, default), WeightedScores.Share(tally, 9, 10, default), WeightedScores.Mean(tally, default) })
            {
                (score.Value, score.Interval, score.StandardError, score.EffectiveN).ShouldBe((null, null, null, 0));
            }
        }
    }

    [Fact]
    public void All_or_none_have_an_interval_with_width_also_with_replicates_that_have_no_spread()
    {
        var all = WeightedTally.Of([9, 10, 10], [1, 2, 3]);
        WeightedScores.Nps(all, default).Interval!.Value.Width.ShouldBeGreaterThan(10);
        WeightedScores.Nps(all, default, 0).ShouldBe(WeightedScores.Nps(all, default));
        WeightedScores.Share(all, 9, 10, default, 0).Interval!.Value.Low.ShouldBeInRange(20, 80);
        WeightedScores.Share(all, 0, 6, default).Value.ShouldBe(0);
    }

    [Fact]
    public void A_replicate_variance_makes_the_effective_n()
    {
        var tally = WeightedTally.Of(Surveyed.Answers, Surveyed.Base);
        var kish = WeightedScores.Nps(tally, default);
        var surer = WeightedScores.Nps(tally, default, kish.StandardError!.Value * 0.98);
        (surer.EffectiveN / kish.EffectiveN).ShouldBe(1 / (0.98 * 0.98), 1e-9);
        surer.StandardError!.Value.ShouldBe(kish.StandardError.Value * 0.98, 1e-9);
        WeightedScores.Nps(tally, default, 0.001).EffectiveN.ShouldBe(120);
    }

    [SeededProperty]
    public void Merged_tallies_are_the_tally_of_all(byte[] left, byte[] right)
    {
        static WeightedTally Of(byte[] raw) => WeightedTally.Of([.. raw.Select(x => x % 11)], [.. raw.Select(x => (double)(x % 7))]);
        Of(left).Merge(Of(right)).Answers.ShouldBe(Of([.. left, .. right]).Answers);
    }

    [Fact]
    public void Answers_need_as_many_weights_of_0_or_more()
    {
        Should.Throw<ArgumentException>(() => WeightedTally.Of([1, 2], [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedTally.Of([1], [-1]));
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedTally.Of([1], [double.NaN]));
    }
}
