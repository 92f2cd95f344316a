using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class CrossProductsTests
{
    [Fact]
    public void Products_are_those_of_the_definition()
    {
        double[][] rows = [[1, 10], [2, 30], [6, 20]];
        var products = Modelled.Products(rows);
        products.N.ShouldBe(3);
        products.Mean(0).ShouldBe(3, 1e-15);
        products.Mean(1).ShouldBe(20, 1e-14);
        products[0, 0].ShouldBe(14, 1e-14);
        products[1, 1].ShouldBe(200, 1e-12);
        products[0, 1].ShouldBe(10, 1e-13);
        products[1, 0].ShouldBe(products[0, 1]);
    }

    [SeededProperty]
    public void Parts_put_together_are_the_whole_and_come_off_again(byte[] first, byte[] second)
    {
        var (a, b) = (Of(first), Of(second));
        var whole = Of([.. first, .. second]);
        var merged = new CrossProducts(3);
        merged.Add(a);
        merged.Add(b);
        Same(merged, whole);
        Same(whole.Without(b), a);
        Same(whole.Without(a), b);
        whole.Without(whole).N.ShouldBe(0);
    }

    [Fact]
    public void A_large_mean_costs_no_accuracy()
    {
        var near = Correlations.Of(Modelled.Products(Modelled.Rows(500, 3, 2)))!;
        var far = Correlations.Of(Modelled.Products(Modelled.Rows(500, 3, 2).Select(row => row.Select(x => x + 1e5).ToArray())))!;
        far.WithOutcome(0).ShouldBe(near.WithOutcome(0), 1e-9);
        far[0, 1].ShouldBe(near[0, 1], 1e-9);
    }

    [Fact]
    public void A_column_without_spread_has_no_correlations()
    {
        Correlations.Of(new CrossProducts(2)).ShouldBeNull();
        Correlations.Of(Modelled.Products([[1, .1], [2, .1], [3, .1], [5, .1], [8, .1], [9, .1]])).ShouldBeNull();
        Correlations.Of(Modelled.Products([[1, 1], [2, 3]])).ShouldNotBeNull();
    }

    [Fact]
    public void A_row_of_another_length_and_a_part_larger_than_the_whole_are_mistakes()
    {
        Should.Throw<ArgumentException>(() => new CrossProducts(2).Add([1.0]));
        Should.Throw<ArgumentException>(() => new CrossProducts(2).Add(new CrossProducts(3)));
        Should.Throw<ArgumentException>(() => new CrossProducts(2).Without(Modelled.Products([[1, 2]])));
        Should.Throw<ArgumentOutOfRangeException>(() => new CrossProducts(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new CrossProducts(65));
    }

    private static CrossProducts Of(byte[] values)
    {
        var products = new CrossProducts(3);
        foreach (var value in values) products.Add([value, value * value % 17, 100 - (value % 5)]);
        return products;
    }

    private static void Same(CrossProducts one, CrossProducts other)
    {
        one.N.ShouldBe(other.N);
        for (var i = 0; i < one.Columns; i++)
        {
            one.Mean(i).ShouldBe(other.Mean(i), 1e-9);
            for (var j = 0; j < one.Columns; j++) one[i, j].ShouldBe(other[i, j], 1e-7);
        }
    }
}
