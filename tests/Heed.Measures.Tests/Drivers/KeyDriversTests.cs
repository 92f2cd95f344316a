using System.Diagnostics;
using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class KeyDriversTests
{
    [Theory]
    [InlineData(ShareMethod.Lmg, ShareIntervals.Jackknife)]
    [InlineData(ShareMethod.Lmg, ShareIntervals.Bootstrap)]
    [InlineData(ShareMethod.Johnson, ShareIntervals.Jackknife)]
    public void Shares_add_up_lie_in_their_intervals_and_real_drivers_stand_out(ShareMethod method, ShareIntervals intervals)
    {
        var report = KeyDrivers.Compute(Grouped(WithNothing(600, 3, 1), intervals), method, intervals);
        report.N.ShouldBe(600);
        report.Drivers.Sum(d => d.Share).ShouldBe(report.RSquared, 1e-12);
        report.Drivers.ShouldAllBe(d => d.Low >= 0 && d.Low <= d.Share && d.Share <= d.High && d.High <= 1);
        report.Drivers.Select(d => d.AboveChance).ShouldBe([true, true, true, false]);
        report.Chance!.Share.ShouldBeLessThan(0.02);
        report.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Without_intervals_nothing_is_judged()
    {
        var report = KeyDrivers.Compute(Grouped(WithNothing(200, 2, 1), ShareIntervals.None), ShareMethod.Lmg, ShareIntervals.None);
        report.Chance.ShouldBeNull();
        report.Drivers.ShouldAllBe(d => d.Low == null && d.High == null && d.AboveChance == null);
    }

    /// <summary>What a fresh sample gives lies in the interval about as often as promised.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void The_interval_holds_the_true_share_about_as_often_as_it_says()
    {
        var truth = Lmg.Of(Correlations.Of(Modelled.Products(Modelled.Rows(200_000, 3, 99)))!)[0];
        var held = Enumerable.Range(0, 200).Count(seed =>
        {
            var first = KeyDrivers.Compute(Grouped(WithNothing(300, 3, seed), ShareIntervals.Jackknife), ShareMethod.Lmg, ShareIntervals.Jackknife).Drivers[0];
            return first.Low <= truth && truth <= first.High;
        });
        held.ShouldBeInRange(180, 199);
    }

    [Fact]
    public void A_driver_that_says_nothing_is_hardly_ever_taken_for_one()
    {
        var taken = Enumerable.Range(0, 100).Count(seed =>
            KeyDrivers.Compute(Grouped(WithNothing(200, 3, seed), ShareIntervals.Jackknife), ShareMethod.Johnson, ShareIntervals.Jackknife).Drivers[^1].AboveChance == true);
        taken.ShouldBeLessThanOrEqualTo(5);
    }

    /// <summary>Each customer's answer counted five times over is no more certain for it.</summary>
    [Fact]
    public void Answers_of_one_customer_stay_together()
    {
        var rows = WithNothing(300, 2, 6).ToList();
        var groups = new GroupedProducts<CrossProducts>(rows[0].Length, GroupJackknife.Groups);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var again = 0; again < 5; again++) groups.Add(Mix.Bits((ulong)i), rows[i]);
        }

        var once = KeyDrivers.Compute(Grouped(rows, ShareIntervals.Jackknife), ShareMethod.Lmg, ShareIntervals.Jackknife).Drivers[0];
        var often = KeyDrivers.Compute(groups, ShareMethod.Lmg, ShareIntervals.Jackknife).Drivers[0];
        (often.High - often.Low)!.Value.ShouldBe((once.High - once.Low)!.Value, 1e-9);
    }

    [Fact]
    public void Fourteen_drivers_with_intervals_take_seconds_not_minutes()
    {
        var clock = Stopwatch.StartNew();
        KeyDrivers.Compute(Grouped(WithNothing(1_000, 13, 2), ShareIntervals.Jackknife), ShareMethod.Lmg, ShareIntervals.Jackknife).Drivers.Count.ShouldBe(14);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Rows_that_can_not_be_modelled_are_refused_with_the_reason()
    {
        string[] names = ["nps", "a", "b"];
        Refusal(Modelled.Rows(3, 3, 1)).ShouldBe("too-few");
        Refusal(Modelled.Rows(50, 3, 1).Select(r => (double[])[r[0], r[1], 5, r[3]])).ShouldBe("no-spread");
        Refusal(Modelled.Rows(50, 3, 1).Select(r => (double[])[r[0], r[1], 3 - r[1], r[3]])).ShouldBe("redundant");
        Refusal(Modelled.Rows(50, 3, 1)).ShouldBeNull();

        string? Refusal(IEnumerable<double[]> rows) => KeyDrivers.Refuse(Modelled.Products(rows), names)?.Code;
    }

    [Fact]
    public void One_customer_who_makes_all_the_difference_leaves_no_interval()
    {
        var groups = new GroupedProducts<CrossProducts>(3, GroupJackknife.Groups);
        for (var i = 0; i < 60; i++) groups.Add(Mix.Bits((ulong)i), [i % 7, 5, Mix.Normal((ulong)i)]);
        groups.Add(1, [10, 1, .3]);
        var report = KeyDrivers.Compute(groups, ShareMethod.Lmg, ShareIntervals.Jackknife);
        report.Warnings.ShouldHaveSingleItem().Code.ShouldBe("no-interval");
        report.Drivers[0].Low.ShouldBeNull();
    }

    [Fact]
    public void Few_customers_are_said_to_be_few()
    {
        var groups = new GroupedProducts<CrossProducts>(4, GroupJackknife.Groups);
        foreach (var (row, i) in WithNothing(100, 1, 3).Select((row, i) => (row, i))) groups.Add((ulong)(i % 7), row);
        KeyDrivers.Compute(groups, ShareMethod.Lmg, ShareIntervals.Jackknife).Warnings.ShouldHaveSingleItem().Text.ShouldContain("7 customers");
    }

    /// <summary>Drivers that count, one that does not, and chance.</summary>
    private static IEnumerable<double[]> WithNothing(int n, int drivers, int seed)
    {
        var random = new Random(seed + 1_000);
        return Modelled.Rows(n, drivers, seed).Select((row, i) => (double[])[.. row, Modelled.Normal(random), Mix.Normal((ulong)((seed * 1_000_000) + i))]);
    }

    private static GroupedProducts<CrossProducts> Grouped(IEnumerable<double[]> rows, ShareIntervals intervals)
    {
        GroupedProducts<CrossProducts>? groups = null;
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            (groups ??= new(row.Length, intervals == ShareIntervals.Bootstrap ? GroupBootstrap.Groups : GroupJackknife.Groups)).Add(Mix.Bits((ulong)i), row);
        }

        return groups!;
    }
}
