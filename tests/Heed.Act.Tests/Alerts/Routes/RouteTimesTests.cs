using Heed.Act.Alerts.Routes;

namespace Heed.Act.Tests.Alerts.Routes;

public sealed class RouteTimesTests
{
    private static readonly TimeZoneInfo s_oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    [Theory]
    // The night the clock goes forward, 28 to 29 March 2026: 22 to 6 is seven hours long.
    [InlineData(22, 6, "2026-03-28T20:59:00Z", false)]
    [InlineData(22, 6, "2026-03-28T21:00:00Z", true)]
    [InlineData(22, 6, "2026-03-29T03:59:00Z", true)]
    [InlineData(22, 6, "2026-03-29T04:00:00Z", false)]
    // The night it goes back, 24 to 25 October: nine hours.
    [InlineData(22, 6, "2026-10-24T20:00:00Z", true)]
    [InlineData(22, 6, "2026-10-25T04:59:00Z", true)]
    [InlineData(22, 6, "2026-10-25T05:00:00Z", false)]
    [InlineData(12, 14, "2026-06-01T10:30:00Z", true)]
    [InlineData(12, 14, "2026-06-01T12:00:00Z", false)]
    [InlineData(8, 8, "2026-06-01T06:00:00Z", false)]
    public void Quiet_hours_are_by_the_clock_on_the_wall(int from, int to, string at, bool quiet) =>
        RouteTimes.IsQuiet(new() { QuietFrom = from, QuietTo = to }, At(at), s_oslo).ShouldBe(quiet);

    [Fact]
    public void Somebody_elsewhere_sleeps_at_their_own_hours() =>
        RouteTimes.IsQuiet(new() { QuietFrom = 22, QuietTo = 6, Zone = "America/New_York" }, At("2026-06-01T07:00:00Z"), s_oslo).ShouldBeTrue();

    [Theory]
    [InlineData(RouteWay.Daily, 8, "2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData(RouteWay.Daily, 8, "2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z")]
    // Two o'clock does not come that night.
    [InlineData(RouteWay.Daily, 2, "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    // Two o'clock comes twice: the first is taken.
    [InlineData(RouteWay.Daily, 2, "2026-10-24T12:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData(RouteWay.Daily, 2, "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z")]
    [InlineData(RouteWay.Weekly, 8, "2026-03-23T07:00:00Z", "2026-03-30T06:00:00Z")]
    public void A_digest_comes_at_its_hour_by_the_clock_on_the_wall(RouteWay way, int hour, string after, string next) =>
        RouteTimes.NextDigest(new() { Way = way, Hour = hour }, At(after), s_oslo).ShouldBe(At(next));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
