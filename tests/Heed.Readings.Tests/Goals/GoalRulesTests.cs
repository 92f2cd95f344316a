using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Readings.Goals;

namespace Heed.Readings.Tests.Goals;

public sealed class GoalRulesTests
{
    private static readonly DateOnly s_day = new(2026, 1, 1);

    [Fact]
    public void A_goal_that_leads_somewhere_in_time_is_one() => Check("To 40", 40, 20, 100).ShouldBeEmpty();

    [Theory]
    [InlineData("", 40, 20, 100, "title")]
    [InlineData("x", 101, 20, 100, "target")]
    [InlineData("x", double.NaN, 20, 100, "target")]
    [InlineData("x", double.PositiveInfinity, 20, 100, "target")]
    [InlineData("x", 20, 20, 100, "target")]
    [InlineData("x", 40, -101, 100, "start")]
    [InlineData("x", 40, 20, 0, "due")]
    [InlineData("x", 40, 20, -1, "due")]
    [InlineData("x", 40, 20, 3_654, "due")]
    public void What_breaks_a_rule_is_named(string title, double target, double start, int days, string path) =>
        Check(title, target, start, days).ShouldBe([path]);

    [Fact]
    public void The_ends_are_those_of_the_measure_on_its_field()
    {
        GoalRules.Ends(new Nps(), FieldType.Nps).ShouldBe((-100, 100));
        GoalRules.Ends(new Csat(), FieldType.Csat(5)).ShouldBe((0, 100));
        GoalRules.Ends(new Mean(), FieldType.Csat(7)).ShouldBe((1, 7));
        GoalRules.Ends(new Mean(), FieldType.Duration).ShouldBe((0, null));
        GoalRules.Ends(new Mean(), FieldType.Money).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("/surveys/shop", true)]
    [InlineData("https://example.org/a?b=c", true)]
    [InlineData("http://intranet/plan", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("surveys", false)]
    [InlineData("https://a\nb", false)]
    public void A_link_leads_within_the_console_or_to_a_web_page_and_nowhere_else(string link, bool good) =>
        ActivityRules.Check(new("t", Guid.NewGuid(), s_day, null, ActivityState.Planned, link)).Any().ShouldBe(!good);

    private static IEnumerable<string> Check(string title, double target, double start, int days) =>
        GoalRules.Check(title, target, start, s_day, s_day.AddDays(days), (-100, 100)).Select(p => p.Path);
}
