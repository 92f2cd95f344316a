using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class ScoreWarningsTests
{
    private static readonly MeasureContext Csat5 = new(FieldType.Csat(5));

    [Fact]
    public void The_smaller_of_two_groups_is_the_one_warned_of()
    {
        var difference = new Mean().Compare(Tallies.Counted((4, 400), (5, 300)), Tallies.Counted((4, 3), (5, 4)), Csat5);
        difference.Warnings.ShouldBe([Warnings.SmallN(7)]);
        new Mean().Compare(Tallies.Counted((4, 15), (5, 15)), Tallies.Counted((4, 29), (5, 1)), Csat5).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Answers_all_alike_have_an_interval_without_width_by_Wald_and_no_other()
    {
        var wald = Csat5 with { Method = IntervalMethods.Wald };
        new Csat().Compute(Tallies.Counted((5, 40)), wald).Warnings.ShouldBe([Warnings.NoSpread]);
        new Csat().Compute(Tallies.Counted((5, 40), (1, 1)), wald).Warnings.ShouldBeEmpty();
        new Csat().Compute(Tallies.Counted((5, 40)), Csat5).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Five_expected_are_enough_for_p()
    {
        var (five, ninetyFive) = (Tallies.Counted((5, 5), (1, 95)), Tallies.Counted((5, 95), (1, 5)));
        new Csat().Compare(five, five, Csat5).Warnings.ShouldBeEmpty();
        new Csat().Compare(ninetyFive, ninetyFive, Csat5).Warnings.ShouldBeEmpty();
        new Csat().Compare(five, Tallies.Counted((5, 4), (1, 96)), Csat5).Warnings.ShouldBe([Warnings.SmallExpected]);
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(5, 4, true)]
    [InlineData(3, 2, false)]
    public void An_interval_past_either_end_of_the_scale_is_flagged(int most, int once, bool beyond)
    {
        var warnings = new Mean().Compute(Tallies.Counted((most, 40), (once, 1)), Csat5).Warnings;
        warnings.Contains(Warnings.BeyondScale).ShouldBe(beyond);
    }

    [Fact]
    public void An_interval_that_ends_where_the_scale_does_is_not_past_it()
    {
        new Mean().Compute(Tallies.Counted((1, 40)), Csat5).Warnings.ShouldBe([Warnings.NoSpread]);
        new Mean().Compute(Tallies.Counted((5, 40)), Csat5).Warnings.ShouldBe([Warnings.NoSpread]);
    }

    [Fact]
    public void Nobody_on_either_side_leaves_nothing_to_compare()
    {
        var some = Tallies.Counted((1, 20), (5, 20));
        foreach (var (measure, context) in new (Measure, MeasureContext)[] { (new Mean(), Csat5), (new Csat(), Csat5), (new GoodShare(), Csat5), (QuantileMeasure.Median, new(FieldType.Number)) })
        {
            foreach (var difference in new[] { measure.Compare(some, Tally.Empty, context), measure.Compare(Tally.Empty, some, context) })
            {
                (difference.Value, difference.Low, difference.High, difference.P).ShouldBe((null, null, null, null), measure.Id);
                difference.Warnings.ShouldBe([Warnings.NoComparison], measure.Id);
            }
        }
    }

    [Fact]
    public void A_difference_its_adjusted_interval_misses_carries_a_warning()
    {
        var missed = new Nps().Compare(Tallies.Nps(1, 0, 0), Tallies.Nps(0, 0, 1), new(FieldType.Nps));
        (missed.Value, missed.IntervalHoldsValue).ShouldBe((200, false));
        missed.Warnings.ShouldBe([Warnings.SmallN(1), Warnings.ValueOutside]);
        new Nps().Compare(Tallies.Nps(40, 10, 10), Tallies.Nps(10, 10, 40), new(FieldType.Nps)).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Times_all_alike_are_flagged_and_times_that_differ_are_not()
    {
        var alike = new Tally { Rows = 40, Moments = Moments.Of(60, 40), Histogram = new SortedDictionary<int, long> { [60] = 40 } };
        QuantileMeasure.Median.Compute(alike, new(FieldType.Duration)).Warnings.ShouldBe([Warnings.NoSpread]);
        QuantileMeasure.Median.Compute(Tallies.Of(Enumerable.Range(1, 40)), new(FieldType.Duration)).Warnings.ShouldBeEmpty();
    }
}
