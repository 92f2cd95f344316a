using Heed.Measures.Agreement;
using Heed.Measures.Drivers;
using Heed.Measures.Tests.Drivers;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Agreement;

public class CronbachAlphaTests
{
    [Fact]
    public void Attitude_agrees_with_R()
    {
        var reference = ReferenceFile.Read("agreement.json").GetProperty("cronbach_attitude");
        var rows = ReferenceFile.Read("drivers.json").GetProperty("attitude").GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray());
        var alpha = CronbachAlpha.Of(Modelled.Products(rows))!;
        alpha.N.ShouldBe(30);
        alpha.Alpha.ShouldBe(reference.Number("raw_alpha"), 1e-9);
        alpha.Standardised.ShouldBe(reference.Number("std_alpha"), 1e-9);
        alpha.AverageCorrelation.ShouldBe(reference.Number("average_r"), 1e-9);
        var (dropped, rest) = (reference.Numbers("alpha_if_dropped"), reference.Numbers("item_rest_r"));
        for (var i = 0; i < 7; i++)
        {
            alpha.Items[i].AlphaWithout!.Value.ShouldBe(dropped[i], 1e-9);
            alpha.Items[i].WithRest!.Value.ShouldBe(rest[i], 1e-9);
        }
    }

    [Fact]
    public void Items_that_move_as_one_are_fully_reliable_and_with_one_left_nothing_is_said_of_the_rest()
    {
        var alpha = CronbachAlpha.Of(Modelled.Products([[1, 2], [2, 3], [5, 6]]))!;
        alpha.Alpha.ShouldBe(1, 1e-12);
        alpha.Items.ShouldAllBe(item => item.AlphaWithout == null && Math.Abs(item.WithRest!.Value - 1) < 1e-12);
    }

    [Fact]
    public void Too_little_to_judge_gives_nothing()
    {
        CronbachAlpha.Of(new CrossProducts(3)).ShouldBeNull();
        CronbachAlpha.Of(Modelled.Products([[1], [2]])).ShouldBeNull();
        CronbachAlpha.Of(Modelled.Products([[1, 4], [2, 4]])).ShouldBeNull();
        CronbachAlpha.Of(Modelled.Products([[1, -1], [2, -2]])).ShouldBeNull();
    }
}
