using Heed.Measures.Intervals;
using Heed.Measures.Regression;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Measures.Silence;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Tests.Regression;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Silence;

public class NonResponseTests
{
    /// <summary>Two kinds of customers: whatever the model, the corrected score is each kind's mean, counted by how many of it were asked.</summary>
    [Fact]
    public void With_two_kinds_it_is_the_mean_of_the_kinds()
    {
        Invited[] invited = [.. Kind(0, 400, 100, 8), .. Kind(1, 600, 400, 5)];
        var found = NonResponse.Of(invited, MeasureUnits.ScalePoints);
        found.Observed.Value!.Value.ShouldBe(((100 * 8) + (400 * 5)) / 500.0, 1e-9);
        found.Corrected.Value!.Value.ShouldBe((0.4 * 8) + (0.6 * 5), 1e-6);
        found.Weights.Sum().ShouldBe(1000, 1e-6);
        found.Weights[0].ShouldBe(4, 1e-3);
        found.Weights[^1].ShouldBe(1.5, 1e-3);
        // Kish: (Σw)² ÷ Σw² = 1000² ÷ (100·16 + 400·2.25).
        found.EffectiveN.ShouldBe(400, 0.5);
        found.P!.Value.ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void Whether_anything_predicts_agrees_with_Raos_test_in_R()
    {
        var (rows, died) = Patients.Rows();
        AnswerTest.P([.. rows.Select((row, i) => new Invited(row, died[i] ? 1 : null))])!.Value.ShouldBe(ReferenceFile.Read("logistic.json").Numbers("rao")[1], 1e-9);
        // A column twice says nothing new, a column without spread nothing at all.
        AnswerTest.P([.. rows.Select((row, i) => new Invited([.. row, row[0], 4], died[i] ? 1 : null))])!.Value.ShouldBe(ReferenceFile.Read("logistic.json").Numbers("rao")[1], 1e-9);
    }

    [Fact]
    public void Where_nothing_predicts_nothing_is_changed()
    {
        var random = new Random(14);
        var found = NonResponse.Of([.. Enumerable.Range(0, 500).Select(_ => new Invited([random.NextDouble(), random.NextDouble()], random.NextDouble() < 0.4 ? Normal.Sample(random, 7, 2) : null))], MeasureUnits.ScalePoints);
        found.P!.Value.ShouldBeGreaterThan(0.05);
        found.Corrected.Value.ShouldBe(found.Observed.Value);
        found.Corrected.High.ShouldBe(found.Observed.High);
        found.Corrected.Warnings.ShouldContain(NonResponse.NoEvidence);
        found.EffectiveN.ShouldBe(found.Observed.N);
        found.Weights.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void The_interval_of_the_corrected_score_holds_the_truth_where_that_of_the_observed_does_not()
    {
        const int rounds = 25;
        var (corrected, observed) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var random = new Random(500 + round);
            var invited = Enumerable.Range(0, 400).Select(_ =>
            {
                var (x, z) = (Normal.Sample(random, 0, 1), Normal.Sample(random, 0, 1));
                return (Known: (double[])[x, z], Score: 5 + (1.2 * x) + Normal.Sample(random, 0, 1), Answers: random.NextDouble() < RidgeLogistic.Logistic(-0.5 + (0.8 * x) + (0.4 * z)));
            }).ToArray();
            var found = NonResponse.Of([.. invited.Select(one => new Invited(one.Known, one.Answers ? one.Score : null))], MeasureUnits.ScalePoints);
            if (found.Corrected.Low <= 5 && 5 <= found.Corrected.High) corrected++;
            if (found.Observed.Low <= 5 && 5 <= found.Observed.High) observed++;
            found.EffectiveN.ShouldBeLessThan(found.Observed.N);
        }

        ((double)corrected / rounds).ShouldBeGreaterThan(0.95 - (3.3 * Math.Sqrt(.95 * .05 / rounds)));
        observed.ShouldBeLessThan(rounds / 4);
    }

    [Fact]
    public void Few_answers_none_all_and_all_alike()
    {
        NonResponse.Of([], MeasureUnits.ScalePoints).ShouldSatisfyAllConditions(f => f.Observed.Value.ShouldBeNull(), f => f.Corrected.Value.ShouldBeNull(), f => f.Weights.ShouldBeEmpty());
        NonResponse.Of([new([1], 4)], MeasureUnits.ScalePoints).ShouldSatisfyAllConditions(f => f.Corrected.Value.ShouldBe(4), f => f.Corrected.Low.ShouldBeNull());
        NonResponse.Of([.. Kind(0, 90, 20, 5)], MeasureUnits.ScalePoints).Corrected.Warnings.ShouldContain(NonResponse.TooFew);
        var everyone = NonResponse.Of([.. Kind(0, 60, 60, 5)], MeasureUnits.ScalePoints);
        everyone.Corrected.ShouldBe(everyone.Observed);
        NonResponse.Of([.. Enumerable.Range(0, 200).Select(i => new Invited([], i < 100 ? i % 10 : null))], MeasureUnits.ScalePoints).Corrected.Warnings.ShouldContain(NonResponse.NoEvidence);
    }

    private static IEnumerable<Invited> Kind(double known, int asked, int answered, double score) =>
        Enumerable.Range(0, asked).Select(i => new Invited([known], i < answered ? score + ((i % 2) - 0.5) : null));

    [Fact]
    public void Fifty_answers_are_enough_and_what_is_left_as_it_is_says_why()
    {
        Invited[] fifty = [.. Kind(0, 60, 20, 8), .. Kind(1, 40, 30, 5)];
        NonResponse.Of(fifty, MeasureUnits.ScalePoints).Corrected.Warnings.ShouldBeEmpty();
        var fewer = NonResponse.Of([.. fifty.Skip(1)], MeasureUnits.ScalePoints);
        fewer.Corrected.Warnings.ShouldBe([NonResponse.TooFew]);
        fewer.Corrected.Value.ShouldBe(fewer.Observed.Value);
        (fewer.EffectiveN, fewer.P).ShouldBe((49, null));
        fewer.Weights.Sum().ShouldBe(99, 1e-9);
        NonResponse.TooFew.ShouldBe(new("too-few-answers", "Under 50 answered, too few to correct the score for those who did not."));
        NonResponse.NoEvidence.ShouldBe(new("no-evidence-of-bias", "Nothing that is known of those asked predicts who answered, so the score is left as observed."));
    }

    [Fact]
    public void The_observed_score_is_a_mean_like_any_other()
    {
        var observed = NonResponse.Of([.. Kind(0, 90, 20, 5)], "number").Observed;
        (observed.Unit, observed.N, observed.LeftOut, observed.Method, observed.Value).ShouldBe(("number", 20, 70, "t", 5));
        observed.StandardError!.Value.ShouldBe(Math.Sqrt(20 * 0.25 / 19 / 20), 1e-12);
        NonResponse.Of([], "number").Observed.Warnings.ShouldBe([Warnings.NoAnswers]);
        NonResponse.Of([new([1], 4)], "number").Observed.Warnings.ShouldBe([Warnings.NoInterval]);
        NonResponse.Of([new([1], 4), new([1], 4)], "number").Observed.Warnings.ShouldBe([Warnings.NoSpread]);
    }

    [Fact]
    public void A_corrected_score_says_how_its_interval_was_made()
    {
        var found = NonResponse.Of([.. Kind(0, 400, 100, 8), .. Kind(1, 600, 400, 5)], MeasureUnits.ScalePoints);
        found.Corrected.Method.ShouldBe("jackknife");
        (found.Corrected.N, found.Corrected.LeftOut).ShouldBe((500, 500));
        var half = found.Corrected.High!.Value - found.Corrected.Value!.Value;
        half.ShouldBe(Quantiles.StudentT(default, 99) * found.Corrected.StandardError!.Value, 1e-9);
        // By hand: 0.16·¼/100 + 0.36·¼/400 for the means of the two kinds, 0.4·0.6·3²/1000 for how many of each were asked.
        found.Corrected.StandardError.Value.ShouldBe(Math.Sqrt(0.0004 + 0.000225 + 0.00216), 0.012);
    }
}
