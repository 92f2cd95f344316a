using FsCheck;
using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class AlarmBudgetTests
{
    [Fact]
    public void One_alarm_among_as_many_points_as_three_sigma_needs_is_three_sigma()
    {
        var budget = new AlarmBudget(1, 1 / 0.0026997960632601866);
        budget.Limit.ShouldBe(3, 1e-9);
        budget.RunLength.ShouldBe(370.3983473449564, 1e-6);
        budget.Risk.ShouldBe(0.0026997960632601866, 1e-12);
    }

    [Fact]
    public void A_part_of_the_budget_is_that_part_of_the_risk()
    {
        var budget = new AlarmBudget(2, 500);
        budget.Part(0.25).Risk.ShouldBe(budget.Risk / 4, 1e-15);
        budget.Part(1).ShouldBe(budget);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(-1, 100)]
    [InlineData(10, 10)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(double.NaN, 100)]
    public void No_false_alarms_at_all_can_not_be_had(double alarms, double points) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AlarmBudget(alarms, points));

    [SeededProperty]
    public void More_charts_make_wider_limits(PositiveInt points)
    {
        var (few, many) = (new AlarmBudget(1, points.Get + 1), new AlarmBudget(1, points.Get + 2));
        many.Limit.ShouldBeGreaterThan(few.Limit);
        many.RunLength.ShouldBe(points.Get + 2, 1e-6);
    }
}
