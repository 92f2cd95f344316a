using Heed.Measures.Effects;

namespace Heed.Measures.Tests.Effects;

public class PlaceboTests
{
    [Fact]
    public void Dates_on_which_nothing_was_done_show_little()
    {
        var dates = PlaceboDates.Of(new(InterruptedSeriesTests.Series(80, 60, 30), 60));
        dates.Dates.Select(date => date.Start).ShouldBe(Enumerable.Range(12, 37));
        dates.Found.ShouldBeLessThan(8);
        PlaceboDates.Of(new(InterruptedSeriesTests.Series(60, 20, 30), 20)).Dates.ShouldBeEmpty();
    }

    [Fact]
    public void A_series_that_jumped_before_shows_it_at_the_placebo_dates() =>
        PlaceboDates.Of(new(InterruptedSeriesTests.Series(80, 30, 30), 60)).Found.ShouldBeGreaterThan(0);

    [Fact]
    public void The_unit_that_moved_stands_out_among_those_that_did_not()
    {
        IReadOnlyList<SeriesPoint>[] others = [.. Enumerable.Range(0, 19).Select(i => InterruptedSeriesTests.Series(50, 25, 0, 100 + i))];
        PlaceboUnits.Of(new(InterruptedSeriesTests.Series(50, 25, 40), 25), others).P!.Value.ShouldBe(1.0 / 20, 1e-12);
        PlaceboUnits.Of(new(InterruptedSeriesTests.Series(50, 25, 0), 25), others).P!.Value.ShouldBeGreaterThan(1.0 / 20);
        PlaceboUnits.Of(new(InterruptedSeriesTests.Series(50, 25, 0), 25), []).P.ShouldBeNull();
        PlaceboUnits.Of(new(InterruptedSeriesTests.Series(50, 25, 0), 25), [[], []]).P.ShouldBeNull();
    }
}
