using Heed.Facts.Queries;
using Heed.Readings.Goals;

namespace Heed.Readings.Tests.Goals;

public sealed class GoalStepsTests
{
    [Theory]
    [InlineData(TimeBucket.Week, "2026-01-01", "2025-12-29", "2026-W01")]
    [InlineData(TimeBucket.Week, "2026-01-04", "2025-12-29", "2026-W01")]
    [InlineData(TimeBucket.Month, "2026-02-28", "2026-02-01", "2026-02")]
    [InlineData(TimeBucket.Quarter, "2026-06-30", "2026-04-01", "2026-Q2")]
    public void A_stretch_begins_where_its_key_does(TimeBucket every, string day, string first, string key)
    {
        GoalSteps.FirstOf(every, DateOnly.Parse(day)).ShouldBe(DateOnly.Parse(first));
        every.KeyOf(DateOnly.Parse(first)).ShouldBe(key);
        every.KeyOf(DateOnly.Parse(first).AddDays(-1)).ShouldNotBe(key);
    }

    [Theory]
    [InlineData(TimeBucket.Week)]
    [InlineData(TimeBucket.Month)]
    [InlineData(TimeBucket.Quarter)]
    public void Moving_and_counting_are_each_others_opposite_and_keys_agree(TimeBucket every)
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var first = GoalSteps.FirstOf(every, new DateOnly(2015, 1, 1).AddDays(random.Next(6_000)));
            var steps = random.Next(-60, 60);
            var moved = GoalSteps.Move(every, first, steps);
            GoalSteps.FirstOf(every, moved).ShouldBe(moved);
            GoalSteps.Between(every, first, moved.AddDays(random.Next(7))).ShouldBe(steps);
            // The last day of a stretch still has its key, the next one no more.
            var next = GoalSteps.Move(every, moved, 1);
            every.KeyOf(next.AddDays(-1)).ShouldBe(every.KeyOf(moved));
            every.KeyOf(next).ShouldNotBe(every.KeyOf(moved));
        }
    }
}
