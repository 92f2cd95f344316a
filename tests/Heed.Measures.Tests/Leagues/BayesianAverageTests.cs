using Heed.Measures.Fields;
using Heed.Measures.Leagues;

namespace Heed.Measures.Tests.Leagues;

public class BayesianAverageTests
{
    private static readonly Dictionary<int, long> s_all = new() { [1] = 10, [2] = 10, [3] = 20, [4] = 30, [5] = 30 };

    // By hand: m = 3.6 with ten reviews in advance and two of five stars: (36 + 10)/12; E[x²] = (146 + 50)/12.
    [Fact]
    public void Reviews_given_in_advance_count_as_reviews()
    {
        var average = BayesianAverage.Of(new Dictionary<int, long> { [5] = 2 }, s_all, 10);
        average.Value.ShouldBe(46.0 / 12, 1e-12);
        average.StandardError.ShouldBe(Math.Sqrt(((196.0 / 12) - (46.0 / 12 * 46 / 12)) / 13), 1e-12);
        (average.N, average.Interval.Contains(46.0 / 12)).ShouldBe((2, true));
        average.Interval.High.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void Without_reviews_it_is_the_mean_of_all_and_without_weight_the_plain_mean()
    {
        BayesianAverage.Of(new Dictionary<int, long>(), s_all, 10).Value.ShouldBe(3.6, 1e-12);
        BayesianAverage.Of(new Dictionary<int, long> { [5] = 1, [2] = 1 }, s_all, 0).Value.ShouldBe(3.5, 1e-12);
        Should.Throw<ArgumentException>(() => BayesianAverage.Of(new Dictionary<int, long>(), s_all, 0));
        Should.Throw<ArgumentException>(() => BayesianAverage.Of(new Dictionary<int, long> { [5] = 1 }, new Dictionary<int, long>(), 1));
    }

    [SeededProperty]
    public void The_more_reviews_the_nearer_to_their_mean_and_the_surer(byte count)
    {
        BayesianAverage Of(long n) => BayesianAverage.Of(new Dictionary<int, long> { [5] = n }, s_all, 10);
        var (fewer, more) = (Of(count), Of(count + 1));
        more.Value.ShouldBeGreaterThan(fewer.Value);
        more.Value.ShouldBeLessThan(5);
        more.StandardError.ShouldBeLessThan(fewer.StandardError);
        more.StandardError.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_weight_of_a_league_shrinks_as_the_league_does()
    {
        Moments[] units = [Tallies.Moments(1, 2, 3, 1), Tallies.Moments(4, 5, 5, 4, 5), Tallies.Moments(3, 2, 4)];
        var league = League.Of(units)!;
        var weight = BayesianAverage.Weight(league);
        league.Units[0].Shrunk.ShouldBe(((units[0].Mean * 4) + (weight * league.Mean)) / (4 + weight), 1e-9);
    }
}
