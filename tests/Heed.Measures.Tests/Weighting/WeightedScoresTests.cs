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

    [Fact]
    public void Each_score_says_its_unit_and_method_also_without_answers()
    {
        foreach (var tally in new[] { WeightedTally.Of([9, 3, 10], [1, 2, 1]), WeightedTally.Empty })
        {
            WeightedScore[] scores = [WeightedScores.Nps(tally, default), WeightedScores.Share(tally, 9, 10, default), WeightedScores.Mean(tally, default)];
            scores.Select(score => (score.Unit, score.Method)).ShouldBe([("points", "adjusted-wald"), ("percent", "wilson"), ("scale points", "t")]);
            scores.ShouldAllBe(score => score.N == tally.Whole.N);
        }
    }

    // By hand: weights 1, 2 and 1 of 9, 3 and 10; Σw² = 6, so effective n = 16/6.
    [Fact]
    public void Weights_count_as_so_many_answers()
    {
        var tally = WeightedTally.Of([9, 3, 10], [1, 2, 1]);
        var nps = WeightedScores.Nps(tally, default);
        (nps.Value, nps.N).ShouldBe((0, 3));
        nps.EffectiveN.ShouldBe(16.0 / 6, 1e-12);
        nps.StandardError!.Value.ShouldBe(100 / Math.Sqrt(16.0 / 6), 1e-9);
        var share = WeightedScores.Share(tally, 9, 10, default);
        share.Value!.Value.ShouldBe(50, 1e-12);
        share.StandardError!.Value.ShouldBe(100 * Math.Sqrt(0.25 / (16.0 / 6)), 1e-9);
        share.Interval!.Value.Low.ShouldBe(100 * ProportionIntervals.Wilson(new(8.0 / 6, 16.0 / 6), default).Low, 1e-9);
        var mean = WeightedScores.Mean(tally, default);
        mean.Value!.Value.ShouldBe((9 + 6 + 10) / 4.0, 1e-12);
        // Σw²(x − m)² = 2.75² + 4·3.25² + 3.75², times 3/2, over 4².
        mean.StandardError!.Value.ShouldBe(Math.Sqrt(((2.75 * 2.75) + (4 * 3.25 * 3.25) + (3.75 * 3.75)) * 1.5) / 4, 1e-9);
        var reach = Quantiles.StudentT(default, (16.0 / 6) - 1) * mean.StandardError.Value;
        (mean.Interval!.Value.Low, mean.Interval.Value.High).ShouldBe((mean.Value.Value - reach, mean.Value.Value + reach));
        WeightedScores.Mean(tally, default, 0.5).StandardError.ShouldBe(0.5);
    }

    [Fact]
    public void Answers_off_the_scale_of_nps_do_not_count_and_the_ends_do()
    {
        var tally = WeightedTally.Of([-1, 0, 6, 7, 8, 9, 10, 11], [1, 1, 1, 1, 1, 1, 1, 1]);
        var nps = WeightedScores.Nps(tally, default);
        (nps.Value, nps.N).ShouldBe((0, 6));
        (tally.Between(7, 9).N, tally.Between(11, 99).N, tally.Whole.N).ShouldBe((3, 1, 8));
    }

    [Fact]
    public void One_answer_or_one_that_weighs_all_has_no_interval_of_its_mean()
    {
        WeightedScores.Mean(WeightedTally.Of([4], [2]), default).ShouldSatisfyAllConditions(m => m.Value.ShouldBe(4), m => m.Interval.ShouldBeNull(), m => m.StandardError.ShouldBeNull(), m => m.EffectiveN.ShouldBe(1));
        WeightedScores.Mean(WeightedTally.Of([4, 5], [2, 0]), default).Interval.ShouldBeNull();
        WeightedScores.Mean(WeightedTally.Of([4, 5], [2, 2]), default).Interval.ShouldNotBeNull();
    }
}
