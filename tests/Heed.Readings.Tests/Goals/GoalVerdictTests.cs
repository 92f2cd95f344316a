using Heed.Base.Workspaces;
using Heed.Measures.Reports;
using Heed.Readings.Goals;

namespace Heed.Readings.Tests.Goals;

/// <summary>From 20 on 1 January to a target on 31 December 2026 (364 days).</summary>
public sealed class GoalVerdictTests
{
    private static readonly DateOnly s_start = new(2026, 1, 1);
    private static readonly DateOnly s_due = new(2026, 12, 31);
    private static readonly DateOnly s_half = new(2026, 7, 2);

    [Fact]
    public void The_path_is_a_straight_line_that_stays_at_its_ends()
    {
        var goal = Make(40);
        GoalVerdict.Path(goal, s_start.AddDays(-30)).ShouldBe(20);
        GoalVerdict.Path(goal, s_half).ShouldBe(30, 1e-9);
        GoalVerdict.Path(goal, s_due.AddDays(30)).ShouldBe(40);
    }

    [Theory]
    [InlineData(40, 35, 45, GoalStanding.Reached, false)]
    [InlineData(46, 41, 51, GoalStanding.Reached, true)]
    [InlineData(32, 31, 33, GoalStanding.OnTheWay, true)]
    [InlineData(28, 20, 36, GoalStanding.OnTheWay, false)]
    [InlineData(25, 21, 29, GoalStanding.Behind, true)]
    public void Before_the_date_luck_is_not_called_failing(double value, double low, double high, GoalStanding standing, bool sure)
    {
        var verdict = GoalVerdict.Of(Make(40), Read(value, low, high), s_half, over: false, null);
        verdict.Standing.ShouldBe(standing);
        verdict.Sure.ShouldBe(sure);
    }

    [Theory]
    [InlineData(39, 35, 43, GoalStanding.Missed, false)]
    [InlineData(30, 25, 35, GoalStanding.Missed, true)]
    [InlineData(41, 37, 45, GoalStanding.Reached, false)]
    public void After_the_date_it_is_reached_or_missed(double value, double low, double high, GoalStanding standing, bool sure)
    {
        var verdict = GoalVerdict.Of(Make(40), Read(value, low, high), s_due, over: true, new GoalOutlook(90, 80, 100, 1, 12, []));
        (verdict.Standing, verdict.Basis, verdict.Sure).ShouldBe((standing, GoalBasis.Reading, sure));
    }

    [Theory]
    [InlineData(10, 8, 12, GoalStanding.OnTheWay)]
    [InlineData(19, 17, 21, GoalStanding.Behind)]
    [InlineData(5, 3, 7, GoalStanding.Reached)]
    public void A_number_that_is_to_fall_is_judged_the_other_way_round(double value, double low, double high, GoalStanding standing) =>
        GoalVerdict.Of(Make(5), Read(value, low, high), s_half, over: false, null).Standing.ShouldBe(standing);

    [Theory]
    [InlineData(0.5, GoalStanding.OnTheWay, false)]
    [InlineData(0.49, GoalStanding.Behind, false)]
    [InlineData(0.97, GoalStanding.OnTheWay, true)]
    [InlineData(0.01, GoalStanding.Behind, true)]
    public void Where_there_is_a_forecast_it_decides(double chance, GoalStanding standing, bool sure)
    {
        var verdict = GoalVerdict.Of(Make(40), Read(32, 31, 33), s_half, over: false, new GoalOutlook(35, 25, 45, chance, 12, []));
        (verdict.Standing, verdict.Basis, verdict.Sure).ShouldBe((standing, GoalBasis.Forecast, sure));
    }

    [Theory]
    [InlineData(0, 18, GoalStanding.TooEarly)]
    [InlineData(29, 18, GoalStanding.TooEarly)]
    [InlineData(30, 18, GoalStanding.Behind)]
    [InlineData(0, 45, GoalStanding.Reached)]
    public void As_long_as_the_reading_holds_answers_from_before_nothing_is_said_of_the_way(int days, double value, GoalStanding standing) =>
        GoalVerdict.Of(Make(40), Read(value, value - 1, value + 1), s_start.AddDays(days), over: false, null).Standing.ShouldBe(standing);

    [Fact]
    public void Early_forecasts_are_of_what_was_before_too() =>
        GoalVerdict.Of(Make(40), Read(18, 17, 19), s_start.AddDays(3), over: false, new GoalOutlook(18, 10, 26, 0.01, 12, [])).Standing.ShouldBe(GoalStanding.TooEarly);

    [Fact]
    public void A_short_goal_is_told_from_half_way()
    {
        var goal = Make(40).Towards(40, s_start.AddDays(20), Guid.NewGuid());
        GoalVerdict.ToldFrom(goal).ShouldBe(s_start.AddDays(10));
        GoalVerdict.Of(goal, Read(18, 17, 19), s_start.AddDays(10), over: false, null).Standing.ShouldBe(GoalStanding.Behind);
    }

    [Fact]
    public void Without_a_reading_nothing_is_said() => GoalVerdict.Of(Make(40), null, s_due, over: true, null).Standing.ShouldBe(GoalStanding.Unknown);

    private static Goal Make(double target) => Goal
        .Create(Guid.NewGuid(), Actor.System(new WorkspaceId(1)), "g", new GoalQuestion { Measure = "nps", Sources = ["s"] }, new GoalStart(20), s_start, DateTimeOffset.UnixEpoch)
        .Towards(target, s_due, Guid.NewGuid());

    private static Estimate Read(double value, double low, double high) => new() { Value = value, N = 100, Low = low, High = high, Unit = "points", Method = "adjusted-wald" };
}
