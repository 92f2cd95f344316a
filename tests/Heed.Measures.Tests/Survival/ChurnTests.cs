using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Survival;

namespace Heed.Measures.Tests.Survival;

public class ChurnTests
{
    // 81 of 263 is Newcombe's example (1998), Wilson .2552885 … .3662096 in R and statsmodels.
    [Fact]
    public void A_cohorts_churn_has_Wilsons_interval()
    {
        var churn = Churn.OfCohort(263, 81);
        churn.Value!.Value.ShouldBe(8_100.0 / 263, 1e-12);
        churn.Low!.Value.ShouldBe(25.52885198783, 1e-9);
        churn.High!.Value.ShouldBe(36.62095769828, 1e-9);
        churn.N.ShouldBe(263);
    }

    [Fact]
    public void Newcomers_hide_losses_in_the_net_formula_only()
    {
        var net = Churn.Net(200, 30, 50);
        net.Value!.Value.ShouldBe(-10, 1e-12);
        net.StandardError!.Value.ShouldBe(100 * Math.Sqrt(80) / 200, 1e-12);
        net.High!.Value.ShouldBe(-10 + (1.959963984540054 * net.StandardError.Value), 1e-9);
        Churn.OfCohort(200, 30).Value.ShouldBe(15);
    }

    /// <summary>By hand: r = 60/300, misses 20 − .2·100, 40 − .2·100, 0 − .2·100; error √(3/2·(0 + 400 + 400)) ÷ 300; t of 2 degrees 4.302652729911275.</summary>
    [Fact]
    public void Revenue_lost_has_the_interval_of_a_ratio()
    {
        var churn = Churn.Revenue([(100, 20), (100, 40), (100, 0)]);
        churn.Value!.Value.ShouldBe(20, 1e-12);
        churn.StandardError!.Value.ShouldBe(100 * Math.Sqrt(1_200) / 300, 1e-9);
        churn.Low.ShouldBe(0);
        churn.High!.Value.ShouldBe(20 + (4.302652729911275 * churn.StandardError.Value), 1e-7);
    }

    [Fact]
    public void Nobody_at_the_start_has_no_churn()
    {
        foreach (var churn in new[] { Churn.OfCohort(0, 0), Churn.Net(0, 0, 5), Churn.Revenue([]), Churn.Revenue([(0, 0)]) })
        {
            churn.Value.ShouldBeNull();
            churn.Low.ShouldBeNull();
            churn.Warnings.ShouldBe([Warnings.NoAnswers]);
        }
    }

    [Fact]
    public void One_customer_none_lost_and_all_lost_are_told_with_care()
    {
        Churn.OfCohort(1, 1).High.ShouldBe(100);
        Churn.OfCohort(50, 0).ShouldSatisfyAllConditions(c => c.Value.ShouldBe(0), c => c.Low.ShouldBe(0), c => c.High!.Value.ShouldBeGreaterThan(5));
        Churn.Net(50, 0, 0).Warnings.ShouldContain(Warnings.NoSpread);
        Churn.Revenue([(10, 10)]).ShouldSatisfyAllConditions(c => c.Value.ShouldBe(100), c => c.Low.ShouldBeNull(), c => c.Warnings.ShouldContain(Warnings.NoInterval));
        Churn.Revenue([(10, 0), (20, 0)]).Warnings.ShouldContain(Warnings.NoSpread);
    }

