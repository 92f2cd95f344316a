using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;

namespace Heed.Measures.Tests.Scores;

public class OwnMeasuresTests
{
    [Fact]
    public void A_share_of_ones_own_is_that_of_the_points_named()
    {
        var (tally, context) = (Tallies.Counted((1, 10), (2, 20), (3, 30), (4, 25), (5, 15)), new MeasureContext(FieldType.Csat(5)));
        var own = new OwnShare("delighted", "Delighted", 3, ["5"]).Compute(tally, context);
        (own.Value, own.N, own.Unit, own.Method).ShouldBe((15, 100, "percent", "wilson"));
        var both = new OwnShare("satisfied", "Satisfied", 1, ["4", "5"]);
        both.Compute(tally, context).ShouldBeEquivalentTo(new Csat().Compute(tally, context));
        (both.Title, both.Version).ShouldBe(("Satisfied", 1));
    }

    [Fact]
    public void A_net_score_with_the_points_of_nps_is_nps()
    {
        var tally = Tallies.Counted((0, 5), (4, 20), (7, 30), (8, 11), (9, 25), (10, 40));
        var context = new MeasureContext(FieldType.Nps);
        var own = new OwnNet("mine", "Mine", 1, ["9", "10"], ["0", "1", "2", "3", "4", "5", "6"]);
        var (mine, nps) = (own.Compute(tally, context), new Nps().Compute(tally, context));
        (mine.Value, mine.Low, mine.High, mine.StandardError, mine.N).ShouldBe((nps.Value, nps.Low, nps.High, nps.StandardError, nps.N));
        var other = Tallies.Counted((3, 30), (9, 10));
        own.Compare(tally, other, context).P.ShouldBe(new Nps().Compare(tally, other, context).P);
    }

    [Fact]
    public void A_mapped_mean_counts_what_each_answer_stands_for_and_leaves_out_the_rest()
    {
        var tally = Tallies.Counted((1, 10), (2, 10), (3, 20), (5, 7));
        var own = new OwnMean("quality", "Quality", 1, new Dictionary<string, double> { ["1"] = 0, ["2"] = 50, ["3"] = 100 });
        var estimate = own.Compute(tally, new(FieldType.Csat(5)));
        estimate.Value!.Value.ShouldBe(62.5, 1e-12);
        (estimate.N, estimate.LeftOut, estimate.Unit).ShouldBe((40, 7, "number"));
        // s² = Σ(x − 62.5)² ÷ 39 = (10·62.5² + 10·12.5² + 20·37.5²) ÷ 39.
        estimate.StandardError!.Value.ShouldBe(Math.Sqrt(((10 * 3906.25) + (10 * 156.25) + (20 * 1406.25)) / 39 / 40), 1e-9);
        new OwnMean("plain", "Plain", 1, new Dictionary<string, double>()).Compute(tally, new(FieldType.Csat(5))).Value.ShouldBe(new Mean().Compute(tally, new(FieldType.Csat(5))).Value);
    }

    [Fact]
    public void Labels_can_be_mapped_too()
    {
        var tally = new Tally { Rows = 10, CodedRows = 10, Codes = new Dictionary<string, long> { ["good"] = 6, ["bad"] = 4 } };
        new OwnMean("m", "M", 1, new Dictionary<string, double> { ["good"] = 1, ["bad"] = -1 }).Compute(tally, new(FieldType.Code)).Value!.Value.ShouldBe(0.2, 1e-12);
    }

    [Theory]
    [InlineData("9", "csat5")]
    [InlineData("much", "csat5")]
    [InlineData("1", "money")]
    public void Points_that_a_field_does_not_have_are_refused(string point, string type)
    {
        FieldType.TryParse(type, null, null, out var field).ShouldBeTrue();
        new OwnShare("x", "X", 1, [point]).Refuse(new(field))!.Code.ShouldBe("wrong-field");
        new OwnNet("x", "X", 1, ["1"], [point]).Refuse(new(field))!.Code.ShouldBe("wrong-field");
    }

    /// <summary>Row by row, as anyone would compute it.</summary>
    [SeededProperty]
    public void An_index_from_items_products_is_the_mean_of_the_rows_indexes(byte[] seeds)
    {
        if (seeds.Length < 3) return;
        IndexItem[] items = [new("a", 2), new("b", 1), new("c", 0.5)];
        FieldType[] types = [FieldType.Rating(1, 10), FieldType.Csat(5), FieldType.Effort5];
        var rows = seeds.Select(s => (double[])[(s % 10) + 1, (s / 3 % 5) + 1, (s / 7 % 5) + 1]).ToList();
        var plain = rows.Select(r => ((2 * (r[0] - 1) / 9) + ((r[1] - 1) / 4) + (0.5 * (5 - r[2]) / 4)) * 100 / 3.5).ToList();
        double[] means = [.. Enumerable.Range(0, 3).Select(i => rows.Average(r => r[i]))];
        var products = new double[3, 3];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++) products[i, j] = rows.Sum(r => (r[i] - means[i]) * (r[j] - means[j]));
        }

        var moments = IndexOf.Moments(IndexOf.Line(items, types), rows.Count, means, products);
        moments.N.ShouldBe(rows.Count);
        moments.Mean.ShouldBe(plain.Average(), 1e-9);
        moments.M2.ShouldBe(plain.Sum(x => (x - plain.Average()) * (x - plain.Average())), 1e-6);
        if (plain.Distinct().Count() == 1) moments.Min.ShouldBe(moments.Max);
    }

    /// <summary>Fornell et al. 1996: 100·(Σ w·x − 1)/9 of three items on 1–10.</summary>
    [Fact]
    public void Three_items_from_one_to_ten_give_the_index_of_the_usual_kind()
    {
        var (slopes, constant) = IndexOf.Line([new("overall", 1), new("expectation", 1), new("ideal", 1)], [.. Enumerable.Repeat(FieldType.Rating(1, 10), 3)]);
        ((slopes[0] * 8) + (slopes[1] * 7) + (slopes[2] * 6) + constant).ShouldBe(100 * (7.0 - 1) / 9, 1e-12);
        Should.Throw<ArgumentException>(() => IndexOf.Line([new("fare", 1)], [FieldType.Money])).Message.ShouldStartWith("fare is no scale.");
    }
    /// <summary>One item undoes the other, a million rows over: what is left of the spread is rounding, and no row differs from any other.</summary>
    [Fact]
    public void Items_that_cancel_out_leave_an_index_without_spread()
    {
        var line = IndexOf.Line([new("a", 3), new("b", 1)], [FieldType.Rating(1, 10), FieldType.Rating(1, 8)]);
        foreach (var rows in new[] { 1_000_000L, 1_234_567 })
        {
            foreach (var spread in new[] { 1.1, 1.7, 2.1, 3.3 })
            {
                var ratio = -line.Slopes[0] / line.Slopes[1];
                double[,] products = { { spread * rows, ratio * spread * rows }, { ratio * spread * rows, ratio * (ratio * spread * rows) } };
                var moments = IndexOf.Moments(line, rows, [5, 4], products);
                (moments.M2, moments.Min, moments.Max).ShouldBe((0, moments.Mean, moments.Mean));
            }
        }
    }
}
