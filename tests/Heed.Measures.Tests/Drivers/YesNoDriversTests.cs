using Heed.Measures.Drivers;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Drivers;

public class YesNoDriversTests
{
    [Fact]
    public void Dominance_agrees_with_a_model_fitted_for_every_set_by_another_program()
    {
        var reference = ReferenceFile.Read("yesno.json").GetProperty("swiss");
        var report = Computed(Swiss(), ShareMethod.Lmg, ShareIntervals.None);
        report.RSquaredOf.ShouldBe(RSquaredKind.McFadden);
        report.RSquared.ShouldBe(reference.Number("mcfadden"), 1e-9);
        Agrees(report.Drivers.Select(d => d.Share), reference.Numbers("dominance"));
        Agrees(report.Drivers.Select(d => d.Slope), reference.Numbers("slopes"));
        Agrees(report.Drivers.Select(d => d.Beta), reference.Numbers("betas"));
        report.Drivers.Sum(d => d.Share).ShouldBe(report.RSquared, 1e-12);
    }

    [Fact]
    public void Relative_weights_agree_with_a_fit_on_the_uncorrelated_columns_themselves()
    {
        var reference = ReferenceFile.Read("yesno.json").GetProperty("swiss");
        var report = Computed(Swiss(), ShareMethod.Johnson, ShareIntervals.None);
        report.RSquaredOf.ShouldBe(RSquaredKind.Correlation);
        report.RSquared.ShouldBe(reference.Number("explained"), 1e-9);
        Agrees(report.Drivers.Select(d => d.Share), reference.Numbers("weights"));
        report.Drivers.Sum(d => d.Share).ShouldBe(report.RSquared, 1e-9);
    }

    [Theory]
    [InlineData(ShareMethod.Lmg)]
    [InlineData(ShareMethod.Johnson)]
    public void Real_drivers_stand_out_and_noise_does_not(ShareMethod method)
    {
        var report = Computed(Answers(800, 3, 5), method, ShareIntervals.Jackknife);
        report.Drivers.ShouldAllBe(d => d.Low >= 0 && d.Low <= d.Share && d.Share <= d.High && d.High <= 1);
        report.Drivers.ShouldAllBe(d => d.SlopeLow < d.Slope && d.Slope < d.SlopeHigh);
        report.Drivers[0].AboveChance.ShouldBe(true);
        report.Drivers[^1].AboveChance.ShouldBe(false);
        report.Chance!.Share.ShouldBeLessThan(0.02);
        report.Warnings.ShouldBeEmpty();
    }

