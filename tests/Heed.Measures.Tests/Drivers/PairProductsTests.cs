using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class PairProductsTests
{
    [Fact]
    public void Complete_rows_give_what_cross_products_give()
    {
        var rows = Modelled.Rows(200, 4, 3).ToList();
        var (pairs, plain) = (Of(rows), Correlations.Of(Modelled.Products(rows))!);
        var correlations = pairs.Correlate()!;
        pairs.N.ShouldBe(200);
        for (var i = 0; i < 4; i++)
        {
            correlations.WithOutcome(i).ShouldBe(plain.WithOutcome(i), 1e-12);
            correlations.OutcomePer(i).ShouldBe(plain.OutcomePer(i), 1e-12);
            for (var j = 0; j < 4; j++) correlations[i, j].ShouldBe(plain[i, j], 1e-12);
        }
    }

    [Fact]
    public void A_pair_rests_on_the_rows_that_have_both()
    {
        double[][] rows = [[1, 2, double.NaN], [2, double.NaN, 5], [4, 3, 1], [7, 9, 2], [double.NaN, 4, 4], [3, 1, 8]];
        var pairs = Of(rows);
        pairs.Both(0, 1).ShouldBe(4);
        pairs.Both(2, 0).ShouldBe(4);
        pairs.Both(1, 2).ShouldBe(4);
        pairs.Both(0, 0).ShouldBe(5);
        pairs.Mean(0).ShouldBe(3.4, 1e-12);
        pairs.Deviation(2).ShouldBe(Math.Sqrt(rows.Select(r => r[2]).Where(x => !double.IsNaN(x)).Select(x => (x - 4) * (x - 4)).Sum() / 5), 1e-12);
        var both = Correlations.Of(Modelled.Products(rows.Where(r => !double.IsNaN(r[0]) && !double.IsNaN(r[1])).Select(r => r[..2])))!;
        pairs.Correlation(0, 1)!.Value.ShouldBe(both.WithOutcome(0), 1e-12);
    }

    [Fact]
    public void A_column_that_differs_by_less_than_rounding_goes_with_nothing()
    {
        double[][] Rows(double level, double step) => [.. Enumerable.Range(0, 40).Select(i => (double[])[level + (step * (i % 2)), i % 3])];
        Of(Rows(1e8, 1e-3)).Correlation(0, 1).ShouldBeNull();
        Of(Rows(1e8, 1e-3)).Correlation(1, 0).ShouldBeNull();
        Of(Rows(1e8, 1)).Correlation(0, 1).ShouldNotBeNull();
        Of(Rows(0, 1e-9)).Correlation(0, 1).ShouldNotBeNull();
        Of(Rows(-7, 0)).Correlation(0, 1).ShouldBeNull();
        Of(Rows(-7, 0)).Correlation(1, 0).ShouldBeNull();
    }

    [Fact]
    public void Sets_of_other_columns_do_not_go_together() =>
        Refused.With("Both sets have the same columns.", () => Of([[1, 2]]).Without(Of([[1, 2, 3]])), () => { Of([[1, 2]]).Add(Of([[1, 2, 3]])); return null; });

    [Fact]
    public void A_column_all_alike_is_named_once_there_are_rows_enough()
    {
        double[] Row(int i) => [i, 5, Mix.Normal((ulong)i)];
        KeyDrivers.Refuse(Of(Enumerable.Range(0, 3).Select(Row)), ["score", "waiting"])!.Said.ToString().ShouldBe("Every answer to waiting is the same, so nothing hangs on it and it on nothing.");
        KeyDrivers.Refuse(Of(Enumerable.Range(0, 2).Select(Row)), ["score", "waiting"])!.Code.ShouldBe("too-few");
        KeyDrivers.Refuse(Modelled.Products(Enumerable.Range(0, 3).Select(Row)), ["score", "waiting"])!.Code.ShouldBe("no-spread");
        KeyDrivers.Refuse(Modelled.Products(Enumerable.Range(0, 2).Select(Row)), ["score", "waiting"])!.Code.ShouldBe("too-few");
    }

    [SeededProperty]
    public void Parts_put_together_are_the_whole_and_come_off_again(byte[] first, byte[] second)
    {
        var (a, b) = (Of(Rows(first)), Of(Rows(second)));
        var whole = Of([.. Rows(first), .. Rows(second)]);
        var merged = Of(Rows(first));
        merged.Add(b);
        Same(merged, whole);
        Same(whole.Without(b), a);
        Same(whole.Without(a), b);
        whole.Without(whole).N.ShouldBe(0);
    }

    [Fact]
    public void Pairs_that_contradict_each_other_are_refused_with_the_reason()
    {
        // b goes with a, c with b, and c against a: each pair from other people.
        var rows = new List<double[]>();
        for (var i = 0; i < 60; i++)
        {
            double x = i % 6;
            rows.Add([x, x + (i % 5 / 10.0), double.NaN]);
            rows.Add([double.NaN, x, x + (i % 7 / 10.0)]);
            rows.Add([x, double.NaN, -x + (i % 4 / 10.0)]);
        }

        var refusal = KeyDrivers.Refuse(Of(rows.Select((row, i) => (double[])[.. row, Mix.Normal((ulong)i)])), ["a", "b", "c"])!;
        refusal.Code.ShouldBe("contradict");
        refusal.Said.ToString().ShouldBe("Taken in pairs, the answers contradict each other: no rows could have all these correlations at once. Ask with complete answers.");
    }

    [Fact]
    public void Pairs_use_answers_that_complete_rows_throw_away()
    {
        var random = new Random(1);
        var groups = new GroupedProducts<PairProducts>(5, 50);
        foreach (var (row, i) in Modelled.Rows(900, 3, 2).Select((row, i) => (row, i)))
        {
            double[] gaps = [.. row.Select(x => random.Next(4) == 0 ? double.NaN : x), Mix.Normal((ulong)i)];
            groups.Add((ulong)i, gaps);
        }

        var report = KeyDrivers.Compute(groups, ShareMethod.Lmg, ShareIntervals.Jackknife);
        report.N.ShouldBeInRange(450, 560);
        report.Drivers.Sum(d => d.Share).ShouldBe(report.RSquared, 1e-12);
        report.Drivers.ShouldAllBe(d => d.Low <= d.Share && d.Share <= d.High && d.AboveChance == true);
        var all = Lmg.Of(Correlations.Of(Modelled.Products(Modelled.Rows(20_000, 3, 2)))!);
        for (var j = 0; j < 3; j++) report.Drivers[j].Share.ShouldBe(all[j], 0.06);
    }

    private static IEnumerable<double[]> Rows(byte[] values) => values.Select(v => (double[])[v % 5 == 0 ? double.NaN : v, v * v % 17, v % 3 == 0 ? double.NaN : 100 - (v % 7)]);

    private static PairProducts Of(IEnumerable<double[]> rows)
    {
        PairProducts? pairs = null;
        foreach (var row in rows) (pairs ??= new(row.Length)).Add(row);
        return pairs ?? new(3);
    }

    private static void Same(PairProducts one, PairProducts other)
    {
        for (var i = 0; i < one.Columns; i++)
        {
            one.Mean(i).ShouldBe(other.Mean(i), 1e-8);
            one.Deviation(i).ShouldBe(other.Deviation(i), 1e-5);
            for (var j = 0; j < one.Columns; j++) one.Both(i, j).ShouldBe(other.Both(i, j));
        }
    }
}
