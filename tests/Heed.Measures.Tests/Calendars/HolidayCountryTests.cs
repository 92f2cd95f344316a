using System.Globalization;
using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

public sealed class HolidayCountryTests
{
    [Theory]
    [InlineData("DK", 2004, "01-01 04-08 04-09 04-11 04-12 05-07 05-20 05-30 05-31 12-25 12-26")]
    [InlineData("DK", 2023, "01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26")]
    [InlineData("DK", 2024, "01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26")]
    [InlineData("DK", 2026, "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26")]
    [InlineData("EE", 1996, "01-01 02-24 04-05 04-07 05-01 05-26 06-23 06-24 12-25 12-26")]
    [InlineData("EE", 2004, "01-01 02-24 04-09 04-11 05-01 05-30 06-23 06-24 08-20 12-25 12-26")]
    [InlineData("EE", 2024, "01-01 02-24 03-29 03-31 05-01 05-19 06-23 06-24 08-20 12-24 12-25 12-26")]
    [InlineData("EE", 2026, "01-01 02-24 04-03 04-05 05-01 05-24 06-23 06-24 08-20 12-24 12-25 12-26")]
    [InlineData("FI", 1991, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-22 11-02 12-06 12-25 12-26")]
    [InlineData("FI", 2018, "01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-23 11-03 12-06 12-25 12-26")]
    [InlineData("FI", 2024, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-22 11-02 12-06 12-25 12-26")]
    [InlineData("FI", 2026, "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26")]
    [InlineData("DE", 1991, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 11-20 12-25 12-26")]
    [InlineData("DE", 1996, "01-01 04-05 04-08 05-01 05-16 05-27 10-03 12-25 12-26")]
    [InlineData("DE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26")]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("LV", 1996, "01-01 04-05 04-07 05-01 05-12 05-26 06-23 06-24 11-18 12-25 12-26 12-31")]
    [InlineData("LV", 2018, "01-01 03-30 04-01 04-02 05-01 05-04 05-13 05-20 06-23 06-24 07-08 07-09 09-24 11-18 11-19 12-24 12-25 12-26 12-31")]
    [InlineData("LV", 2023, "01-01 04-07 04-09 04-10 05-01 05-04 05-14 05-28 05-29 06-23 06-24 07-09 07-10 11-18 11-20 12-24 12-25 12-26 12-31")]
    [InlineData("LV", 2024, "01-01 03-29 03-31 04-01 05-01 05-04 05-06 05-12 05-19 06-23 06-24 11-18 12-24 12-25 12-26 12-31")]
    [InlineData("LT", 1999, "01-01 02-16 03-11 04-04 04-05 05-02 07-06 11-01 12-25 12-26")]
    [InlineData("LT", 2004, "01-01 02-16 03-11 04-11 04-12 05-01 05-02 06-24 07-06 08-15 11-01 12-25 12-26")]
    [InlineData("LT", 2008, "01-01 02-16 02-18 03-11 03-23 03-24 03-25 05-01 05-04 05-05 06-24 07-06 07-07 08-15 11-01 11-03 12-25 12-26")]
    [InlineData("LT", 2019, "01-01 02-16 03-11 04-21 04-22 05-01 05-05 06-02 06-24 07-06 08-15 11-01 12-24 12-25 12-26")]
    [InlineData("LT", 2024, "01-01 02-16 03-11 03-31 04-01 05-01 05-05 06-02 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26")]
    [InlineData("NO", 1996, "01-01 04-04 04-05 04-07 04-08 05-01 05-16 05-17 05-26 05-27 12-25 12-26")]
    [InlineData("NO", 2008, "01-01 03-20 03-21 03-23 03-24 05-01 05-11 05-12 05-17 12-25 12-26")]
    [InlineData("NO", 2026, "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26")]
    [InlineData("SE", 2004, "01-01 01-06 04-09 04-11 04-12 05-01 05-20 05-30 05-31 06-26 11-06 12-25 12-26")]
    [InlineData("SE", 2018, "01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-06 06-23 11-03 12-25 12-26")]
    [InlineData("SE", 2026, "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26")]
    public void Public_holidays_are_those_the_country_published(string code, int year, string dates) => Dates(code, year, HolidayKinds.Public).ShouldBe(dates);

    [Theory]
    [InlineData("DK", "06-05 12-24")]
    [InlineData("EE", "")]
    [InlineData("FI", "04-04 06-19 12-24")]
    [InlineData("SE", "06-19 12-24 12-31")]
    public void Days_off_by_custom_are_kept_when_asked_for(string code, string dates) => Dates(code, 2026, HolidayKinds.Customary).ShouldBe(dates);

    [Theory]
    [InlineData("EE", 2000, "")]
    [InlineData("EE", 2004, "02-23 06-22 12-24 12-31")]
    [InlineData("EE", 2026, "02-23 06-22 12-23 12-31")]
    [InlineData("LT", 2025, "02-15 03-10 04-19 04-30 05-03 05-31 06-23 07-05 08-14 10-31 12-23 12-31")]
    [InlineData("LV", 2017, "04-13 04-15 04-30 05-03 05-13 06-03 06-22 11-17 11-19 12-23 12-30")]
    [InlineData("NO", 2026, "04-01 12-24 12-31")]
    public void Days_shortened_by_law_or_custom_are_kept_when_asked_for(string code, int year, string dates) => Dates(code, year, HolidayKinds.ShortDays).ShouldBe(dates);

    [Fact]
    public void Finland_kept_two_feasts_on_saturdays_until_1990()
    {
        var names = HolidayCountry.Finland.Holidays(1990).Value.ToDictionary(day => day.Name, day => day.Date);

        names["Epiphany"].ShouldBe(new(1990, 1, 6));
        names["Ascension Day"].ShouldBe(new(1990, 5, 19));
    }

    [Fact]
    public void Midsummer_is_always_a_saturday_of_20_to_26_june_in_sweden_and_finland()
    {
        foreach (var day in new[] { HolidayCountry.Sweden, HolidayCountry.Finland }.SelectMany(AllYears).Where(day => day.Name == "Midsummer Day"))
        {
            day.Date.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
            day.Date.Day.ShouldBeInRange(20, 26);
            day.Date.Month.ShouldBe(6);
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Every_year_of_every_country_has_its_days_in_order_and_within_it()
    {
        foreach (var country in HolidayCountry.All)
        {
            for (var year = HolidayCountry.FirstYear; year <= HolidayCountry.LastYear; year++)
            {
                var days = country.Holidays(year, HolidayKinds.Public | HolidayKinds.Customary | HolidayKinds.ShortDays).Value;
                days.ShouldAllBe(day => day.Date.Year == year);
                days.Select(day => day.Date).ShouldBeInOrder();
                days.Count(day => day.Kind == HolidayKinds.Public).ShouldBeInRange(8, 19);
                days.ShouldAllBe(day => (day.Kind == HolidayKinds.ShortDays) == (day.Shortening != null));
            }
        }
    }

    [Fact]
    public void A_shortened_day_says_by_how_much()
    {
        var estonia = HolidayCountry.Estonia.Holidays(2026, HolidayKinds.ShortDays).Value;

        estonia.ShouldAllBe(day => day.Shortening == Shortening.Hours(3));
    }

    [Theory]
    [InlineData(1989)]
    [InlineData(2101)]
    public void Years_outside_1990_to_2100_are_refused(int year) => HolidayCountry.Norway.Holidays(year).Refusal.ShouldNotBeNull().Code.ShouldBe("outside-years");

    [Fact]
    public void A_country_is_found_by_its_code_in_either_case()
    {
        HolidayCountry.Find("ee").Value.ShouldBe(HolidayCountry.Estonia);
        HolidayCountry.Find("FR").Refusal.ShouldNotBeNull().Code.ShouldBe("unknown-country");
    }

    private static IEnumerable<Holiday> AllYears(HolidayCountry country) =>
        Enumerable.Range(HolidayCountry.FirstYear, HolidayCountry.LastYear - HolidayCountry.FirstYear + 1).SelectMany(year => country.Holidays(year).Value);

    private static string Dates(string code, int year, HolidayKinds kinds) =>
        string.Join(' ', HolidayCountry.Find(code).Value.Holidays(year, kinds).Value.Select(day => day.Date.ToString("MM-dd", CultureInfo.InvariantCulture)).Distinct());
}