    [Fact]
    public void Impossible_counts_are_mistakes()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Churn.OfCohort(5, 6));
        Should.Throw<ArgumentOutOfRangeException>(() => Churn.OfCohort(-1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Churn.Net(5, -1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Churn.Revenue([(5, 6)]));
        Should.Throw<ArgumentOutOfRangeException>(() => Churn.Revenue([(double.NaN, 0)]));
    }

    [SeededProperty]
    public void Churn_lies_in_its_interval_between_nothing_and_all(ushort cohort, ushort lost)
    {
        var churn = Churn.OfCohort(cohort + 1L, lost % (cohort + 2L));
        churn.IntervalHoldsValue.ShouldBeTrue();
        churn.Low!.Value.ShouldBeGreaterThanOrEqualTo(0);
        churn.High!.Value.ShouldBeLessThanOrEqualTo(100);
        churn.Method.ShouldBe(IntervalMethods.Wilson);
    }

    [Fact]
    public void Impossible_counts_are_told_and_the_ends_are_possible()
    {
        Refused.With("Lost are from 0 to the cohort.", () => Churn.OfCohort(5, 6), () => Churn.OfCohort(5, -1));
        Refused.With("What is lost is from 0 to what there was.", () => Churn.Revenue([(5, 6)]), () => Churn.Revenue([(5, -1)]), () => Churn.Revenue([(-5, -6)]), () => Churn.Revenue([(1, 0), (double.NaN, 0)]));
        Refused.By<ArgumentOutOfRangeException>(() => Churn.Net(-1, 0, 0), () => Churn.Net(5, -1, 0), () => Churn.Net(5, 0, -1), () => Churn.OfCohort(-1, -1));
        Churn.OfCohort(5, 5).Value.ShouldBe(100);
        Churn.OfCohort(5, 0).Value.ShouldBe(0);
    }

    [Fact]
    public void Few_customers_are_flagged_whichever_churn_it_is()
    {
        Churn.OfCohort(29, 3).Warnings.ShouldBe([Warnings.SmallN(29)]);
        Churn.OfCohort(30, 3).Warnings.ShouldBeEmpty();
        Churn.Net(29, 3, 1).Warnings.ShouldBe([Warnings.SmallN(29)]);
        Churn.Net(30, 3, 1).Warnings.ShouldBeEmpty();
        Churn.Net(30, 0, 0).Warnings.ShouldBe([Warnings.NoSpread]);
        (double, double)[] Customers(int n) => [.. Enumerable.Range(0, n).Select(i => (100.0, i % 2 == 0 ? 40.0 : 60))];
        Churn.Revenue(Customers(29)).Warnings.ShouldBe([Warnings.SmallN(29)]);
        Churn.Revenue(Customers(30)).Warnings.ShouldBeEmpty();
        Churn.Revenue([(10, 5)]).Warnings.ShouldBe([Warnings.SmallN(1), Warnings.NoInterval]);
        Churn.Revenue([(10, 5), (10, 5)]).ShouldSatisfyAllConditions(c => c.Warnings.ShouldBe([Warnings.SmallN(2), Warnings.NoSpread]), c => c.Low.ShouldBe(50), c => c.High.ShouldBe(50));
    }

    [Fact]
    public void Each_says_in_what_unit_and_by_which_method()
    {
        Estimate[] all = [Churn.OfCohort(200, 30), Churn.Net(200, 30, 50), Churn.Revenue([(100, 20), (100, 40), (100, 90)])];
        all.Select(churn => (churn.Unit, churn.Method)).ShouldBe([("percent", "wilson"), ("percent", "wald"), ("percent", "t")]);
        new[] { Churn.OfCohort(0, 0), Churn.Net(0, 0, 0), Churn.Revenue([]) }.Select(churn => (churn.Unit, churn.Method)).ShouldBe([("percent", "wilson"), ("percent", "wald"), ("percent", "t")]);
        all[0].StandardError!.Value.ShouldBe(100 * Math.Sqrt(0.15 * 0.85 / 200), 1e-9);
        all[1].Low!.Value.ShouldBe(-10 - (1.959963984540054 * all[1].StandardError!.Value), 1e-9);
        // Half lost of a customer four times as large: r = 60/125, wide past both ends.
        Churn.Revenue([(100, 60), (25, 0)]).ShouldSatisfyAllConditions(c => c.Value!.Value.ShouldBe(48, 1e-9), c => c.Low.ShouldBe(0), c => c.High.ShouldBe(100));
    }
}
