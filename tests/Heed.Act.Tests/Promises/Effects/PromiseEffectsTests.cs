using Heed.Act.Promises;
using Heed.Act.Promises.Effects;
using Heed.Measures.Reports;

namespace Heed.Act.Tests.Promises.Effects;

public sealed class PromiseEffectsTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_window = TimeSpan.FromDays(90);

    private static PromiseOutcome Ended(PromiseState state, string? customer, int day, string promiser = "kari", string? unit = "office") => new(state, customer, promiser, unit, s_start.AddDays(day - 2), s_start.AddDays(day));

    private static IReadOnlyList<ScoredPromise> Score(IEnumerable<PromiseOutcome> outcomes, params (string Customer, int Day, double Value)[] scores) =>
        ScorePromises.Of(outcomes, scores.ToLookup(s => s.Customer, s => new CustomerScore(s_start.AddDays(s.Day), s.Value), StringComparer.Ordinal), s_window);

    [Fact]
    public void The_next_score_within_the_window_counts_and_the_last_before_it_was_made()
    {
        var scored = Score([Ended(PromiseState.Kept, "a", 10), Ended(PromiseState.Kept, "b", 10), Ended(PromiseState.Kept, null, 10)], ("a", 1, 4), ("a", 7, 5), ("a", 9, 6), ("a", 20, 8), ("a", 30, 9), ("b", 101, 9));
        scored.Select(s => (s.Before, s.After)).ShouldBe([(5, 8), (null, null), (null, null)]);
    }

    [Fact]
    public void A_score_counts_for_the_last_promise_before_it_only()
    {
        var scored = Score([Ended(PromiseState.Broken, "a", 10), Ended(PromiseState.Kept, "a", 12)], ("a", 20, 8));
        scored.Single(s => s.Its.State == PromiseState.Kept).After.ShouldBe(8);
        scored.Single(s => s.Its.State == PromiseState.Broken).After.ShouldBeNull();
    }

    [Fact]
    public void Scores_after_broken_ones_are_held_against_those_after_kept_ones_by_Welchs_test()
    {
        // Means 4.5 and 8.6, variances 5/3 and 1.3: 6.1238 degrees of freedom, whose t of 97.5 % is 2.43497.
        double[] broken = [3, 5, 4, 6], kept = [8, 9, 7, 10, 9];
        List<PromiseOutcome> outcomes = [];
        List<(string, int, double)> scores = [];
        foreach (var (state, values) in new[] { (PromiseState.Broken, broken), (PromiseState.Kept, kept) })
        {
            foreach (var value in values)
            {
                var customer = $"{state}-{outcomes.Count}";
                outcomes.Add(Ended(state, customer, 10));
                scores.AddRange([(customer, 1, 7), (customer, 20, value)]);
            }
        }

        var effects = PromiseEffects.ByOutcome(Score(outcomes, [.. scores]));
        effects.Select(e => (e.State, e.Ended, e.Score.N)).ShouldBe([(PromiseState.Kept, 5, 5), (PromiseState.Late, 0, 0), (PromiseState.Broken, 4, 4)]);
        var difference = effects[2].AgainstKept.ShouldNotBeNull();
        difference.Value!.Value.ShouldBe(-4.1, 1e-9);
        difference.Low!.Value.ShouldBe(-6.10300, 0.00001);
        difference.High!.Value.ShouldBe(-2.09700, 0.00001);
        difference.Warnings.Select(w => w.Code).ShouldBe(["small-n"]);
        // All began at seven, so the change differs as the scores do.
        effects[2].ChangeAgainstKept!.Value!.Value.ShouldBe(-4.1, 1e-9);
        effects[1].AgainstKept!.Value.ShouldBeNull();
        effects[1].Score.Warnings.ShouldBe([Warnings.NoAnswers]);
    }

    [Fact]
    public void The_share_kept_leaves_out_what_was_withdrawn_and_is_told_by_promiser_and_deliverer()
    {
        List<PromiseOutcome> outcomes = [.. Enumerable.Range(0, 8).Select(n => Ended(n < 6 ? PromiseState.Kept : n == 6 ? PromiseState.Late : PromiseState.Broken, $"c{n}", 10, n % 2 == 0 ? "kari" : "ola", n < 2 ? null : "office"))];
        var scored = Score(outcomes);
        var kept = PromiseEffects.KeptShare(scored);
        (kept.Value, kept.N).ShouldBe((75, 8));
        // Wilson for 6 of 8.
        kept.Low!.Value.ShouldBe(40.93, 0.01);
        kept.High!.Value.ShouldBe(92.85, 0.01);
        PromiseEffects.By(scored, o => o.Promiser).Select(r => (r.Key, r.Kept.Value, r.Late, r.Broken)).ShouldBe([("kari", 75, 1, 0), ("ola", 75, 0, 1)]);
        PromiseEffects.By(scored, o => o.Deliverer ?? "").Select(r => (r.Key, r.Kept.N)).ShouldBe([("office", 6), ("", 2)]);
        PromiseEffects.KeptShare([]).Value.ShouldBeNull();
    }

    [Fact]
    public void Customers_are_watched_from_their_first_promises_end_in_its_group()
    {
        List<PromiseOutcome> outcomes =
        [
            .. Enumerable.Range(0, 20).Select(n => Ended(PromiseState.Kept, $"k{n}", 0)),
            .. Enumerable.Range(0, 20).Select(n => Ended(PromiseState.Broken, $"b{n}", 0)),
            Ended(PromiseState.Broken, "k0", 5),
            Ended(PromiseState.Kept, "gone", 50),
        ];
        var left = Enumerable.Range(0, 10).ToDictionary(n => $"b{n}", n => s_start.AddDays(10 + n), StringComparer.Ordinal);
        left["gone"] = s_start.AddDays(40);
        var retention = PromiseRetention.Of(outcomes, left, s_start.AddDays(100));
        retention.LeftOut.ShouldBe(1);
        retention.Groups.Select(g => (g.State, g.N, g.Left)).ShouldBe([(PromiseState.Kept, 20, 0), (PromiseState.Broken, 20, 10)]);
        retention.Groups[1].Points.Select(p => p.Share).ShouldBe([0.5, 0.5, null]);
        retention.Groups[0].Points[0].Share.ShouldBe(1);
        retention.P!.Value.ShouldBeLessThan(0.001);
    }
}
