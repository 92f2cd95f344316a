using Heed.Facts.Queries;

namespace Heed.Facts.Tests.Queries;

public sealed class TimeBucketTests
{
    [Theory]
    [InlineData(TimeBucket.Day, "2026-01-01")]
    [InlineData(TimeBucket.Week, "2026-W01")]
    [InlineData(TimeBucket.Month, "2026-01")]
    [InlineData(TimeBucket.Quarter, "2026-Q1")]
    [InlineData(TimeBucket.Year, "2026")]
    [InlineData(TimeBucket.SundayWeek, "2025-12-28")]
    public void A_day_has_the_key_its_group_would_have(TimeBucket every, string key) => every.KeyOf(new DateOnly(2026, 1, 1)).ShouldBe(key);

    [Fact]
    public void The_calendar_begins_in_the_middle_of_a_week_from_Sunday() => TimeBucket.SundayWeek.KeyOf(DateOnly.MinValue).ShouldBe("0001-01-01");
}
