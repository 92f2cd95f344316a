using Heed.Measures.ServiceLoad;
using Heed.Measures.Tests.Reference;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.ServiceLoad;

public class ContactForecastTests
{
    [Fact]
    public void Means_errors_trend_and_spread_agree_with_R_quasipoisson()
    {
        var reference = ReferenceFile.Read("load.json");
        var (slots, times, counts) = (reference.Numbers("slot"), reference.Numbers("time"), reference.Numbers("count"));
        var forecast = ContactForecast.Of([.. slots.Select((slot, i) => new ContactHour((int)slot, times[i], (long)counts[i]))])!;
        forecast.Trend.ShouldBe(reference.Number("trend"), 1e-9);
        Math.Sqrt(forecast.TrendVariance!.Value).ShouldBe(reference.Number("trend_se"), 1e-9);
        forecast.Dispersion.ShouldBe(reference.Number("dispersion"), 1e-9);
        for (var slot = 1; slot <= 6; slot++)
        {
            var expected = forecast.At(slot, 15)!.Value;
            expected.Mean.ShouldBe(reference.Numbers("mean")[slot - 1], 1e-8);
            expected.StandardError.ShouldBe(reference.Numbers("se")[slot - 1], 1e-8);
            expected.Low.ShouldBeLessThanOrEqualTo(expected.Mean);
            expected.High.ShouldBeGreaterThanOrEqualTo(expected.Mean);
        }
    }

    [Fact]
    public void Intervals_hold_the_coming_week_about_as_often_as_they_say()
    {
        var random = new Random(31);
        var (held, asked) = (0, 0);
        for (var round = 0; round < 20; round++)
        {
            List<ContactHour> hours = [];
            List<(int Slot, long Count)> coming = [];
            for (var week = 0; week <= 10; week++)
            {
                for (var slot = 0; slot < 40; slot++)
                {
                    var mean = (5 + (3 * (slot % 10))) * Math.Exp(0.02 * week);
                    long count = Poisson.Sample(random, Gamma.Sample(random, 6, 6 / mean));
                    if (week < 10) hours.Add(new(slot, week, count));
                    else coming.Add((slot, count));
                }
            }

            var forecast = ContactForecast.Of(hours)!;
            asked += coming.Count;
            held += coming.Count(hour => forecast.At(hour.Slot, 10) is { } expected && expected.Low <= hour.Count && hour.Count <= expected.High);
        }

        ((double)held / asked).ShouldBeInRange(0.93, 0.98);
    }

    [Fact]
    public void Hours_without_contacts_and_hours_never_seen()
    {
        ContactForecast.Of([]).ShouldBeNull();
        ContactForecast.Of([new(1, 0, 0)]).ShouldBeNull();
        var forecast = ContactForecast.Of([new(1, 0, 5), new(1, 1, 5), new(2, 0, 0), new(2, 1, 0)])!;
        forecast.At(3, 2).ShouldBeNull();
        var quiet = forecast.At(2, 2)!.Value;
        quiet.Mean.ShouldBe(0);
        // Two hours without any: at most 3.69 in them (97.5 %), under two in one.
        quiet.High.ShouldBe(2);
        var alone = ContactForecast.Of([new(7, 3, 4)])!;
        alone.Trend.ShouldBe(0);
        alone.TrendVariance.ShouldBeNull();
        alone.Dispersion.ShouldBe(1);
        alone.At(7, 9)!.Value.Mean.ShouldBe(4);
        Should.Throw<ArgumentOutOfRangeException>(() => ContactForecast.Of([new(1, 0, -1)]));
    }

    [Fact]
    public void A_holiday_is_like_no_weekday()
    {
        var slots = Enum.GetValues<DayOfWeek>().SelectMany(day => Enumerable.Range(0, 24).Select(hour => WeekSlot.Of(day, hour))).Concat(Enumerable.Range(0, 24).Select(hour => WeekSlot.Of(DayOfWeek.Monday, hour, holiday: true)));
        slots.Order().ShouldBe(Enumerable.Range(0, WeekSlot.Count));
        Should.Throw<ArgumentOutOfRangeException>(() => WeekSlot.Of(DayOfWeek.Monday, 24));
    }
}
