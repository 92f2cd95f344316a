using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Risk;
using Heed.Measures.Intervals;

namespace Heed.Act.Tests.Recovery.Calls;

public sealed class SavedByCallsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly Standing s_broken = new(ScoreBand.None, PromiseTrouble.Broken);

    private static SavedByCalls Of(IReadOnlyList<(string Customer, Standing Standing, int Began, int? Called, int? Left)> lives) => SavedByCalls.Of(
        [.. lives.Select(l => new StandingSpell(l.Customer, l.Standing, s_now.AddDays(-l.Began), s_now, false))],
        lives.Where(l => l.Left is not null).ToDictionary(l => l.Customer, l => s_now.AddDays(l.Left!.Value - l.Began), StringComparer.Ordinal),
        lives.Where(l => l.Called is not null).ToLookup(l => l.Customer, l => s_now.AddDays(l.Called!.Value - l.Began), StringComparer.Ordinal),
        s_now);

    [Fact]
    public void Nothing_is_claimed_before_enough_were_reached_and_their_days_have_passed()
    {
        var saved = Of([.. Enumerable.Range(0, 100).Select(i => ($"c{i}", s_broken, i < 60 ? 200 : 50, i % 2 == 0 ? 3 : (int?)null, (int?)null))]);
        (saved.Reached, saved.Others, saved.Waiting).ShouldBe((30, 30, 20));
        Of([.. Enumerable.Range(0, 40).Select(i => ($"c{i}", s_broken, 200, i < 10 ? 3 : (int?)null, i % 3 == 0 ? 60 : (int?)null))]).Difference.ShouldBeNull();
    }

    [Fact]
    public void Those_who_left_before_the_landmark_and_calls_after_it_credit_nobody()
    {
        var saved = Of([("early", s_broken, 200, 2, 10), ("late", s_broken, 200, 20, 60), ("in time", s_broken, 200, 14, 60), ("long after", s_broken, 200, 3, 150)]);
        (saved.Reached, saved.ReachedLeft, saved.Others, saved.OthersLeft).ShouldBe((2, 1, 1, 1));
    }

    [Fact]
    public void Calling_the_worst_off_first_is_no_harm_done_by_calling()
    {
        // Half of those badly off leave and a tenth of the others, called or not; the badly off are called nine times as often.
        var worse = new Standing(ScoreBand.Unhappy, PromiseTrouble.Broken);
        List<(string, Standing, int, int?, int?)> lives = [];
        foreach (var (standing, called, n, left) in new[] { (worse, true, 180, 90), (worse, false, 20, 10), (s_broken, true, 20, 2), (s_broken, false, 180, 18) })
        {
            lives.AddRange(Enumerable.Range(0, n).Select(i => ($"{standing}{called}{i}", standing, 200, called ? 3 : (int?)null, i < left ? 60 : (int?)null)));
        }

        var saved = Of(lives);
        (100.0 * saved.ReachedLeft / saved.Reached).ShouldBe(46);
        (100.0 * saved.OthersLeft / saved.Others).ShouldBe(14);
        saved.Difference!.Value!.Value.ShouldBe(0, 1e-9);
        (saved.Difference.Low < 0 && saved.Difference.High > 0).ShouldBeTrue();
    }

    [Fact]
    public void The_difference_among_those_alike_is_weighted_by_both_sides()
    {
        // w = 25 and 12; d = −0.2 and −0.1: (−5 − 1.2) ÷ 37. Variance (25²(.3·.7/50 + .5·.5/50) + 12²(.2·.8/20 + .3·.7/30)) ÷ 37².
        var told = StratifiedShares.Difference([(new Proportion(15, 50), new Proportion(25, 50)), (new Proportion(4, 20), new Proportion(9, 30)), (new Proportion(1, 4), new Proportion(0, 0))], default)!;
        told.Value!.Value.ShouldBe(-100 * 6.2 / 37, 1e-9);
        var error = Math.Sqrt((625 * ((0.21 / 50) + (0.25 / 50))) + (144 * ((0.16 / 20) + (0.21 / 30)))) / 37;
        told.High!.Value.ShouldBe((-100 * 6.2 / 37) + (195.9963984540054 * error), 1e-6);
        (told.N, told.OtherN).ShouldBe((70, 80));
        StratifiedShares.Difference([(new Proportion(0, 50), new Proportion(0, 50))], default).ShouldBeNull("nobody left: nothing can be told");
    }
}
