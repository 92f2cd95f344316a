using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class LmgSampledTests
{
    [Theory]
    [InlineData(6, 1)]
    [InlineData(12, 2)]
    public void Sampled_shares_lie_as_near_the_exact_ones_as_their_errors_say(int drivers, int seed)
    {
        var correlations = Correlations.Of(Modelled.Products(Modelled.Rows(400, drivers, seed)))!;
        var (shares, errors) = LmgSampled.Of(correlations);
        var exact = Lmg.Of(correlations);
        shares.Sum().ShouldBe(StandardisedFit.Of(correlations)!.RSquared, 1e-12);
        for (var j = 0; j < drivers; j++) Math.Abs(shares[j] - exact[j]).ShouldBeLessThan(4 * errors[j] + 1e-12, $"{j}");
        errors.ShouldAllBe(error => error < 0.005);
        shares.Zip(exact, (share, truth) => Math.Abs(share - truth)).Max().ShouldBeGreaterThan(1e-9);
    }

    [Fact]
    public void Models_side_by_side_get_what_each_would_get_alone()
    {
        var models = Enumerable.Range(0, 6).Select(seed => Correlations.Of(Modelled.Products(Modelled.Rows(100, 5, seed)))!).ToList();
        var together = LmgSampled.Of(models);
        together.Count.ShouldBe(6);
        for (var m = 0; m < 6; m++) together[m].Shares.ShouldBe(LmgSampled.Of(models[m]).Shares);
    }

    [Fact]
    public void A_driver_made_up_of_others_takes_from_them_and_nothing_is_lost()
    {
        var sampled = LmgSampled.Of(Correlations.Of(new[,] { { 1, .5, .5 }, { .5, 1, 1 }, { .5, 1, 1 } }));
        sampled.Shares[0].ShouldBe(.125, 1e-12);
        sampled.Shares[1].ShouldBe(.125, 1e-12);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Above_twenty_drivers_a_report_rests_on_sampled_orders_and_says_how_far_off_it_may_be()
    {
        var groups = new GroupedProducts<CrossProducts>(24, 20);
        foreach (var (row, i) in Modelled.Rows(600, 22, 4).Select((row, i) => (row, i))) groups.Add((ulong)i, [.. row, Mix.Normal((ulong)i)]);
        var report = KeyDrivers.Compute(groups, ShareMethod.Lmg, ShareIntervals.Jackknife);
        report.Drivers.Sum(d => d.Share).ShouldBe(report.RSquared, 1e-12);
        report.Drivers.ShouldAllBe(d => d.SamplingError > 0 && d.SamplingError < 0.01 && d.Low <= d.Share && d.Share <= d.High);
        report.Warnings.ShouldContain(w => w.Code == "sampled-orders" && w.Text.Contains("2000 orders"));
    }
}
