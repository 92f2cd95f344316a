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

    [Fact]
    public void Ten_who_left_and_ten_who_stayed_for_each_component_are_enough()
    {
        static LearnedWeights? Of(int left, int stayed) =>
            LearnedWeights.Of([.. Enumerable.Range(0, left + stayed).Select(i => (double?[])[i * 37 % 101])], [.. Enumerable.Range(0, left + stayed).Select(i => i < left)]);
        Of(10, 25).ShouldNotBeNull();
        Of(25, 10).ShouldNotBeNull();
        Of(9, 25).ShouldBeNull();
        Of(25, 9).ShouldBeNull();
    }

    [Fact]
    public void What_goes_with_leaving_gets_no_weight_and_what_is_not_known_counts_as_the_mean()
    {
        bool[] left = [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0)];
        double?[][] worse = [.. left.Select((gone, i) => (double?[])[gone ? 60 + (i % 20) : 30 + (i % 20)])];
        LearnedWeights.Of(worse, left)!.Weights.ShouldBe([0]);
        var known = left.Select((gone, i) => i % 7 == 3 ? null : (double?)(gone ? 20 + (i % 40) : 30 + (i % 50))).ToArray();
        var mean = known.OfType<double>().Average();
        var (missing, filled) = (LearnedWeights.Of([.. known.Select(x => (double?[])[x])], left)!, LearnedWeights.Of([.. known.Select(x => (double?[])[x ?? mean])], left)!);
        missing.Model.Coefficients[0].ShouldBe(filled.Model.Coefficients[0], 1e-12);
        missing.Weights.ShouldBe([100]);
    }
}
