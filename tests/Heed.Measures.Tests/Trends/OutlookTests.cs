using FsCheck;
using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class OutlookTests
{
    [Theory]
    [InlineData("share")]
    [InlineData("nps")]
    public void Probabilities_agree_with_the_textbook_formulas_in_R(string name)
    {
        var reference = ReferenceFile.Read("trends.json").GetProperty(name);
        var n = (int)reference.Number("next_n");
        var outlook = name == "share"
            ? Outlook.OfShare(new(reference.Number("hits"), reference.Number("n")), n)
            : Outlook.OfNps(Counts(reference.Numbers("counts")), n);
        foreach (var (outcome, expected) in outlook.Outcomes.Zip(reference.Numbers("p"))) outlook.Probability(outcome).ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void Nothing_to_come_surprises_nobody()
    {
        var none = Outlook.OfNps(new(10, 5, 5), 0);
        (none.Outcomes.Single(), none.Surprise(0), none.Z(0)).ShouldBe((0, 1, 0));
        none.Limits(0.01).ShouldBe((null, null));
        Should.Throw<ArgumentOutOfRangeException>(() => Outlook.OfShare(new(1, 2), -1));
    }

    [Fact]
    public void Without_a_baseline_hardly_anything_is_a_surprise()
    {
        // Beta(½, ½) puts most on the ends: nine of nine is nothing strange.
        Outlook.OfShare(default, 9).Surprise(9).ShouldBeGreaterThan(0.1);
        Outlook.OfNps(default, 3).Surprise(-3).ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void All_hits_before_do_not_make_a_miss_impossible()
    {
        var outlook = Outlook.OfShare(new(50, 50), 10);
        outlook.Surprise(9).ShouldBeGreaterThan(0.05);
        outlook.Surprise(5).ShouldBeLessThan(1e-4);
        outlook.Z(5).ShouldBeLessThan(-3);
    }

    [Fact]
    public void Limits_are_the_outermost_outcomes_that_are_not_flagged()
    {
        var outlook = Outlook.OfNps(new(80, 70, 45), 20);
        var (low, high) = outlook.Limits(0.003);
        outlook.Surprise(low!.Value).ShouldBeGreaterThan(0.003);
        outlook.Surprise(low.Value - 1).ShouldBeLessThanOrEqualTo(0.003);
        outlook.Surprise(high!.Value + 1).ShouldBeLessThanOrEqualTo(0.003);
        Outlook.OfNps(new(80, 70, 45), 2).Limits(0.003).ShouldBe((null, null));
        outlook.Limits(1).ShouldBe((null, null));
    }

    [Fact]
    public void Many_answers_take_a_normal_distribution_that_joins_on()
    {
        var (baseline, share) = (new NpsCounts(400, 300, 200), new Proportion(400, 900));
        var (exact, normal) = (Outlook.OfNps(baseline, Outlook.ExactTo), Outlook.OfNps(baseline, Outlook.ExactTo + 1));
        foreach (var z in new[] { -2, -1, 0, 1, 2 })
        {
            var at = exact.Outcomes.MinBy(outcome => Math.Abs(exact.Z(outcome) - z));
            normal.Z(at).ShouldBe(exact.Z(at), 0.05);
        }

        var (some, more) = (Outlook.OfShare(share, Outlook.ExactTo), Outlook.OfShare(share, Outlook.ExactTo + 1));
        more.Z(220).ShouldBe(some.Z(220), 0.05);
        more.Outcomes.Sum(more.Probability).ShouldBe(1, 1e-6);
    }

    [SeededProperty]
    public void Chances_add_up_and_mirrored_answers_mirror_the_outlook(byte promoters, byte passives, byte detractors, byte next)
    {
        var n = next % 25;
        var (there, back) = (Outlook.OfNps(new(promoters, passives, detractors), n), Outlook.OfNps(new(detractors, passives, promoters), n));
        there.Outcomes.Sum(there.Probability).ShouldBe(1, 1e-9);
        foreach (var outcome in there.Outcomes)
        {
            there.Surprise(outcome).ShouldBeInRange(0, 1);
            there.Surprise(outcome).ShouldBe(back.Surprise(-outcome), 1e-9);
            there.Z(outcome).ShouldBe(-back.Z(-outcome), 1e-6);
        }
    }

    [SeededProperty]
    public void The_further_out_the_more_surprising_and_z_grows_with_the_outcome(byte hits, byte misses, byte next)
    {
        var outlook = Outlook.OfShare(new(hits, hits + misses), 1 + (next % 40));
        outlook.Outcomes.Select(outlook.Z).ShouldBeInOrder();
        outlook.Outcomes.Sum(outcome => outcome * outlook.Probability(outcome)).ShouldBe(outlook.N * (hits + 0.5) / (hits + misses + 1), 1e-9 * outlook.N);
    }

    [SeededProperty]
    public void The_mean_of_a_score_is_the_adjusted_baselines(PositiveInt promoters, PositiveInt passives, PositiveInt detractors)
    {
        var baseline = new NpsCounts(promoters.Get, passives.Get, detractors.Get);
        var outlook = Outlook.OfNps(baseline, 12);
        outlook.Outcomes.Sum(net => 100 * net * outlook.Probability(net) / 12).ShouldBe(baseline.Adjusted().Score, 1e-7);
    }

    private static NpsCounts Counts(double[] counts) => new(counts[0], counts[1], counts[2]);
}
