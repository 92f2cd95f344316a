using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class CsatTests
{
    // One answer on every point, so the share is k of the points and the good share one half.
    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 2)]
    [InlineData(8, 3)]
    [InlineData(9, 3)]
    [InlineData(10, 3)]
    public void The_top_points_counted_follow_the_scale(int points, int top)
    {
        var (tally, context) = (Tallies.Of(Enumerable.Range(1, points)), new MeasureContext(FieldType.Csat(points)));

        var csat = new Csat().Compute(tally, context);
        csat.Value!.Value.ShouldBe(100.0 * top / points, 1e-12);
        (csat.N, csat.LeftOut, csat.Unit, csat.Method).ShouldBe((points, 0, "percent", "wilson"));

        var good = new GoodShare().Compute(tally, context);
        good.Value.ShouldBe(50);
        (good.N, good.LeftOut).ShouldBe((2 * top, points - (2 * top)));
    }

    [Fact]
    public void The_interval_is_that_of_the_share_in_percent()
    {
        var tally = Tallies.Counted((1, 50), (2, 62), (3, 70), (4, 40), (5, 41));
        var wilson = new Csat().Compute(tally, new(FieldType.Csat(5)));
        wilson.Low!.Value.ShouldBe(25.52885198783, 1e-9);
        wilson.High!.Value.ShouldBe(36.62095769828, 1e-9);
        var exact = new Csat().Compute(tally, new(FieldType.Csat(5)) { Method = IntervalMethods.ClopperPearson });
        exact.Low!.Value.ShouldBe(25.27367455853, 1e-9);
        exact.Method.ShouldBe("clopper-pearson");
    }

    [Fact]
    public void Seven_and_up_of_ten_is_a_measure_of_its_own()
    {
        var (tally, context) = (Tallies.Of(6, 7, 8, 9, 10), new MeasureContext(FieldType.Csat(10)));
        new CsatSevenUp().Compute(tally, context).Value.ShouldBe(80);
        new Csat().Compute(tally, context).Value.ShouldBe(60);
        new CsatSevenUp().Refuse(new(FieldType.Csat(9)))!.Code.ShouldBe("wrong-field");
    }

    [Fact]
    public void The_neutral_middle_has_no_say_in_the_good_share()
    {
        var estimate = new GoodShare().Compute(Tallies.Counted((1, 10), (3, 500), (5, 30)).WithSkipped(7, 0), new(FieldType.Csat(5)));
        (estimate.Value, estimate.N, estimate.LeftOut).ShouldBe((75, 40, 507));
        new GoodShare().Compute(Tallies.Counted((3, 500)), new(FieldType.Csat(5))).Value.ShouldBeNull();
    }

    [Fact]
    public void A_rating_does_not_say_that_it_asks_for_satisfaction()
    {
        var refusal = new Csat().Refuse(new(FieldType.Rating(1, 5)));
        refusal!.Code.ShouldBe("wrong-field");
        refusal.Text.ShouldContain("a rating from 1 to 5");
        refusal.Text.ShouldContain("'share'");
    }

    [Fact]
    public void Two_groups_are_compared_in_percentage_points()
    {
        var context = new MeasureContext(FieldType.Csat(5));
        var difference = new Csat().Compare(Tallies.Counted((5, 56), (1, 14)), Tallies.Counted((4, 48), (2, 32)), context);
        difference.Value!.Value.ShouldBe(20, 1e-12);
        difference.Low!.Value.ShouldBe(5.2431472402365, 1e-9);
        difference.High!.Value.ShouldBe(33.387265403691, 1e-9);
        (difference.Method, difference.Significant, difference.Warnings.Count).ShouldBe(("newcombe", true, 0));
    }

    [Fact]
    public void Few_expected_hits_make_p_rough()
    {
        var difference = new Csat().Compare(Tallies.Counted((5, 1), (1, 99)), Tallies.Counted((5, 2), (1, 98)), new(FieldType.Csat(5)));
        difference.Warnings.ShouldHaveSingleItem().Code.ShouldBe("small-expected");
    }
}
