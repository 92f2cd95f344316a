using System.Diagnostics;
using System.Numerics;
using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class LmgTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void The_walk_agrees_with_a_model_fitted_for_every_set(int drivers)
    {
        var correlations = Correlations.Of(Modelled.Products(Modelled.Rows(300, drivers, 11)))!;
        var shares = Lmg.Of(correlations);
        var plain = OneModelASet(correlations);
        for (var j = 0; j < drivers; j++) shares[j].ShouldBe(plain[j], 1e-12);
    }

    [Fact]
    public void Twenty_drivers_are_split_exactly_within_two_seconds()
    {
        var correlations = Correlations.Of(Modelled.Products(Modelled.Rows(2_000, 20, 3)))!;
        var clock = Stopwatch.StartNew();
        var shares = Lmg.Of(correlations);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        shares.Sum().ShouldBe(StandardisedFit.Of(correlations)!.RSquared, 1e-11);
        shares.ShouldAllBe(share => share > 0);
    }

    [Fact]
    public void Drivers_that_have_nothing_in_common_keep_what_they_explain_alone()
    {
        var shares = Lmg.Of(Correlations.Of(new[,] { { 1, .5, .3, 0 }, { .5, 1, 0, 0 }, { .3, 0, 1, 0 }, { 0, 0, 0, 1 } }));
        shares[0].ShouldBe(.25, 1e-15);
        shares[1].ShouldBe(.09, 1e-15);
        shares[2].ShouldBe(0, 1e-15);
    }

    [Fact]
    public void Two_that_say_the_same_share_alike()
    {
        var shares = Lmg.Of(Correlations.Of(new[,] { { 1, .5, .5 }, { .5, 1, 1 }, { .5, 1, 1 } }));
        shares[0].ShouldBe(.125, 1e-15);
        shares[1].ShouldBe(.125, 1e-15);
    }

    [Fact]
    public void The_order_of_the_drivers_does_not_matter()
    {
        var rows = Modelled.Rows(200, 6, 5).ToList();
        var there = Lmg.Of(Correlations.Of(Modelled.Products(rows))!);
        var back = Lmg.Of(Correlations.Of(Modelled.Products(rows.Select(r => (double[])[r[0], .. r.Skip(1).Reverse()])))!);
        for (var j = 0; j < 6; j++) back[5 - j].ShouldBe(there[j], 1e-12);
    }

    [Fact]
    public void More_drivers_than_a_person_waits_for_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Lmg.Of(Correlations.Of(Modelled.Products(Modelled.Rows(60, 22, 1)))!));

    private static double[] OneModelASet(Correlations correlations)
    {
        var p = correlations.Drivers;
        var fits = new double[1 << p];
        for (var set = 1; set < fits.Length; set++) fits[set] = Fit(correlations, [.. Enumerable.Range(0, p).Where(j => (set >> j & 1) == 1)]);
        var shares = new double[p];
        for (var j = 0; j < p; j++)
        {
            for (var set = 0; set < fits.Length; set++)
            {
                if ((set >> j & 1) == 1) continue;
                var size = BitOperations.PopCount((uint)set);
                shares[j] += Factorial(size) * Factorial(p - 1 - size) / Factorial(p) * (fits[set | (1 << j)] - fits[set]);
            }
        }

        return shares;
    }

    private static double Fit(Correlations all, int[] drivers)
    {
        var matrix = new double[drivers.Length + 1, drivers.Length + 1];
        for (var i = -1; i < drivers.Length; i++)
        {
            for (var j = -1; j < drivers.Length; j++)
            {
                matrix[i + 1, j + 1] = (i, j) switch
                {
                    (-1, -1) => 1,
                    (-1, _) => all.WithOutcome(drivers[j]),
                    (_, -1) => all.WithOutcome(drivers[i]),
                    _ => all[drivers[i], drivers[j]],
                };
            }
        }

        return StandardisedFit.Of(Correlations.Of(matrix))!.RSquared;
    }

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, i) => product * i);
}
