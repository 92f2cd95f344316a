using Heed.Measures.Trends;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Trends;

public sealed class CountOutlookTests
{
    [Fact]
    public void Known_for_ever_and_scattered_by_chance_alone_it_is_Poissons()
    {
        var outlook = CountOutlook.Of(12.5, 1, 1e15);
        for (var count = 0; count < 40; count++)
        {
            outlook.AtMost(count).ShouldBe(new Poisson(12.5).CumulativeDistribution(count), 1e-9);
            outlook.AtLeast(count).ShouldBe(1 - new Poisson(12.5).CumulativeDistribution(count - 1), 1e-9);
        }
    }

    [Theory]
    [InlineData(4.2, 1.0, 8)]
    [InlineData(30, 2.5, 26)]
    [InlineData(0.3, 1.2, 56)]
    public void Otherwise_it_is_the_negative_binomial_of_its_mean_and_variance_and_its_tails_are_sums_of_it(double expected, double dispersion, double periods)
    {
        var outlook = CountOutlook.Of(expected, dispersion, periods);
        outlook.Variance.ShouldBe(dispersion * expected * (1 + (1 / periods)), 1e-12);
        var size = expected * expected / (outlook.Variance - expected);
        var (sum, probability) = (0.0, Math.Pow(size / (size + expected), size));
        for (var count = 0; count < 120; count++)
        {
            outlook.AtLeast(count).ShouldBe(1 - sum, 1e-9);
            sum += probability;
            outlook.AtMost(count).ShouldBe(sum, 1e-9);
            probability *= (count + size) / (count + 1) * (expected / (size + expected));
        }
    }

    [Fact]
    public void After_a_past_it_expects_its_mean_scattered_as_the_past_was()
    {
        var outlook = CountOutlook.After([4, 8, 6, 2, 10])!.Value;
        // Σ(x − 6)²/6 ÷ 4 = 40/24.
        (outlook.Expected, outlook.Dispersion).ShouldBe((6, 40.0 / 24));
        CountOutlook.After([4, 8, 6, 2, 10], 1.5)!.Value.Expected.ShouldBe(9);
        CountOutlook.After([6, 6, 6])!.Value.Dispersion.ShouldBe(1);
        CountOutlook.After([]).ShouldBeNull();
        CountOutlook.After([0, 0]).ShouldBeNull();
    }

    [Fact]
    public void Usual_are_counts_that_are_not_rarer_than_the_risk()
    {
        var outlook = CountOutlook.Of(20, 1, 26);
        var (low, high) = (outlook.LowestUsual(0.001), outlook.HighestUsual(0.001));
        outlook.AtMost(low).ShouldBeGreaterThan(0.001);
        outlook.AtMost(low - 1).ShouldBeLessThanOrEqualTo(0.001);
        outlook.AtLeast(high).ShouldBeGreaterThan(0.001);
        outlook.AtLeast(high + 1).ShouldBeLessThanOrEqualTo(0.001);
    }
}
