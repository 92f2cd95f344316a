using Heed.Measures.Leagues;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Leagues;

public class RankIntervalsTests
{
    [Fact]
    public void Places_agree_with_a_million_draws()
    {
        var drawn = ReferenceFile.Read("leagues.json").GetProperty("ranks");
        var ranks = RankIntervals.Of(drawn.Numbers("mu"), drawn.Numbers("se"));
        foreach (var (rank, expected) in ranks.Zip(drawn.Numbers("expected"))) rank.Expected.ShouldBe(expected, 0.01);
        ranks.Select(rank => (double)rank.Best).ShouldBe(drawn.Numbers("low"));
        ranks.Select(rank => (double)rank.Worst).ShouldBe(drawn.Numbers("high"));
    }

    [Fact]
    public void Nobody_has_no_place_one_is_first_and_sure_values_stand_where_they_stand()
    {
        RankIntervals.Of([], []).ShouldBeEmpty();
        RankIntervals.Of([5], [2]).ShouldBe([new RankInterval(1, 1, 1)]);
        RankIntervals.Of([5, 9, 7], [0, 0, 0]).ShouldBe([new RankInterval(3, 3, 3), new(1, 1, 1), new(2, 2, 2)]);
        RankIntervals.Of([5, 5, 5], [0, 0, 0]).ShouldAllBe(rank => rank.Expected == 2 && rank.Best == 1 && rank.Worst == 3);
    }

    [SeededProperty]
    public void Places_add_up_and_hold_the_expected_one(byte[] values)
    {
        double[] means = [.. values.Take(12).Select(x => x / 8.0)], errors = [.. means.Select((_, i) => 1.0 + (i % 3))];
        var ranks = RankIntervals.Of(means, errors);
        ranks.Sum(rank => rank.Expected).ShouldBe(means.Length * (means.Length + 1) / 2.0, 1e-9 + (0.02 * means.Length));
        foreach (var rank in ranks)
        {
            (rank.Best >= 1 && rank.Worst <= means.Length && rank.Best <= rank.Worst).ShouldBeTrue();
            rank.Expected.ShouldBeInRange(rank.Best - 0.5, rank.Worst + 0.5);
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Many_units_take_the_normal_distribution_and_come_to_the_same()
    {
        double[] values = [.. Enumerable.Range(0, 310).Select(i => i / 20.0)], errors = [.. values.Select(_ => 1.0)];
        var (many, few) = (RankIntervals.Of(values, errors), RankIntervals.Of(values[..300], errors[..300]));
        for (var i = 0; i < 200; i++)
        {
            many[i].Expected.ShouldBe(few[i].Expected + 10, 0.05);
            Math.Abs(many[i].Best - few[i].Best - 10).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void A_wider_level_makes_wider_places_and_the_first_of_equals_shares_them()
    {
        double[] values = [10, 9, 8, 7, 6], errors = [1, 1, 1, 1, 1];
        var (narrow, wide) = (RankIntervals.Of(values, errors, new(0.5)), RankIntervals.Of(values, errors, new(0.999)));
        for (var i = 0; i < 5; i++) (wide[i].Worst - wide[i].Best).ShouldBeGreaterThan(narrow[i].Worst - narrow[i].Best);
        narrow.Select(rank => rank.Expected).ShouldBe(wide.Select(rank => rank.Expected));
        narrow.Select(rank => rank.Expected).ShouldBeInOrder();
        RankIntervals.Of([5, 5], [0, 0]).ShouldAllBe(rank => rank.Expected == 1.5);
        RankIntervals.Of([5, 5, 1], [0, 2, 0]).Select(rank => rank.Expected).Sum().ShouldBe(6, 0.05);
    }
}
