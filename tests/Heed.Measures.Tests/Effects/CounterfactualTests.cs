using Heed.Measures.Effects;

namespace Heed.Measures.Tests.Effects;

public sealed class CounterfactualTests
{
    [Fact]
    public void The_line_of_the_time_before_goes_on_and_lies_the_average_effect_below_what_was_measured()
    {
        // Rises by 1 a period from 10, jumps by 6 at period 20; a zigzag of 0.5 is what chance does.
        SeriesPoint[] points = [.. Enumerable.Range(0, 40).Select(i => new SeriesPoint(i, 10 + i + (i >= 20 ? 6 : 0) + (i % 2 == 0 ? 0.5 : -0.5), 100))];
        var question = new EffectQuestion(points, 20);

        var without = Counterfactual.Of(question);

        without.Select(p => p.Period).ShouldBe(Enumerable.Range(20, 20));
        foreach (var point in without)
        {
            point.Value.ShouldBe(10 + point.Period, 0.6);
            point.Low.ShouldBeLessThan(point.Value);
            point.High.ShouldBeGreaterThan(point.Value);
        }

        var apart = points.Where(p => p.Period >= 20).Average(p => p.Value) - without.Average(p => p.Value);
        // But for what the weights of lingering errors leave of the mean residual.
        apart.ShouldBe(InterruptedSeries.Of(question).Average!.Value.Value, 0.01);
    }

    [Fact]
    public void Without_an_estimate_there_is_no_line() =>
        Counterfactual.Of(new([new(0, 1, 10), new(1, 2, 10), new(2, 3, 10)], 2)).ShouldBeEmpty();

    [Fact]
    public void Of_many_dates_as_many_as_asked_for_are_tried_evenly_spread()
    {
        SeriesPoint[] points = [.. Enumerable.Range(0, 80).Select(i => new SeriesPoint(i, 10 + (i * 7 % 5), 100))];
        var all = PlaceboDates.Of(new(points, 60)).Dates;
        all.Select(d => d.Start).ShouldBe(Enumerable.Range(12, 37));
        var some = PlaceboDates.Of(new(points, 60), most: 4).Dates;
        some.Select(d => d.Start).ShouldBe([12, 21, 30, 39]);
        some.ShouldBeSubsetOf(all);
    }
}
