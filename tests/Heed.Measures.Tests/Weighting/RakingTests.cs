using Heed.Measures.Tests.Reference;
using Heed.Measures.Weighting;

namespace Heed.Measures.Tests.Weighting;

public class RakingTests
{
    private static readonly RakingLimits s_uncut = new() { LargestWeight = null };

    [Fact]
    public void Raked_weights_agree_with_Rs_survey()
    {
        var raked = Raking.Fit([Surveyed.Age, Surveyed.Region], Surveyed.Base, s_uncut);
        raked.Converged.ShouldBeTrue();
        raked.EffectiveN.ShouldBe(Surveyed.Reference.Number("kish"), 1e-6);
        foreach (var (weight, expected) in raked.Weights.Zip(Surveyed.Reference.Numbers("raked"))) weight.ShouldBe(expected, 1e-6);
        WeightedScores.Nps(WeightedTally.Of(Surveyed.Answers, raked.Weights), default).Value!.Value.ShouldBe(Surveyed.Reference.Number("raked_nps"), 1e-6);
    }

    [Fact]
    public void One_margin_is_post_stratification()
    {
        var fitted = PostStratification.Fit(Surveyed.Age, Surveyed.Base);
        (fitted.Converged, fitted.Rounds).ShouldBe((true, 1));
        foreach (var (weight, expected) in fitted.Weights.Zip(Surveyed.Reference.Numbers("post"))) weight.ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void Margins_already_met_change_nothing()
    {
        var fitted = Raking.Fit([new("sex", [0, 1, 0, 1], [50, 50])]);
        (fitted.Rounds, fitted.Converged, fitted.WorstMiss).ShouldBe((0, true, 0));
        fitted.Weights.ShouldBe([1, 1, 1, 1]);
    }

    [Theory]
    [InlineData("empty-category", new[] { 0, 0, 1 }, new[] { 0.5, 0.3, 0.2 })]
    [InlineData("empty-target", new[] { 0, 0, 1 }, new[] { 1.0, 0 })]
    [InlineData("no-target", new[] { 0, 0, 2 }, new[] { 0.5, 0.5 })]
    [InlineData("wrong-target", new[] { 0, 0, 1 }, new[] { 0.5, -0.5 })]
    [InlineData("wrong-target", new[] { 0, 0, 1 }, new[] { 0.0, 0 })]
    [InlineData("wrong-margin", new[] { 0, 0 }, new[] { 1.0 })]
    public void What_no_weights_can_meet_is_refused(string code, int[] category, double[] shares)
    {
        Margin[] margins = [new("sex", [0, 1, 0], [0.5, 0.5]), new("age", category, shares)];
        Raking.Refuse(margins)!.Code.ShouldBe(code);
        Should.Throw<ArgumentException>(() => Raking.Fit(margins));
    }

    [Fact]
    public void Nobody_no_margins_and_weights_of_nothing_are_refused()
    {
        Raking.Refuse([])!.Code.ShouldBe("no-margins");
        Raking.Refuse([new("sex", [], [0.5, 0.5])])!.Code.ShouldBe("no-answers");
        Raking.Refuse([new("sex", [0, 1], [0.5, 0.5])], [1, 0])!.Code.ShouldBe("wrong-weight");
        Raking.Refuse([new("sex", [0, 1], [0.5, 0.5])], [1])!.Code.ShouldBe("wrong-weight");
    }

    // All men are young and all women old, yet half are to be women and a quarter old: no weights do both.
    [Fact]
    public void Margins_that_contradict_each_other_are_said_not_to_be_met()
    {
        var fitted = Raking.Fit([new("sex", [0, 0, 1, 1], [0.5, 0.5]), new("age", [0, 0, 1, 1], [0.75, 0.25])]);
        fitted.Converged.ShouldBeFalse();
        fitted.WorstMiss.ShouldBe(0.25, 1e-9);
        fitted.Weights.ShouldAllBe(weight => double.IsFinite(weight) && weight > 0);
    }

    [Fact]
    public void Heavy_weights_are_cut_and_the_rest_raked_again()
    {
        // One in twenty stands for 30 %: uncut it weighs 6.
        int[] rare = [.. Enumerable.Range(0, 40).Select(i => i < 2 ? 1 : 0)], other = [.. Enumerable.Range(0, 40).Select(i => i % 2)];
        Margin[] margins = [new("rare", rare, [0.7, 0.3]), new("other", other, [0.5, 0.5])];
        Raking.Fit(margins, limits: s_uncut).Weights.Max().ShouldBe(6, 1e-6);
        var cut = Raking.Fit(margins, limits: new() { LargestWeight = 4 });
        (cut.Cut, cut.Converged).ShouldBe((2, false));
        cut.Weights.Max().ShouldBeLessThanOrEqualTo(4 + 1e-12);
        cut.WorstMiss.ShouldBe(0.1, 0.02);
        cut.EffectiveN.ShouldBeGreaterThan(Raking.Fit(margins, limits: s_uncut).EffectiveN);
    }

    [SeededProperty]
    public void Where_every_combination_answered_all_margins_are_met(byte[] rows, byte a, byte b)
    {
        var drawn = rows.Select(row => (row & 1, (row >> 1) % 3)).ToList();
        for (var i = 0; i < 6; i++) drawn.Add((i % 2, i / 2));
        double share = (a + 1) / 257.0, other = (b + 1) / 257.0;
        Margin first = new("first", [.. drawn.Select(row => row.Item1)], [share, 1 - share]);
        Margin second = new("second", [.. drawn.Select(row => row.Item2)], [other / 2, other / 2, 1 - other]);
        var fitted = Raking.Fit([first, second], limits: s_uncut with { Tolerance = 1e-9 });
        fitted.Converged.ShouldBeTrue();
        fitted.Weights.Average().ShouldBe(1, 1e-6);
        fitted.EffectiveN.ShouldBeLessThanOrEqualTo(drawn.Count + 1e-6);
        fitted.Weights.Where((_, i) => drawn[i].Item1 == 0).Sum().ShouldBe(share * drawn.Count, 1e-5);
    }

    [Fact]
    public void A_refusal_says_which_property_and_what_to_do()
    {
        Text([new("sex", [0, 1], [0.5, 0.5]), new("age", [0], [1])]).ShouldBe("'age' is not known of every row; give those without it a category of their own.");
        Text([new("age", [0, 1], [0.5, double.PositiveInfinity])]).ShouldBe("The shares of 'age' are 0 or more and add up to more than 0.");
        Text([new("age", [0, 2], [0.5, 0.5])]).ShouldBe("Some answered in a category of 'age' whose share among everyone is not given.");
        Text([new("age", [0, -1], [0.5, 0.5])]).ShouldBe("Some answered in a category of 'age' whose share among everyone is not given.");
        Text([new("age", [0, 0], [0.5, 0.5])]).ShouldBe("Nobody answered in category 2 of 'age', so no weight can stand for them; join it with another.");
        Text([new("age", [0, 1], [1, 0])]).ShouldBe("Some answered in category 2 of 'age', which is said to be nobody; leave them out on purpose or correct the share.");
        Text([]).ShouldBe("Weighting needs at least one property with its shares among everyone.");
        Text([new("age", [], [1])]).ShouldBe("Nobody answered, so there is nothing to weight.");
        Text([new("age", [0, 0], [1])], [1, double.PositiveInfinity]).ShouldBe("Every row needs a starting weight above 0.");
        Refused.With("Nobody answered, so there is nothing to weight.", () => Raking.Fit([new("age", [], [1])]));
        Raking.Refuse([new("age", [0, 0], [1, 0])], [1, 2]).ShouldBeNull();

        static string Text(Margin[] margins, double[]? weights = null) => Raking.Refuse(margins, weights)!.Text;
    }

    [Fact]
    public void Rounds_end_where_the_limits_say()
    {
        Margin[] contradict = [new("sex", [0, 0, 1, 1], [0.5, 0.5]), new("age", [0, 0, 1, 1], [0.75, 0.25])];
        Raking.Fit(contradict).Rounds.ShouldBe(1000);
        Raking.Fit(contradict, limits: new() { Rounds = 7 }).ShouldSatisfyAllConditions(f => f.Rounds.ShouldBe(7), f => f.Converged.ShouldBeFalse(), f => f.Cut.ShouldBe(0));
        Raking.Fit(contradict, limits: new() { Tolerance = 0.25 }).ShouldSatisfyAllConditions(f => f.Rounds.ShouldBe(0), f => f.Converged.ShouldBeTrue());
    }
}
