using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Comparisons;

public class WordingBridgeTests
{
    private static readonly MeasureContext s_scale = new(FieldType.Csat(5));

    [Fact]
    public void The_offset_is_the_measures_own_difference_and_its_error_that_of_both()
    {
        var (renewed, old) = (Tallies.Counted((3, 20), (4, 50), (5, 50)), Tallies.Counted((2, 10), (3, 40), (4, 50), (5, 10)));
        var bridge = WordingBridge.Of(new Mean(), renewed, old, s_scale)!;
        bridge.Offset.Value.ShouldBe(new Mean().Compare(renewed, old, s_scale).Value);
        var (one, other) = (new Mean().Compute(renewed, s_scale).StandardError!.Value, new Mean().Compute(old, s_scale).StandardError!.Value);
        bridge.StandardError.ShouldBe(Math.Sqrt((one * one) + (other * other)), 1e-12);
        (bridge.Offset.N, bridge.Offset.OtherN).ShouldBe((120, 110));
    }

    [Fact]
    public void A_carried_number_is_moved_by_the_offset_and_less_certain_by_it()
    {
        var (renewed, old) = (Tallies.Counted((3, 20), (4, 50), (5, 50)), Tallies.Counted((2, 10), (3, 40), (4, 50), (5, 10)));
        var bridge = WordingBridge.Of(new Mean(), renewed, old, s_scale)!;
        var before = new Mean().Compute(Tallies.Counted((2, 30), (4, 30)), s_scale);
        var carried = bridge.Carry(before);
        carried.Value!.Value.ShouldBe(before.Value!.Value + bridge.Offset.Value!.Value, 1e-12);
        carried.StandardError!.Value.ShouldBe(Math.Sqrt(Math.Pow(before.StandardError!.Value, 2) + Math.Pow(bridge.StandardError, 2)), 1e-12);
        var down = Math.Sqrt(Math.Pow(before.Value.Value - before.Low!.Value, 2) + Math.Pow(bridge.Offset.Value!.Value - bridge.Offset.Low!.Value, 2));
        carried.Low!.Value.ShouldBe(carried.Value.Value - down, 1e-12);
        (carried.High - carried.Low)!.Value.ShouldBeGreaterThan((before.High - before.Low)!.Value);
        (carried.N, carried.Method).ShouldBe((before.N, "bridged"));
    }

    [Fact]
    public void Shares_carried_stay_shares()
    {
        var bridge = WordingBridge.Of(new Csat(), Tallies.Counted((2, 10), (5, 90)), Tallies.Counted((2, 50), (5, 50)), s_scale)!;
        bridge.Offset.Value!.Value.ShouldBe(40, 1e-9);
        var carried = bridge.Carry(new Csat().Compute(Tallies.Counted((2, 10), (5, 90)), s_scale));
        (carried.Value, carried.High).ShouldBe((100, 100));
        carried.Low!.Value.ShouldBeInRange(90, 120);
        bridge.Carry(new Estimate { Unit = "percent", Method = "wilson" }).Value.ShouldBeNull();
    }

    [Fact]
    public void Too_few_answers_to_either_wording_make_no_bridge()
    {
        WordingBridge.Of(new Mean(), Tallies.Counted((3, 20), (4, 9)), Tallies.Counted((3, 100), (4, 9)), s_scale).ShouldBeNull();
        WordingBridge.Of(new Mean(), Tallies.Counted((3, 100), (4, 9)), Tallies.Counted((3, 20)), s_scale).ShouldBeNull();
        WordingBridge.Of(new Csat(), Tallies.Counted((5, 40)), Tallies.Counted((5, 40)), s_scale)!.StandardError.ShouldBeGreaterThan(0);
    }

    /// <summary>With the truth known, a carried interval holds it about as often as it says.</summary>
    [Fact]
    public void The_carried_interval_holds_the_truth_about_as_often_as_it_says()
    {
        var random = new Random(4);
        var held = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            // Yes to the old words: 0.5 then, 0.6 in the past; the new words get 0.1 more.
            var bridge = WordingBridge.Of(new LabelShare(), Asked(0.6, 200), Asked(0.5, 200), new(FieldType.YesNo))!;
            var carried = bridge.Carry(new LabelShare().Compute(Asked(0.6, 300), new(FieldType.YesNo)));
            if (carried.Low <= 70 && 70 <= carried.High) held++;
        }

