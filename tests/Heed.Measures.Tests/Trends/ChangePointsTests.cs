using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class ChangePointsTests
{
    [Fact]
    public void A_step_is_found_where_it_is_with_the_levels_on_either_side()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => (i < 18 ? 20 : 8) + (i % 3) - 1.0)];
        var stretches = ChangePoints.Find(values, [.. values.Select(_ => 2.0)]);
        stretches.Select(stretch => (stretch.From, stretch.Count)).ShouldBe([(0, 18), (18, 12)]);
        stretches[0].Level.ShouldBe(20, 1e-9);
        stretches[1].Level.ShouldBe(8, 1e-9);
        stretches[0].StandardError.ShouldBe(2 / Math.Sqrt(18), 1e-12);
    }

    [Fact]
    public void None_one_and_equal_readings_do_not_change()
    {
        ChangePoints.Find([], []).ShouldBeEmpty();
        ChangePoints.Find([5], [2]).ShouldBe([new Stretch(0, 1, 5, 2)]);
        ChangePoints.Find([5, 5, 5, 5], [1, 1, 1, 1]).Single().Count.ShouldBe(4);
        Should.Throw<ArgumentException>(() => ChangePoints.Find([1, 2], [1]));
        Should.Throw<ArgumentException>(() => ChangePoints.Find([1, 2], [1, 0]));
        Should.Throw<ArgumentOutOfRangeException>(() => ChangePoints.Find([1], [1], -1));
    }

    [Fact]
    public void Unsure_readings_weigh_less()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 10), .. Enumerable.Repeat(10.0, 10)];
        ChangePoints.Find(values, [.. values.Select(_ => 1.0)]).Count.ShouldBe(2);
        ChangePoints.Find(values, [.. values.Select(_ => 20.0)]).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Pelt_costs_no_more_than_the_best_of_all_divisions(int shortest)
    {
        var random = new Random(shortest);
        for (var trial = 0; trial < 150; trial++)
        {
            var n = random.Next(0, 60);
            var level = 0.0;
            double[] values = [.. Enumerable.Range(0, n).Select(_ => (level = random.NextDouble() < 0.1 ? random.Next(-6, 6) : level) + (2 * random.NextDouble()))];
            double[] errors = [.. values.Select(_ => 0.3 + random.NextDouble())];
            var penalty = 12 * random.NextDouble();
            var found = ChangePoints.Find(values, errors, penalty, shortest);
            found.Sum(stretch => stretch.Count).ShouldBe(n);
            if (n >= shortest) found.ShouldAllBe(stretch => stretch.Count >= shortest);
            if (n < 2 * shortest) continue;
            var cost = found.Sum(stretch => Cost(values, errors, stretch.From, stretch.From + stretch.Count)) + (penalty * (found.Count - 1));
            cost.ShouldBe(Best(values, errors, penalty, shortest), 1e-7);
        }
    }

    [Fact]
    public void A_higher_penalty_divides_no_further()
    {
        var random = new Random(7);
        double[] values = [.. Enumerable.Range(0, 80).Select(i => (i / 20 * 1.5) + random.NextDouble())], errors = [.. values.Select(_ => 0.6)];
        var counts = new[] { 0.0, 1, 3, 8, 20, 1000 }.Select(penalty => ChangePoints.Find(values, errors, penalty).Count).ToArray();
        counts.ShouldBeInOrder(SortDirection.Descending);
        counts[^1].ShouldBe(1);
        ChangePoints.Penalty(100).ShouldBe(3 * Math.Log(100));
    }

    // What the documentation says of the usual penalty.
    [Fact]
    public void A_level_series_of_a_hundred_is_seldom_divided()
    {
        var random = new Random(3);
        double[] errors = [.. Enumerable.Repeat(1.0, 100)];
        var divided = Enumerable.Range(0, 1000).Count(_ => ChangePoints.Find([.. errors.Select(_ => Drivers.Modelled.Normal(random))], errors).Count > 1);
        divided.ShouldBeInRange(5, 45);
    }

    /// <summary>Every start for every end, straight from the definition.</summary>
    private static double Best(double[] values, double[] errors, double penalty, int shortest)
    {
        var best = new double[values.Length + 1];
        best[0] = -penalty;
        for (var t = 1; t <= values.Length; t++)
        {
            best[t] = double.PositiveInfinity;
            for (var from = 0; from <= t - shortest; from++) best[t] = Math.Min(best[t], best[from] + Cost(values, errors, from, t) + penalty);
        }

        return best[^1];
    }

    private static double Cost(double[] values, double[] errors, int from, int to)
    {
        var weights = errors[from..to].Select(error => 1 / (error * error)).ToArray();
        var level = values[from..to].Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();
        return values[from..to].Zip(weights, (value, weight) => weight * (value - level) * (value - level)).Sum();
    }

    [Fact]
    public void The_usual_penalty_is_never_under_that_of_two_readings()
    {
        ChangePoints.Penalty(0).ShouldBe(3 * Math.Log(2), 1e-12);
        ChangePoints.Penalty(3).ShouldBe(3 * Math.Log(3), 1e-12);
        ChangePoints.Find([0, 0, 50, 50], [1, 1, 1, 1]).Select(stretch => stretch.Count).ShouldBe([2, 2]);
        ChangePoints.Find([0, 0, 50], [1, 1, 1]).Count.ShouldBe(1);
        ChangePoints.Find([0, 50], [1, 1], shortest: 1).Count.ShouldBe(2);
    }
}
