using Heed.Measures.Intervals;
using Heed.Measures.Planning;
using Heed.Measures.Scores;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Planning;

public class PlannedMeasuresTests
{
    // z of .975 and of .8, to 16 places: 1.959963984540054 and .8416212335729143.
    private const double Squared = 7.848879734349088;

    [Fact]
    public void Formulas_agree_with_what_is_published()
    {
        AnswersNeeded.ForPairs(.5, 1, default).ShouldBe((Squared / .25) + (1.959963984540054 * 1.959963984540054 / 2), 1e-9);
        AnswersNeeded.ForRates(.01, .02, default).ShouldBe(Squared * .03 / .0001, 1e-7);
        // Schoenfeld 1983: 66 events for a hazard ratio of 2 (65.35).
        AnswersNeeded.EventsForHazards(2, default).ShouldBe(65.3456, 1e-3);
        AnswersNeeded.EventsForHazards(.5, default).ShouldBe(AnswersNeeded.EventsForHazards(2, default), 1e-9);
    }

    [Fact]
    public void Simulated_pairs_and_rates_are_found_as_often_as_promised()
    {
        var random = new Random(8);
        const int rounds = 2_000;
        var pairs = (int)Math.Ceiling(AnswersNeeded.ForPairs(.4, 1, default));
        var found = Enumerable.Range(0, rounds).Count(_ =>
        {
            var moments = Enumerable.Range(0, pairs).Aggregate(default(Heed.Measures.Fields.Moments), (sum, _) => sum.Add(Normal.Sample(random, .4, 1)));
            return !MeanIntervals.T(moments, default)!.Value.Contains(0);
        });
        ((double)found / rounds).ShouldBe(.8, 3.3 * Math.Sqrt(.16 / rounds) + .005);
        var customers = Math.Ceiling(AnswersNeeded.ForRates(.05, .08, default));
        found = Enumerable.Range(0, rounds).Count(_ =>
        {
            double one = Poisson.Sample(random, .05 * customers), other = Poisson.Sample(random, .08 * customers);
            return Math.Abs(one - other) / Math.Sqrt(one + other) > 1.96;
        });
        ((double)found / rounds).ShouldBe(.8, 3.3 * Math.Sqrt(.16 / rounds) + .01);
    }

    [SeededProperty]
    public void What_answers_find_takes_as_many_answers(ushort answers, byte share)
    {
        var (n, p) = (10.0 + answers, Math.Min(1, share / 250.0));
        var difference = DifferenceFound.ForMeans(n, 5_600, default)!.Value;
        AnswersNeeded.ForMeans(difference, 5_600, default).ShouldBe(n, 1e-6 * n);
        if (DifferenceFound.ForShares(p, n, default) is not { } change) return;
        AnswersNeeded.ForShares(p, p > .5 ? p - change : p + change, default).ShouldBe(n, 1e-3 * n);
    }

