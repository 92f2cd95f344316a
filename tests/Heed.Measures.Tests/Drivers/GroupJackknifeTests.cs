using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Drivers;

public class GroupJackknifeTests
{
    /// <summary>For a mean with a group for each row the jackknife is the usual standard error.</summary>
    [Fact]
    public void A_mean_gets_its_usual_interval()
    {
        double[] values = [3, 7, 7, 1, 9, 4, 8, 2, 6, 5.5];
        var groups = values.Select(x => Modelled.Products([[x]])).ToList();
        var whole = Modelled.Products(values.Select(x => (double[])[x]));
        var without = GroupJackknife.Replicates(groups, whole).Select(rows => rows.Mean(0)).ToList();
        var interval = GroupJackknife.Interval(whole.Mean(0), without, default)!.Value;
        var usual = MeanIntervals.T(values.Aggregate(default(Moments), (m, x) => m.Add(x)), default)!.Value;
        interval.Low.ShouldBe(usual.Low, 1e-9);
        interval.High.ShouldBe(usual.High, 1e-9);
        GroupJackknife.Interval(5, [5.0], default).ShouldBeNull();
    }
}
