using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Leagues;

public class LeagueTests
{
    // Variances of the BCG trials rounded to σ²/n with whole n.
    [Fact]
    public void Shrunk_values_agree_with_metafor()
    {
        var bcg = ReferenceFile.Read("leagues.json").GetProperty("bcg_whole");
        var (values, sizes) = (bcg.Numbers("y"), bcg.Numbers("n"));
        var league = League.Of([.. values.Zip(sizes, (value, n) => Moments.Of(value, (long)n))], bcg.Number("sigma2"), default)!;
        league.TauSquared.ShouldBe(bcg.Number("tau2"), 1e-6);
        league.Mean.ShouldBe(bcg.Number("mean"), 1e-6);
        foreach (var ((unit, expected), error) in league.Units.Zip(bcg.Numbers("blup")).Zip(bcg.Numbers("blup_se")))
        {
            unit.Shrunk.ShouldBe(expected, 1e-6);
            unit.StandardError.ShouldBe(error, 1e-6);
        }
    }

    [Fact]
    public void A_branch_of_nothing_but_tens_does_not_escape()
    {
        // Three answers of ten among branches of about +20 with a hundred answers each.
        NpsCounts[] branches = [new(3, 0, 0), .. Enumerable.Range(0, 20).Select(i => new NpsCounts(38 + (i % 7), 40 - (i % 7), 22))];
        var league = League.Of(branches)!;
        var tens = league.Units[0];
        tens.Value.ShouldBe(100);
        tens.Shrunk.ShouldBeLessThan(league.Units.Max(unit => unit.Shrunk) + 10);
        tens.Interval.Contains(league.Mean).ShouldBeTrue();
        tens.Reliability.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Nothing_is_known_of_chance_without_spread_inside_a_unit()
    {
        League.Of(Array.Empty<Moments>()).ShouldBeNull();
        League.Of([Moments.Of(3), Moments.Of(4)]).ShouldBeNull();
        League.Of([Moments.Of(3, 10), Moments.Of(4, 10)]).ShouldBeNull();
    }

    [Fact]
    public void A_unit_without_answers_stands_at_the_mean_of_all()
    {
        var league = League.Of([Tallies.Moments(1, 2, 3, 1), Tallies.Moments(7, 8, 9), default, Tallies.Moments(4, 5, 5)])!;
        (league.Units[2].Value, league.Units[2].N, league.Units[2].Reliability).ShouldBe((null, 0, 0));
        league.Units[2].Shrunk.ShouldBe(league.Mean, 1e-12);
        league.Units[2].StandardError.ShouldBeGreaterThan(Math.Sqrt(league.TauSquared));
    }

    [Fact]
    public void A_single_unit_is_its_own_mean()
    {
        var league = League.Of([Tallies.Moments(1, 2, 6)])!;
        (league.Mean, league.TauSquared, league.Units[0].Shrunk).ShouldBe((3, 0, 3));
    }

    [SeededProperty]
    public void Shrunk_values_lie_between_the_unit_and_the_mean_the_surer_the_nearer_to_the_unit(byte[] hits)
    {
        Moments[] units = [.. hits.Select((x, i) => Moments.Of(1, x % 10).Merge(Moments.Of(0, 10 + (i % 4 * 20) - (x % 10))))];
        if (League.Of(units) is not { } league) return;
        foreach (var unit in league.Units)
        {
            var (low, high) = (Math.Min(unit.Value!.Value, league.Mean), Math.Max(unit.Value.Value, league.Mean));
            unit.Shrunk.ShouldBeInRange(low - 1e-9, high + 1e-9);
        }

        league.Units.OrderBy(unit => unit.N).Select(unit => unit.Reliability).ShouldBeInOrder();
    }

    [Fact]
    public void Merging_answers_first_changes_nothing()
    {
        Moments[] whole = [Tallies.Moments(1, 2, 3, 1), Tallies.Moments(7, 8, 9)];
        Moments[] parts = [Tallies.Moments(1, 2).Merge(Tallies.Moments(3, 1)), Tallies.Moments(7).Merge(Tallies.Moments(8, 9))];
        League.Of(parts)!.Units[0].Shrunk.ShouldBe(League.Of(whole)!.Units[0].Shrunk, 1e-12);
    }
}
