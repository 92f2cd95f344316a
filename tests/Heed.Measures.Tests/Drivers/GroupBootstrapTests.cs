using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class GroupBootstrapTests
{
    [Fact]
    public void Draws_are_as_large_as_the_whole_differ_and_come_out_the_same_again()
    {
        var groups = Modelled.Rows(40, 1, 3).Select(row => Modelled.Products([row])).ToList();
        var once = GroupBootstrap.Replicates(groups).Select(rows => (rows.N, rows.Mean(0))).ToList();
        once.Count.ShouldBe(GroupBootstrap.Draws);
        once.ShouldAllBe(draw => draw.N == 40);
        once.Select(draw => draw.Item2).Distinct().Count().ShouldBeGreaterThan(GroupBootstrap.Draws - 10);
        GroupBootstrap.Replicates(groups).Select(rows => (rows.N, rows.Mean(0))).ShouldBe(once);
    }

    /// <summary>As R's quantile, type 7.</summary>
    [Fact]
    public void Percentiles_lie_between_neighbours_in_proportion()
    {
        var interval = GroupBootstrap.Interval([5, 1, 4, 2, 3], new(0.5))!.Value;
        interval.Low.ShouldBe(2, 1e-12);
        interval.High.ShouldBe(4, 1e-12);
        GroupBootstrap.Interval([10, 20], default)!.Value.Low.ShouldBe(10.25, 1e-12);
        GroupBootstrap.Interval([1], default).ShouldBeNull();
    }
}