    /// <summary>The step taken in place of a new fit comes to what a new fit without the group comes to.</summary>
    [Fact]
    public void Leaving_a_group_out_by_a_step_is_as_good_as_fitting_anew()
    {
        var kept = Sampled(Answers(2_000, 2, 3)).Rows();
        var rows = YesNoRows.Of(kept, GroupJackknife.Groups)!;
        var fit = LogisticFit.Of(rows, [0, 1, 2]);
        var first = kept.Min(row => row.Cluster % GroupJackknife.Groups);
        var anew = LogisticFit.Of(YesNoRows.Of([.. kept.Where(row => row.Cluster % GroupJackknife.Groups != first)], GroupJackknife.Groups)!, [0, 1, 2]);
        fit.Without(0).ShouldBe(anew.LogLikelihood, 1e-3);
        (fit.Without(0) - fit.LogLikelihood).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void More_than_ten_drivers_are_shared_out_by_weights_and_it_is_said()
    {
        var report = Computed(Answers(700, 11, 2), ShareMethod.Lmg, ShareIntervals.Jackknife);
        report.Method.ShouldBe(ShareMethod.Johnson);
        report.Drivers.Count.ShouldBe(12);
        report.Drivers.Sum(d => d.Share).ShouldBe(report.RSquared, 1e-9);
        report.Warnings.ShouldContain(DriverWarnings.WeightsInstead);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void More_rows_than_models_go_back_to_are_sampled_and_it_is_said()
    {
        var rows = Answers(3_000, 2, 8).ToList();
        var report = Computed(rows, ShareMethod.Lmg, ShareIntervals.None, most: 1_000);
        report.N.ShouldBe(3_000);
        report.OutcomeMean.ShouldBe(rows.Average(row => row[0]), 1e-12);
        report.Warnings.ShouldHaveSingleItem().Text.ShouldContain("1000 of the 3000");
        report.RSquared.ShouldBe(Computed(rows, ShareMethod.Lmg, ShareIntervals.None).RSquared, 0.05);
    }

    [Fact]
    public void Drivers_that_tell_without_fail_are_refused()
    {
        var rows = Answers(200, 1, 4).Select(row => (double[])[row[1] > 50 ? 1 : 0, .. row[1..]]).ToList();
        YesNoDrivers.Compute(Modelled.Products(rows), Sampled(rows), ShareMethod.Lmg, ShareIntervals.None, out var refusal).ShouldBeNull();
        refusal!.Code.ShouldBe("separated");
        refusal.Said.ToString().ShouldStartWith("The drivers tell yes from no without fail");
        Refused.With("Logistic models are not drawn anew.", () => YesNoDrivers.Compute(Modelled.Products(rows), Sampled(rows), ShareMethod.Lmg, ShareIntervals.Bootstrap, out _));
        YesNoDrivers.Refuse(Modelled.Products(rows.Select(row => (double[])[1, .. row[1..]])), ["again", "a", "b"])!.Code.ShouldBe("no-spread");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(29, 29)]
    [InlineData(30, 0)]
    public void Few_groups_of_customers_are_flagged_and_one_alone_has_no_interval(int groups, int flagged)
    {
        var rows = Answers(600, 1, 6).ToList();
        var kept = new SampledRows(1_000);
        foreach (var (row, i) in rows.Select((row, i) => (row, i))) kept.Add(i, (ulong)(i % groups), row);
        var report = YesNoDrivers.Compute(Modelled.Products(rows), kept, ShareMethod.Lmg, ShareIntervals.Jackknife, out _)!;
        report.Warnings.Contains(DriverWarnings.NoIntervals).ShouldBe(groups == 1);
        report.Warnings.Contains(DriverWarnings.FewGroups(flagged)).ShouldBe(flagged > 0);
        report.Warnings.Count.ShouldBe(groups == 30 ? 0 : 1);
    }

    [Theory]
    [InlineData(5, 100_000)]
    [InlineData(9, 97_656)]
    [InlineData(10, 48_828)]
    [InlineData(11, 100_000)]
    public void More_models_go_back_to_fewer_rows(int drivers, int rows) => DriverMethods.MostRows(drivers).ShouldBe(rows);

    [Fact]
    public void The_rows_kept_do_not_depend_on_the_order_they_come_in()
    {
        var (one, other) = (new SampledRows(50), new SampledRows(50));
        for (var i = 0; i < 1_000; i++) one.Add(i, 0, [i]);
        for (var part = 9; part >= 0; part--)
        {
            var some = new SampledRows(50);
            for (var i = part * 100; i < (part + 1) * 100; i++) some.Add(i, 0, [i]);
            other.Add(some);
        }

        (one.N, other.N).ShouldBe((1_000, 1_000));
        one.Rows().Count.ShouldBe(50);
        other.Rows().Select(row => row.Row[0]).ShouldBe(one.Rows().Select(row => row.Row[0]));
        one.Rows().Average(row => row.Row[0]).ShouldBe(500, 130);
    }

    private static List<double[]> Swiss() =>
    [
        .. ReferenceFile.Read("drivers.json").GetProperty("swiss").GetProperty("rows").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())
            .Select((row, i) => (double[])[row[0] >= 70 ? 1 : 0, .. row[1..], Mix.Normal((ulong)i)]),
    ];

    /// <summary>Yes is likelier the higher some drivers are; the last says nothing.</summary>
    private static IEnumerable<double[]> Answers(int n, int drivers, int seed)
    {
        var random = new Random(seed + 77);
        return Modelled.Rows(n, drivers, seed).Select((row, i) => (double[])[row[0] > 0 ? 1 : 0, .. row[1..], Modelled.Normal(random), Mix.Normal((ulong)((seed * 1_000_000) + i))]);
    }

    private static DriverReport Computed(IEnumerable<double[]> rows, ShareMethod method, ShareIntervals intervals, int most = 100_000)
    {
        var all = rows.ToList();
        var report = YesNoDrivers.Compute(Modelled.Products(all), Sampled(all, most), method, intervals, out var refusal);
        refusal.ShouldBeNull();
        return report! with { Warnings = [.. report.Warnings.Where(w => w != DriverWarnings.FewOfOneKind || all.Count > 60)] };
    }

    private static SampledRows Sampled(IEnumerable<double[]> rows, int most = 100_000)
    {
        var kept = new SampledRows(most);
        foreach (var (row, i) in rows.Select((row, i) => (row, i))) kept.Add(i, Mix.Bits((ulong)i), row);
        return kept;
    }

    private static void Agrees(IEnumerable<double> found, double[] expected)
    {
        foreach (var (value, j) in found.Select((value, j) => (value, j))) value.ShouldBe(expected[j], 1e-9, $"{j}");
    }
}
