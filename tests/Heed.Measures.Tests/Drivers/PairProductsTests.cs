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
    public void Pairs_that_no_rows_could_have_at_once_are_refused()
    {
        static double Shaken(int row) => row + (row % 7 * 3);
        double[][] rows = [.. Enumerable.Range(0, 180).Select(i => (i % 3) switch
        {
            0 => new[] { i, Shaken(i), double.NaN },
            1 => [double.NaN, i, Shaken(i)],
            _ => [i, double.NaN, -Shaken(i)],
        })];
        KeyDrivers.Refuse(Of(rows), ["outcome", "first", "second"])!.Said.ToString().ShouldStartWith("Taken in pairs, the answers contradict each other");
        KeyDrivers.Refuse(Of([.. rows.Select(row => row.Select(value => Math.Abs(value)).ToArray())]), ["outcome", "first", "second"]).ShouldBeNull();
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

        KeyDrivers.Refuse(Of(rows.Select((row, i) => (double[])[.. row, Mix.Normal((ulong)i)])), ["a", "b", "c"])!.Code.ShouldBe("contradict");
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
