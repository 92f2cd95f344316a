using Heed.Measures.Trends;

namespace Heed.Measures.Tests.Trends;

public class BaselineTests
{
    private static readonly BaselineHistory<int> s_first = BaselineHistory<int>.Freeze(new(2025, 1, 1), new(2025, 7, 1), 400);

    [Fact]
    public void A_baseline_stays_in_force_until_it_is_restarted_for_a_reason()
    {
        var history = s_first.Restart(new(2026, 1, 1), new(2026, 4, 1), 300, " New opening hours ");
        history.InForceOn(new(2025, 6, 30)).ShouldBeNull();
        history.InForceOn(new(2025, 7, 1))!.Counted.ShouldBe(400);
        history.InForceOn(new(2026, 3, 31))!.Counted.ShouldBe(400);
        history.InForceOn(new(2026, 4, 1)).ShouldBe(new(new(2026, 1, 1), new(2026, 4, 1), 300, "New opening hours"));
        s_first.Baselines.Count.ShouldBe(1);
        s_first.Baselines[0].Reason.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Nobody_restarts_without_a_reason(string reason) =>
        Should.Throw<ArgumentException>(() => s_first.Restart(new(2026, 1, 1), new(2026, 4, 1), 300, reason));

    [Fact]
    public void Periods_are_not_empty_and_follow_each_other()
    {
        Should.Throw<ArgumentException>(() => BaselineHistory<int>.Freeze(new(2025, 1, 1), new(2025, 1, 1), 1));
        Should.Throw<ArgumentException>(() => s_first.Restart(new(2026, 1, 1), new(2026, 1, 1), 1, "why"));
        Should.Throw<ArgumentException>(() => s_first.Restart(new(2025, 1, 1), new(2025, 7, 1), 1, "why"));
    }
}
