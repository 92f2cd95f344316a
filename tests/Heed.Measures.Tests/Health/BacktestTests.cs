using Heed.Measures.Health;
using Heed.Measures.Regression;
using Heed.Measures.Reports;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Tests.Regression;

namespace Heed.Measures.Tests.Health;

public class BacktestTests
{
    [Fact]
    public void The_area_and_DeLongs_interval_agree_with_R_pROC()
    {
        var (rows, died) = Patients.Rows();
        var expected = ReferenceFile.Read("logistic.json").Numbers("auc_age");
        var area = RocArea.Of([.. rows.Select(row => row[0])], died);
        area.Value!.Value.ShouldBe(expected[0], 1e-9);
        area.StandardError!.Value.ShouldBe(expected[1], 1e-9);
        area.Low!.Value.ShouldBe(expected[2], 1e-9);
        area.High!.Value.ShouldBe(expected[3], 1e-9);
    }

    [Fact]
    public void Brier_and_calibration_agree_with_R_glm()
    {
        var reference = ReferenceFile.Read("logistic.json");
        var (rows, died) = Patients.Rows();
        var test = Backtest.Of([.. rows.Select(row => RidgeLogistic.Logistic(-1.2 + (.03 * row[0]) - (.5 * row[1])))], died);
        test.Brier.Value!.Value.ShouldBe(reference.Number("brier"), 1e-9);
        test.Slope.Value!.Value.ShouldBe(reference.Numbers("slope")[0], 1e-8);
        test.Slope.StandardError!.Value.ShouldBe(reference.Numbers("slope")[1], 1e-8);
        test.Slope.Low!.Value.ShouldBe(test.Slope.Value.Value - (1.959963984540054 * test.Slope.StandardError.Value), 1e-9);
        test.Slope.High!.Value.ShouldBe(test.Slope.Value.Value + (1.959963984540054 * test.Slope.StandardError.Value), 1e-9);
        test.Intercept.Value!.Value.ShouldBe(reference.Numbers("intercept")[0], 1e-8);
        test.Intercept.StandardError!.Value.ShouldBe(reference.Numbers("intercept")[1], 1e-8);
    }

    [Fact]
    public void One_kind_only_perfect_and_useless_risks()
    {
        RocArea.Of([.1, .2], [true, true]).ShouldSatisfyAllConditions(a => a.Value.ShouldBeNull(), a => a.Warnings.ShouldContain(Warnings.NoAnswers));
        RocArea.Of([], []).Value.ShouldBeNull();
        RocArea.Of([.1, .9], [false, true]).ShouldSatisfyAllConditions(a => a.Value.ShouldBe(1), a => a.Low.ShouldBeNull());
        RocArea.Of([.1, .2, .8, .9], [false, false, true, true]).Warnings.ShouldContain(Warnings.NoSpread);
        RocArea.Of([.5, .5, .5, .5], [false, true, false, true]).Value.ShouldBe(0.5);
        var empty = Backtest.Of([], []);
        empty.Brier.Value.ShouldBeNull();
        empty.Slope.Value.ShouldBeNull();
        var sure = Backtest.Of([0, 1, 0, 1], [false, true, false, true]);
        sure.Brier.Value.ShouldBe(0);
        sure.Slope.Warnings.ShouldContain(Warnings.NoInterval);
        Should.Throw<ArgumentOutOfRangeException>(() => Backtest.Of([1.1], [true]));
    }

    [SeededProperty]
    public void Turning_the_risk_turns_the_area(byte[] risks, byte seed)
    {
        var random = new Random(seed);
        double[] numbers = [.. risks.Select(x => x / 255.0)];
        bool[] happened = [.. risks.Select(_ => random.Next(2) == 0)];
        var (one, other) = (RocArea.Of(numbers, happened), RocArea.Of([.. numbers.Select(x => -x)], happened));
        if (one.Value is not { } area) return;
        area.ShouldBeInRange(0, 1);
        other.Value!.Value.ShouldBe(1 - area, 1e-12);
        (other.StandardError ?? 0).ShouldBe(one.StandardError ?? 0, 1e-9);
        RocArea.Of([.. numbers.Select(x => Math.Exp(5 * x))], happened).Value!.Value.ShouldBe(area, 1e-12);
    }

    [Fact]
    public void What_can_not_be_judged_is_said_part_by_part()
    {
        Refused.With("An outcome a risk.", () => RocArea.Of([0.1], []));
        Refused.With("Chances are from 0 to 1.", () => Backtest.Of([-0.1], [true]), () => Backtest.Of([double.NaN], [true]));
        Backtest.Of([], []).Brier.Warnings.ShouldBe([Warnings.NoAnswers]);
        Backtest.Of([0.3], [true]).Brier.ShouldSatisfyAllConditions(b => b.Value!.Value.ShouldBe(0.49, 1e-12), b => b.Low.ShouldBeNull(), b => b.Warnings.ShouldBe([Warnings.NoInterval]));
        Backtest.Of([0.3, 0.3], [true, true]).Brier.Warnings.ShouldBe([Warnings.NoSpread]);
        Backtest.Of([0.3, 0.4], [true, true]).Brier.Warnings.ShouldBeEmpty();
        foreach (var left in new[] { true, false })
        {
            var intercept = Backtest.Of([0.3, 0.4], [left, left]).Intercept;
            (intercept.Value, intercept.N).ShouldBe((null, 2));
            intercept.Warnings.ShouldBe([Warnings.NoInterval]);
        }
    }

    [Fact]
    public void An_area_is_flagged_by_the_rarer_kind()
    {
        static Estimate Area(int ones, int others) => RocArea.Of([.. Enumerable.Range(0, ones).Select(i => 0.3 + (i / 100.0)), .. Enumerable.Range(0, others).Select(i => 0.2 + (i / 100.0))], [.. Enumerable.Repeat(true, ones), .. Enumerable.Repeat(false, others)]);
        Area(29, 40).Warnings.ShouldBe([Warnings.SmallN(29)]);
        Area(40, 29).Warnings.ShouldBe([Warnings.SmallN(29)]);
        Area(30, 30).Warnings.ShouldBeEmpty();
        Area(1, 40).Warnings.ShouldBe([Warnings.SmallN(1), Warnings.NoInterval]);
        Area(40, 1).Warnings.ShouldBe([Warnings.SmallN(1), Warnings.NoInterval]);
        (Area(30, 30).N, Area(30, 30).Unit, Area(30, 30).Method).ShouldBe((60, "number", "delong"));
        Area(2, 2).Low.ShouldNotBeNull();
    }
}