        held.ShouldBeInRange(368, 396);

        Tally Asked(double share, int n)
        {
            var yes = Enumerable.Range(0, n).Count(_ => random.NextDouble() < share);
            return new() { Rows = n, CodedRows = n, Codes = new Dictionary<string, long> { ["yes"] = yes, ["no"] = n - yes } };
        }
    }

    [Fact]
    public void Thirty_answers_to_each_wording_make_a_bridge()
    {
        var (thirty, fewer) = (Tallies.Counted((3, 20), (4, 10)), Tallies.Counted((3, 20), (4, 9)));
        WordingBridge.Of(new Mean(), thirty, thirty, s_scale).ShouldNotBeNull();
        WordingBridge.Of(new Mean(), fewer, thirty, s_scale).ShouldBeNull();
        WordingBridge.Of(new Mean(), thirty, fewer, s_scale).ShouldBeNull();
    }

    [Fact]
    public void Where_all_answers_are_alike_the_error_is_read_from_the_width()
    {
        var bridge = WordingBridge.Of(new Csat(), Tallies.Counted((5, 40)), Tallies.Counted((5, 40)), s_scale with { Level = new(0.9) })!;
        bridge.StandardError.ShouldBe((bridge.Offset.High!.Value - bridge.Offset.Low!.Value) / 2 / 1.6448536269514722, 1e-9);
    }

    [Fact]
    public void Net_scores_carried_stay_net_scores_and_means_go_where_they_go()
    {
        var nps = WordingBridge.Of(new Nps(), Tallies.Nps(90, 5, 5), Tallies.Nps(30, 40, 30), new(FieldType.Nps))!;
        nps.Carry(new Nps().Compute(Tallies.Nps(60, 20, 20), new(FieldType.Nps))).ShouldSatisfyAllConditions(c => c.Value.ShouldBe(100), c => c.High.ShouldBe(100));
        var back = WordingBridge.Of(new Nps(), Tallies.Nps(5, 5, 90), Tallies.Nps(30, 40, 30), new(FieldType.Nps))!;
        back.Carry(new Nps().Compute(Tallies.Nps(20, 20, 60), new(FieldType.Nps))).ShouldSatisfyAllConditions(c => c.Value.ShouldBe(-100), c => c.Low.ShouldBe(-100));
        var share = WordingBridge.Of(new Csat(), Tallies.Counted((2, 90), (5, 10)), Tallies.Counted((2, 50), (5, 50)), s_scale)!;
        share.Carry(new Csat().Compute(Tallies.Counted((2, 90), (5, 10)), s_scale)).ShouldSatisfyAllConditions(c => c.Value.ShouldBe(0), c => c.Low.ShouldBe(0));
        var mean = WordingBridge.Of(new Mean(), Tallies.Counted((1, 40), (2, 1)), Tallies.Counted((5, 40), (4, 1)), s_scale)!;
        mean.Carry(new Mean().Compute(Tallies.Counted((1, 40), (2, 1)), s_scale)).Value!.Value.ShouldBeLessThan(-2);
    }

    [Fact]
    public void What_has_no_value_or_no_interval_is_carried_without()
    {
        var bridge = WordingBridge.Of(new Mean(), Tallies.Counted((3, 20), (4, 50)), Tallies.Counted((2, 10), (3, 40)), s_scale)!;
        var nobody = bridge.Carry(new Mean().Compute(Tally.Empty, s_scale));
        (nobody.Value, nobody.Method, nobody.Warnings.Count).ShouldBe((null, "bridged", 1));
        var one = bridge.Carry(new Mean().Compute(Tallies.Of(3), s_scale));
        one.Value!.Value.ShouldBe(3 + bridge.Offset.Value!.Value, 1e-12);
        (one.Low, one.High, one.StandardError).ShouldBe((null, null, null));
    }
}
