using FsCheck;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class NpsTests
{
    private static readonly Nps Nps = new();
    private static readonly MeasureContext Context = new(FieldType.Nps);

    [Fact]
    public void The_value_is_the_plain_score_whatever_the_interval()
    {
        var adjusted = Nps.Compute(Tallies.Nps(238, 396, 431), Context);
        adjusted.Value!.Value.ShouldBe(-18.1220657277, 1e-9);
        adjusted.Low!.Value.ShouldBe(-22.697916270318, 1e-9);
        adjusted.High!.Value.ShouldBe(-13.444405827061, 1e-9);
        adjusted.StandardError!.Value.ShouldBe(2.3606327759712, 1e-9);
        (adjusted.N, adjusted.LeftOut, adjusted.Unit, adjusted.Method).ShouldBe((1065, 0, "points", "adjusted-wald"));
        adjusted.Warnings.ShouldBeEmpty();

        var wald = Nps.Compute(Tallies.Nps(238, 396, 431), Context with { Method = IntervalMethods.Wald });
        (wald.Value, wald.Method).ShouldBe((adjusted.Value, "wald"));
        wald.StandardError!.Value.ShouldBe(2.364304357211, 1e-9);
    }

    [Fact]
    public void Nine_and_ten_promote_and_up_to_six_detracts()
    {
        var counts = Nps.Count(Tallies.Of(Enumerable.Range(0, 11)));
        (counts.Promoters, counts.Passives, counts.Detractors).ShouldBe((2, 2, 7));
    }

    [Fact]
    public void Skipped_and_not_applicable_are_left_out()
    {
        var plain = Nps.Compute(Tallies.Nps(30, 20, 10), Context);
        var withOthers = Nps.Compute(Tallies.Nps(30, 20, 10).WithSkipped(25, 15), Context);
        withOthers.LeftOut.ShouldBe(40);
        (withOthers with { LeftOut = 0, Warnings = plain.Warnings }).ShouldBe(plain);
    }

    [Theory]
    [InlineData("rating", 1, 10, "1–10 scale is not NPS")]
    [InlineData("rating", 0, 10, "a rating from 0 to 10")]
    [InlineData("csat10", 1, 10, "1–10 scale is not NPS")]
    [InlineData("csat5", 1, 5, "csat5 (1 to 5)")]
    [InlineData("code", 0, 0, "of type code")]
    public void Other_questions_are_not_nps(string name, double min, double max, string reason)
    {
        FieldType.TryParse(name, min, max, out var field).ShouldBeTrue();
        var refusal = Nps.Refuse(new MeasureContext(field));
        refusal!.Code.ShouldBe("wrong-field");
        refusal.Text.ShouldContain(reason);
        Should.Throw<ArgumentException>(() => Nps.Compute(Tally.Empty, new MeasureContext(field)));
    }

    [Fact]
    public void An_interval_made_for_shares_is_refused()
    {
        Nps.Refuse(Context with { Method = IntervalMethods.Wilson })!.Code.ShouldBe("wrong-method");
        Nps.Refuse(Context with { Method = IntervalMethods.Wald }).ShouldBeNull();
    }

    [Fact]
    public void Without_answers_there_is_no_value_but_a_warning()
    {
        var estimate = Nps.Compute(Tally.Empty.WithSkipped(7, 3), Context);
        (estimate.Value, estimate.Low, estimate.High, estimate.StandardError, estimate.N, estimate.LeftOut).ShouldBe((null, null, null, null, 0, 10));
        estimate.Warnings.ShouldHaveSingleItem().Code.ShouldBe("no-answers");
    }

    [Fact]
    public void Few_answers_are_flagged_and_thirty_are_not()
    {
        Nps.Compute(Tallies.Nps(29, 0, 0), Context).Warnings.ShouldHaveSingleItem().Code.ShouldBe("small-n");
        Nps.Compute(Tallies.Nps(30, 0, 0), Context).Warnings.ShouldBeEmpty();
        Nps.Compute(Tallies.Nps(30, 0, 0), Context with { Method = IntervalMethods.Wald }).Warnings.ShouldBe([Warnings.NoSpread]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void With_one_answer_the_adjusted_interval_misses_the_score_and_a_warning_says_so(int promoters, int detractors)
    {
        var estimate = Nps.Compute(Tallies.Nps(promoters, 0, detractors), Context);
        estimate.Value.ShouldBe(100 * (promoters - detractors));
        Math.Abs(estimate.High!.Value + estimate.Low!.Value).ShouldBe(50, 1e-9);
        estimate.IntervalHoldsValue.ShouldBeFalse();
        estimate.Warnings.ShouldContain(Warnings.ValueOutside);

        var difference = Nps.Compare(Tallies.Nps(promoters, 0, detractors), Tallies.Nps(20, 20, 20), Context);
        difference.Warnings.Contains(Warnings.ValueOutside).ShouldBe(!difference.IntervalHoldsValue);
    }

    [Fact]
    public void From_two_answers_on_the_adjusted_interval_holds_the_score()
    {
        for (var n = 2; n < 40; n++)
        {
            for (var promoters = 0; promoters <= n; promoters++)
            {
                var estimate = Nps.Compute(Tallies.Nps(promoters, 0, n - promoters), Context);
                estimate.IntervalHoldsValue.ShouldBeTrue($"{promoters} of {n}");
            }
        }
    }

    [SeededProperty]
    public void Swapping_promoters_and_detractors_negates_the_score(NonNegativeInt promoters, NonNegativeInt passives, PositiveInt detractors)
    {
        var estimate = Nps.Compute(Tallies.Nps(promoters.Get, passives.Get, detractors.Get), Context);
        var mirrored = Nps.Compute(Tallies.Nps(detractors.Get, passives.Get, promoters.Get), Context);
        mirrored.Value.ShouldBe(-estimate.Value);
        mirrored.Low!.Value.ShouldBe(-estimate.High!.Value, 1e-10);
        mirrored.StandardError!.Value.ShouldBe(estimate.StandardError!.Value, 1e-10);
    }

    [Fact]
    public void The_difference_is_of_plain_scores_judged_from_adjusted_counts()
    {
        var difference = Nps.Compare(Tallies.Nps(20, 0, 0), Tallies.Nps(15, 3, 2), Context);
        difference.Value!.Value.ShouldBe(35, 1e-12);
        difference.P!.Value.ShouldBe(0.073152535626085, 1e-9);
        (difference.N, difference.OtherN, difference.Significant).ShouldBe((20, 20, false));
        (difference.Unit, difference.Method).ShouldBe(("points", "adjusted-wald"));
        difference.Warnings.ShouldHaveSingleItem().Code.ShouldBe("small-n");
    }

    [Fact]
    public void Nobody_cannot_be_compared()
    {
        var difference = Nps.Compare(Tallies.Nps(40, 0, 0), Tally.Empty, Context);
        (difference.Value, difference.P, difference.Significant, difference.N, difference.OtherN).ShouldBe((null, null, false, 40, 0));
        difference.Warnings.ShouldBe([Warnings.NoComparison]);
    }
}
