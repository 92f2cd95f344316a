using Heed.Web.Reports.Pdf;

namespace Heed.Web.Tests.Reports.Pdf;

public sealed class AxisTests
{
    [Fact]
    public void An_axis_holds_what_is_shown_on_round_numbers_and_never_more_than_there_can_be()
    {
        var axis = Axis.Around(-22.7, 48.2, -100, 100);
        (axis.From, axis.To, axis.Step).ShouldBe((-40, 60, 20));
        axis.Ticks.ShouldBe([-40, -20, 0, 20, 40, 60]);
        Axis.Around(91, 104, 0, 100).To.ShouldBe(100);
        var flat = Axis.Around(5, 5, null, null);
        (flat.From < 5 && flat.To > 5).ShouldBeTrue();
    }

    [Fact]
    public void Whatever_is_shown_there_are_some_ticks_and_not_too_many()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var (low, span) = ((random.NextDouble() - .5) * Math.Pow(10, random.Next(-3, 8)), random.NextDouble() * Math.Pow(10, random.Next(-3, 8)));
            var axis = Axis.Around(low, low + span, null, null);
            axis.Ticks.Count().ShouldBeInRange(2, 9);
            axis.From.ShouldBeLessThanOrEqualTo(low + (axis.Step * 1e-6));
            axis.To.ShouldBeGreaterThanOrEqualTo(low + span - (axis.Step * 1e-6));
        }
    }
}
