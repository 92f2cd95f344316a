using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class SharedBaselineTests
{
    [Fact]
    public void Everyones_answers_count_in_advance_as_the_league_shrinks()
    {
        NpsCounts[] own = [new(60, 30, 10), new(30, 30, 40), new(45, 30, 25), new(5, 0, 0)];
        var league = League.Of(own)!;
        var shared = SharedBaseline.Of(own);
        var inAdvance = league.PooledVariance / league.TauSquared;
        for (var i = 0; i < own.Length; i++)
        {
            shared[i].N.ShouldBe(own[i].N + inAdvance, 1e-9);
            var mean = 100 * (140 - 75) / 305.0;
            shared[i].Score.ShouldBe(((own[i].N * own[i].Score) + (inAdvance * mean)) / (own[i].N + inAdvance), 1e-9);
        }
    }

    [Fact]
    public void Units_that_are_all_alike_share_as_much_as_there_may_be()
    {
        NpsCounts[] own = [new(60, 30, 10), new(60, 30, 10), new(60, 30, 10), default];
        var shared = SharedBaseline.Of(own);
        shared[3].N.ShouldBe(SharedBaseline.MostInAdvance, 1e-9);
        shared.ShouldAllBe(counts => Math.Abs(counts.Score - 50) < 1e-9);
    }

    [Fact]
    public void Nothing_is_shared_where_nothing_can_be_told()
    {
        NpsCounts[] two = [new(60, 30, 10), new(30, 30, 40), default], alike = [new(5, 0, 0), new(0, 5, 0), new(0, 0, 5)];
        SharedBaseline.Of(two).ShouldBe(two);
        SharedBaseline.Of(alike).ShouldBe(alike);
        SharedBaseline.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void Three_units_with_answers_are_enough()
    {
        NpsCounts[] three = [new(60, 30, 10), new(30, 30, 40), new(45, 30, 25)];
        SharedBaseline.Of(three)[0].N.ShouldBeGreaterThan(100);
        SharedBaseline.Of(three[..2]).ShouldBe(three[..2]);
    }
}
