using Heed.Measures.Health;
using Heed.Measures.Regression;

namespace Heed.Measures.Tests.Health;

public class LearnedWeightsTests
{
    [Fact]
    public void What_goes_with_staying_gets_the_weight_and_the_test_says_how_well()
    {
        var (customers, left) = Draw(2_000, value => -1.5 - (0.04 * (value[0] - 50)) - (0.02 * (value[1] - 50)) + (0.02 * (value[2] - 50)));
        var learned = LearnedWeights.Of(customers, left)!;
        learned.Weights.Sum().ShouldBe(100, 1e-9);
        learned.Weights[0].ShouldBe(200.0 / 3, 12);
        learned.Weights[1].ShouldBe(100.0 / 3, 12);
        learned.Weights[2].ShouldBe(0);
        learned.Tested.Area.Low!.Value.ShouldBeGreaterThan(0.7);
        (learned.Tested.Slope.Low <= 1 && 1 <= learned.Tested.Slope.High).ShouldBeTrue();
    }

    [Fact]
    public void Where_nothing_predicts_the_test_says_so()
    {
        var (customers, left) = Draw(1_000, _ => -1);
        var area = LearnedWeights.Of(customers, left)!.Tested.Area;
        (area.Low <= 0.55 && area.High >= 0.45).ShouldBeTrue();
    }

    [Fact]
    public void Too_few_who_left_teach_nothing()
    {
        var (customers, left) = Draw(60, _ => -2.5);
        LearnedWeights.Of(customers, left).ShouldBeNull();
        LearnedWeights.Of([], []).ShouldBeNull();
        LearnedWeights.Of([[], []], [true, false]).ShouldBeNull();
    }

    private static (double?[][] Customers, bool[] Left) Draw(int count, Func<double[], double> odds)
    {
        var random = new Random(6);
        double[][] full = [.. Enumerable.Range(0, count).Select(_ => (double[])[100 * random.NextDouble(), 100 * random.NextDouble(), 100 * random.NextDouble()])];
        bool[] left = [.. full.Select(value => random.NextDouble() < RidgeLogistic.Logistic(odds(value)))];
        return ([.. full.Select(value => value.Select(x => random.Next(20) == 0 ? null : (double?)x).ToArray())], left);
    }
}
