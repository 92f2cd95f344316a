using Heed.Facts.Columns.Queries;
using Heed.Facts.Queries;

namespace Heed.Facts.Tests.Columns.Queries;

public sealed class BucketsTests
{
    /// <summary>Weeks as ISO 8601 numbers them.</summary>
    [Theory]
    [InlineData("2026-01-01", TimeBucket.Week, "2026-W01")]
    [InlineData("2026-12-31", TimeBucket.Week, "2026-W53")]
    [InlineData("2027-01-03", TimeBucket.Week, "2026-W53")]
    [InlineData("2024-12-30", TimeBucket.Week, "2025-W01")]
    [InlineData("1969-12-28", TimeBucket.Week, "1969-W52")]
    [InlineData("2026-03-31", TimeBucket.Day, "2026-03-31")]
    [InlineData("2026-03-31", TimeBucket.Month, "2026-03")]
    [InlineData("2026-03-31", TimeBucket.Quarter, "2026-Q1")]
    [InlineData("2026-12-31", TimeBucket.Quarter, "2026-Q4")]
    [InlineData("0966-12-31", TimeBucket.Year, "0966")]
    public void A_day_has_its_bucket(string day, TimeBucket every, string expected) =>
        Buckets.Key(every, Buckets.Of(every, ZoneClock.NumberOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))).ShouldBe(expected);

    [Theory]
    [InlineData("Europe/Tallinn", "2026-03-28T21:59:59Z", "2026-03-28")]
    [InlineData("Europe/Tallinn", "2026-03-28T22:00:00Z", "2026-03-29")]
    [InlineData("Europe/Tallinn", "2026-03-29T20:59:59Z", "2026-03-29")]
    [InlineData("Europe/Tallinn", "2026-03-29T21:00:00Z", "2026-03-30")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03")]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    public void Days_begin_at_midnight_in_their_zone_when_clocks_change_too(string zone, string instant, string day)
    {
        var time = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var clock = new ZoneClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        ZoneClock.DateOf(clock.DayOf((time.UtcTicks - DateTime.UnixEpoch.Ticks) / 10)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Instants_beyond_the_calendar_count_as_its_ends(long at) =>
        Buckets.Key(TimeBucket.Year, Buckets.Of(TimeBucket.Year, new ZoneClock(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia")).DayOf(at)))
            .ShouldBe(at < 0 ? "0001" : "9999");
}