    [Fact]
    public void Too_few_answers_find_nothing()
    {
        DifferenceFound.ForMeans(0.5, 1, default).ShouldBeNull();
        DifferenceFound.ForShares(.5, 2, default).ShouldBeNull();
        DifferenceFound.ForMeans(100, 0, default).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => DifferenceFound.ForMeans(100, 1, default, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForPairs(0, 1, default));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForRates(.1, .1, default));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.EventsForHazards(1, default));
    }

    [Fact]
    public void Every_score_has_its_plan()
    {
        foreach (var measure in MeasureCatalogue.All.Where(measure => measure is not QuantileMeasure))
        {
            var kind = AnswersForMeasure.KindOf(measure.Id).ShouldNotBeNull(measure.Id);
            kind.ShouldBe(measure.Unit == MeasureUnits.Percent ? PlannedKind.Share : PlannedKind.Mean, measure.Id);
            AnswersForMeasure.Of(kind, 5, 50, 900)!.Value.ShouldBeGreaterThan(100);
        }

        AnswersForMeasure.KindOf("gap").ShouldBe(PlannedKind.Pairs);
        AnswersForMeasure.KindOf("resolution").ShouldBeNull();
        AnswersForMeasure.KindOf("median").ShouldBeNull();
        AnswersForMeasure.Of(PlannedKind.Share, 5, 97, 0).ShouldBeNull();
        AnswersForMeasure.Of(PlannedKind.Share, -5, 97, 0).ShouldBe(AnswersNeeded.ForShares(.97, .92, default));
        AnswersForMeasure.Of(PlannedKind.RatePer1000, 10, 10, 0).ShouldBe(AnswersNeeded.ForRates(.01, .02, default));
        AnswersForMeasure.Of(PlannedKind.RatePer1000, -11, 10, 0).ShouldBeNull();
        AnswersForMeasure.Of(PlannedKind.Pairs, .5, 0, 1).ShouldBe(AnswersNeeded.ForPairs(.5, 1, default));
    }

    [Theory]
    [InlineData(PlannedKind.Mean, "nps mean effort5 csi rating health relays spend_by_score")]
    [InlineData(PlannedKind.Share, "csat csat7up good_share agree5 agree7 ease7 share css churn advocates intent repeat_rate response_rate completion_rate bounce_rate optout_rate fcr understood answered_share promises_kept invited_share silent_share")]
    [InlineData(PlannedKind.RatePer1000, "contacts_per_1000")]
    [InlineData(PlannedKind.Pairs, "gap")]
    public void Every_measure_that_can_be_planned_is_of_its_kind(PlannedKind kind, string measures) => measures.Split(' ').ShouldAllBe(measure => AnswersForMeasure.KindOf(measure) == kind);

    [Fact]
    public void A_share_may_come_to_all_or_none_and_a_rate_to_none()
    {
        AnswersForMeasure.Of(PlannedKind.Share, 3, 97, 0).ShouldBe(AnswersNeeded.ForShares(.97, 1, default));
        AnswersForMeasure.Of(PlannedKind.Share, -97, 97, 0).ShouldBe(AnswersNeeded.ForShares(.97, 0, default));
        AnswersForMeasure.Of(PlannedKind.Share, -98, 97, 0).ShouldBeNull();
        AnswersForMeasure.Of(PlannedKind.RatePer1000, -10, 10, 0).ShouldBe(AnswersNeeded.ForRates(.01, 0, default));
        AnswersForMeasure.Of(PlannedKind.Mean, 5, 97, 900).ShouldBe(AnswersNeeded.ForMeans(5, 900, default));
        Refused.With("A kind there is.", () => AnswersForMeasure.Of((PlannedKind)9, 1, 1, 1));
    }

    [Fact]
    public void Whatever_leads_to_no_plan_is_refused()
    {
        Refused.With("Power is above 0 and below 1.", () => AnswersNeeded.ForMeans(1, 1, default, 0), () => AnswersNeeded.ForMeans(1, 1, default, 1), () => DifferenceFound.ForMeans(100, 1, default, 0), () => DifferenceFound.ForMeans(100, 1, default, 1));
        Refused.With("A share is from 0 to 1.", () => AnswersNeeded.ForShares(-.1, .5, default), () => AnswersNeeded.ForShares(.5, 1.1, default));
        Refused.By<ArgumentOutOfRangeException>(
            () => AnswersNeeded.ForMeans(0, 1, default), () => AnswersNeeded.ForMeans(1, -1, default), () => AnswersNeeded.ForShares(.5, .5, default), () => AnswersNeeded.ForPairs(0, 1, default), () => AnswersNeeded.ForPairs(1, -1, default),
            () => AnswersNeeded.ForRates(-.1, .1, default), () => AnswersNeeded.ForRates(.1, -.1, default), () => AnswersNeeded.ForRates(.1, .1, default), () => AnswersNeeded.EventsForHazards(0, default), () => AnswersNeeded.EventsForHazards(1, default),
            () => DifferenceFound.ForMeans(100, -1, default));
        AnswersNeeded.ForShares(0, 1, default).ShouldBe(2);
        AnswersNeeded.ForPairs(100, 0, default).ShouldBe(2);
        AnswersNeeded.ForRates(0, 100, default).ShouldBe(2);
    }
}
