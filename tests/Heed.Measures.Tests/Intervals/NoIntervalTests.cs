using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Intervals;

public class NoIntervalTests
{
    [Fact]
    public void What_is_no_count_no_level_and_no_method_is_told()
    {
        Refused.With("between 0 and 1, both excluded", () => new Level(0), () => new Level(1));
        Refused.With("Hits are from 0 to n.", () => new Proportion(3, 2), () => new Proportion(1, double.PositiveInfinity));
        Refused.With("Nothing out of nothing has no share.", () => default(Proportion).Share);
        Refused.With("Nobody has no score.", () => default(NpsCounts).Score);
        Refused.With("There is no interval of a share of nothing.", () => ProportionIntervals.Wald(default, default));
        Refused.With("There is no interval of nobody's score.", () => NpsIntervals.Wald(default, default), () => NpsIntervals.AdjustedWald(default, default));
        Refused.With("'t' is not an interval of a share.", () => ProportionIntervals.By("t", new(1, 2), default));
        Refused.With("'t' is not an interval of an NPS.", () => NpsIntervals.By("t", new(1, 2, 3), default));
        Refused.By<ArgumentOutOfRangeException>(() => new NpsCounts(-1, 1, 1), () => new NpsCounts(1, -1, 1), () => new NpsCounts(1, 1, -1), () => QuantileIntervals.Ranks(-1, 0.5, default));
    }

    [Fact]
    public void Both_ends_belong_to_an_interval()
    {
        Interval interval = new(2, 5, default, IntervalMethods.Wald);
        double[] within = [2, 3, 5], without = [1.999, 5.001];
        within.ShouldAllBe(value => interval.Contains(value));
        without.ShouldAllBe(value => !interval.Contains(value));
        interval.Width.ShouldBe(3);
    }

    [Fact]
    public void The_default_method_stands_first()
    {
        ProportionIntervals.Methods.ShouldBe(["wilson", "wilson-cc", "clopper-pearson", "jeffreys", "agresti-coull", "wald"]);
        NpsIntervals.Methods.ShouldBe(["adjusted-wald", "wald"]);
        MeanIntervals.Methods.ShouldBe(["t"]);
    }
}
