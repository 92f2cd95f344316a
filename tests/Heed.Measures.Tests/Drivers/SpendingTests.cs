using Heed.Measures.Drivers;
using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Drivers;

public class SpendingTests
{
    [Fact]
    public void The_slope_is_that_of_the_model_in_the_fields_own_units()
    {
        // y = 3 + 2a − 0.5b exactly.
        double[][] rows = [.. Enumerable.Range(0, 60).Select(i => (double[])[3 + (2 * (i % 7)) - (0.5 * (i % 5)), i % 7, i % 5, Mix.Normal((ulong)i)])];
        var groups = new GroupedProducts<CrossProducts>(4, 20);
        foreach (var (i, row) in rows.Index()) groups.Add((ulong)i, row);
        var report = KeyDrivers.Compute(groups, ShareMethod.Lmg, ShareIntervals.Jackknife);
        report.Drivers[0].Slope.ShouldBe(2, 1e-9);
        report.Drivers[1].Slope.ShouldBe(-0.5, 1e-9);
        report.Drivers[1].SlopeLow!.Value.ShouldBe(-0.5, 1e-6);
    }

    [Fact]
    public void A_change_is_slope_times_step_and_its_interval_turns_round_with_the_step()
    {
        var driver = new DriverEstimate(.2, .3, .4, 3) { Slope = 0.8, SlopeLow = 0.5, SlopeHigh = 1.1 };
        var up = Spending.Of(driver, 0.5, 200);
        (up.Change, up.Low, up.High).ShouldBe((0.4, 0.25, 0.55));
        up.PerCost!.Value.ShouldBe(0.002, 1e-15);
        var down = Spending.Of(driver, -1, null);
        (down.Change, down.Low, down.High).ShouldBe((-0.8, -1.1, -0.5));
        down.PerCost.ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => Spending.Of(driver, 1, 0));
    }

    [Fact]
    public void A_step_goes_towards_the_better_end_and_not_past_it()
    {
        DriverSteps.Step(FieldType.Csat(5), 3.2, 1).ShouldBe(1);
        DriverSteps.Step(FieldType.YesNo, 0.95, 1).ShouldBe(0.05, 1e-12);
        DriverSteps.Step(FieldType.YesNo, 0.5, 1).ShouldBe(0.1);
        DriverSteps.Step(FieldType.Csat(5), 4.7, 1).ShouldBe(0.3, 1e-12);
        DriverSteps.Step(FieldType.Effort5, 1.25, 1).ShouldBe(-0.25);
        DriverSteps.Step(new(FieldKind.Number, 1, 101), 96, 1).ShouldBe(5);
        DriverSteps.Step(new(FieldKind.Number, 1, 101), 50, 1).ShouldBe(10);
        DriverSteps.Step(FieldType.Money, 50, 17).ShouldBe(17);
    }

    [Fact]
    public void Every_scale_with_a_top_box_has_it_at_its_better_end()
    {
        TopBox.Of(FieldType.Csat(5)).ShouldBe((4, 5));
        TopBox.Of(FieldType.Csat(3)).ShouldBe((3, 3));
        TopBox.Of(FieldType.Rating(0, 9)).ShouldBe((7, 9));
        TopBox.Of(FieldType.Rating(1, 10)).ShouldBe((8, 10));
        TopBox.Of(FieldType.Rating(0, 10)).ShouldBeNull();
        TopBox.Of(FieldType.Rating(1, 2)).ShouldBeNull();
        TopBox.Of(FieldType.Nps).ShouldBe((9, 10));
        TopBox.Of(FieldType.Effort5).ShouldBe((1, 2));
        TopBox.Of(FieldType.Agree5).ShouldBe((4, 5));
        TopBox.Of(FieldType.Ease7).ShouldBe((5, 7));
        TopBox.Of(FieldType.Money).ShouldBeNull();
    }

    [Fact]
    public void Ten_of_a_hundred_move_from_the_mean_outside_the_box_to_the_mean_inside()
    {
        // 20 answered 5, 20 answered 4, 60 answered 2: inside 4.5, outside 2.
        DriverSteps.IntoTopBox(FieldType.Csat(5), new(100, 3, 40, 4.5))!.Value.ShouldBe(0.25, 1e-12);
        // Only 5 of 100 are outside, at 1: no more than they can move.
        DriverSteps.IntoTopBox(FieldType.Csat(5), new(100, 4.8, 95, 5))!.Value.ShouldBe(0.05 * 4, 1e-12);
        DriverSteps.IntoTopBox(FieldType.Effort5, new(100, 4, 0, 0))!.Value.ShouldBe(-0.2, 1e-12);
        DriverSteps.IntoTopBox(FieldType.YesNo, new(100, 0.3, 30, 1))!.Value.ShouldBe(0.1, 1e-12);
        DriverSteps.IntoTopBox(FieldType.Number, new(100, 4, 0, 0)).ShouldBeNull();
    }

    [Fact]
    public void Promoters_and_detractors_are_yes_and_passives_neither()
    {
        Enumerable.Range(0, 11).Select(x => OutcomeAs.Promoter.Read(x)).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        Enumerable.Range(0, 11).Select(x => OutcomeAs.Detractor.Read(x)).ShouldBe([1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
        Enumerable.Range(0, 11).Where(x => OutcomeReading.IsPassive(x)).ShouldBe([7, 8]);
        OutcomeAs.Asked.Read(4).ShouldBe(4);
    }
}
