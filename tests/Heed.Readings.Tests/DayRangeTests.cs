using Heed.Base.Sources;
using Heed.Measures.Fields;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests;

/// <summary>Days are those of the workspace, also where one is 23 or 25 hours long.</summary>
public sealed class DayRangeTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync()
    {
        _surveyed = await CreateAsync();
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
    }

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    // Tallinn is two hours ahead of UTC in winter and three in summer.
    [Theory]
    [InlineData("2026-03-28", "2026-03-27T22:00:00Z", "2026-03-28T21:59:59Z", 24)]
    [InlineData("2026-03-29", "2026-03-28T22:00:00Z", "2026-03-29T20:59:59Z", 23)]
    [InlineData("2026-10-25", "2026-10-24T21:00:00Z", "2026-10-25T21:59:59Z", 25)]
    public async Task A_day_is_whole_in_the_workspaces_zone(string day, string first, string last, int hours)
    {
        var start = DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        await _surveyed.HearAsync(
            _surveyed.Us,
            Enumerable.Range(-30, 90).Select(hour => Said("s", ("nps", FieldValue.Of(7))) with { HappenedAt = start.AddHours(hour) })
                .Append(Said("s", last, ("nps", FieldValue.Of(7))))
                .Append(Said("s", ("nps", FieldValue.Of(7))) with { HappenedAt = start.AddTicks(-10) }));
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var only = await _surveyed.ReadAsync(Ask("nps") with { From = date, To = date });
        // One at every full hour, and one in the day's last second.
        only.Whole.N.ShouldBe(hours + 1);
        var until = await _surveyed.ReadAsync(Ask("nps") with { To = date.AddDays(-1) });
        var after = await _surveyed.ReadAsync(Ask("nps") with { From = date.AddDays(1) });
        (until.Whole.N + only.Whole.N + after.Whole.N).ShouldBe(92);
        var trend = await _surveyed.ReadAsync(Ask("nps") with { Every = Heed.Facts.Queries.TimeBucket.Day });
        trend.Groups.Single(g => g.By[0].Value!.StartsWith(day, StringComparison.Ordinal)).Estimate!.N.ShouldBe(hours + 1);
    }

    [Fact]
    public async Task A_first_day_after_the_last_is_refused() =>
        (await _surveyed.AskAsync(Ask("nps") with { From = new(2026, 2, 2), To = new(2026, 2, 1) })).Problem!.Code.ShouldBe("bad-range");
}
