using System.Globalization;
using Heed.Understand.Reports.Schedules;

namespace Heed.Web.Tests.Reports;

public sealed class DueTimesTests
{
    [Theory]
    [InlineData(Cadence.Daily, 7, "2026-03-02T04:59:59Z", "2026-03-02T05:00:00Z")]
    [InlineData(Cadence.Daily, 7, "2026-03-02T05:00:00Z", "2026-03-03T05:00:00Z")]
    [InlineData(Cadence.Weekly, 7, "2026-03-02T05:00:00Z", "2026-03-09T05:00:00Z")]
    [InlineData(Cadence.Monthly, 0, "2026-03-02T05:00:00Z", "2026-03-31T21:00:00Z")]
    // On 29 March 2026 clocks in Tallinn go from 03:00 to 04:00.
    [InlineData(Cadence.Daily, 3, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData(Cadence.Daily, 7, "2026-03-28T12:00:00Z", "2026-03-29T04:00:00Z")]
    // On 25 October 2026 the hour from 03:00 comes twice; the report goes out in the first.
    [InlineData(Cadence.Daily, 3, "2026-10-24T12:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData(Cadence.Daily, 3, "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z")]
    public void The_next_time_is_the_full_hour_by_the_workspaces_clock(Cadence cadence, int hour, string after, string next) =>
        DueTimes.Next(cadence, hour, TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn"), At(after)).ShouldBe(At(next));

    [Fact]
    public void Every_next_time_is_later_and_every_day_of_a_year_has_one()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
        for (var hour = 0; hour < 24; hour++)
        {
            var at = At("2026-01-01T00:00:00Z");
            for (var day = 0; day < 366; day++)
            {
                var next = DueTimes.Next(Cadence.Daily, hour, zone, at);
                (next - at).TotalHours.ShouldBeInRange(day == 0 ? 0.001 : 22.9, 25.1);
                at = next;
            }
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
