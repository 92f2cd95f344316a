using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

public sealed class BusinessHoursTests
{
    [Fact]
    public void Opens_and_closes_by_the_clock_on_the_wall_summer_and_winter()
    {
        var hours = In("Europe/Tallinn", WeeklyHours.Workdays(OpeningPeriod.Hours(9, 17)));

        hours.IsOpenAt(Utc("2026-01-12T06:59")).ShouldBeFalse();
        hours.IsOpenAt(Utc("2026-01-12T07:00")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-07-13T06:00")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-07-13T13:59")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-07-13T14:00")).ShouldBeFalse();
    }

    [Fact]
    public void A_night_belongs_to_the_day_on_which_it_begins()
    {
        var hours = In("UTC", new([(DayOfWeek.Friday, OpeningPeriod.Hours(22, 4))]));

        hours.IsOpenAt(Utc("2026-11-27T23:00")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-11-28T03:59")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-11-28T04:00")).ShouldBeFalse();
        hours.IsOpenAt(Utc("2026-11-27T03:00")).ShouldBeFalse();
    }

    [Fact]
    public void A_closed_day_does_not_end_the_night_before_it()
    {
        var hours = In("UTC", new([(DayOfWeek.Wednesday, OpeningPeriod.Hours(22, 4)), (DayOfWeek.Thursday, OpeningPeriod.Hours(2, 20))]), new() { Closed = new HashSet<DateOnly> { new(2026, 11, 26) } });

        hours.IsOpenAt(Utc("2026-11-26T03:00")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-11-26T04:00")).ShouldBeFalse();
    }

    [Fact]
    public void An_hour_left_out_is_not_there_to_be_open_in()
    {
        // 29 March 2026: 03:00 in Berlin comes right after 01:59, at 01:00 UTC.
        var early = In("Europe/Berlin", new([(DayOfWeek.Sunday, new(new(2, 30), new(4, 0)))]));
        var within = In("Europe/Berlin", new([(DayOfWeek.Sunday, new(new(2, 15), new(2, 45)))]));

        early.NextOpening(Utc("2026-03-29T00:00")).ShouldBe(Utc("2026-03-29T01:00"));
        ElapsedTime.Between(early, Utc("2026-03-29T00:00"), Utc("2026-03-29T12:00")).Value.ShouldBe(TimeSpan.FromHours(1));
        within.NextOpening(Utc("2026-03-29T00:00")).ShouldBe(Utc("2026-04-05T00:15"));
    }

    [Fact]
    public void An_hour_shown_twice_counts_twice()
    {
        var hours = In("Europe/Berlin", new([(DayOfWeek.Sunday, new(new(1, 0), new(2, 30)))]));

        // 25 October 2026: 02:00 to 03:00 comes at 00:00 and at 01:00 UTC.
        hours.IsOpenAt(Utc("2026-10-25T00:29")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-10-25T00:30")).ShouldBeFalse();
        hours.IsOpenAt(Utc("2026-10-25T01:00")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-10-25T01:30")).ShouldBeFalse();
        ElapsedTime.Between(hours, Utc("2026-10-24T12:00"), Utc("2026-10-25T12:00")).Value.ShouldBe(TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-11-22", 24)]
    public void A_whole_day_is_as_long_as_the_day_is(string date, int length)
    {
        var hours = In("Europe/Helsinki", new([(DayOfWeek.Sunday, OpeningPeriod.WholeDay)]));
        var noon = Utc(date + "T12:00");

        ElapsedTime.Between(hours, noon.AddDays(-2), noon.AddDays(2)).Value.ShouldBe(TimeSpan.FromHours(length));
    }

    [Fact]
    public void Own_open_days_go_before_own_closed_days_before_holidays_before_the_week()
    {
        var christmas = new DateOnly(2026, 12, 25);
        var week = WeeklyHours.Workdays(OpeningPeriod.Hours(9, 17));
        var holidays = new SpecialDays { Country = HolidayCountry.Estonia };
        var open = new Dictionary<DateOnly, IReadOnlyList<OpeningPeriod>> { [christmas] = [OpeningPeriod.Hours(10, 12)] };

        OpenTimeOn(christmas, In("Europe/Tallinn", week)).ShouldBe(TimeSpan.FromHours(8));
        OpenTimeOn(christmas, In("Europe/Tallinn", week, holidays)).ShouldBe(TimeSpan.Zero);
        OpenTimeOn(christmas, In("Europe/Tallinn", week, holidays with { Open = open, Closed = new HashSet<DateOnly> { christmas } })).ShouldBe(TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData(HolidayKinds.Public, 7)]
    [InlineData(HolidayKinds.Public | HolidayKinds.ShortDays, 4)]
    public void A_short_day_loses_its_last_hours(HolidayKinds kinds, int open)
    {
        var hours = In("Europe/Tallinn", WeeklyHours.Workdays(OpeningPeriod.Hours(9, 12), OpeningPeriod.Hours(13, 17)), new() { Country = HolidayCountry.Estonia, Kinds = kinds });

        OpenTimeOn(new(2026, 12, 23), hours).ShouldBe(TimeSpan.FromHours(open));
        hours.IsOpenAt(Utc("2026-12-23T11:59")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-12-23T12:00")).ShouldBe(open == 7);
    }

    [Fact]
    public void A_short_day_may_lose_a_whole_period_and_part_of_the_one_before()
    {
        var hours = In("Europe/Tallinn", WeeklyHours.Workdays(OpeningPeriod.Hours(9, 12), OpeningPeriod.Hours(15, 17)), new() { Country = HolidayCountry.Estonia, Kinds = HolidayKinds.ShortDays });

        OpenTimeOn(new(2026, 12, 23), hours).ShouldBe(TimeSpan.FromHours(2));
        hours.IsOpenAt(Utc("2026-12-23T08:59")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2026-12-23T09:00")).ShouldBeFalse();
    }

    [Fact]
    public void A_short_day_with_no_more_than_what_is_taken_off_is_closed()
    {
        var hours = In("Europe/Tallinn", WeeklyHours.Workdays(OpeningPeriod.Hours(9, 10), OpeningPeriod.Hours(15, 17)), new() { Country = HolidayCountry.Estonia, Kinds = HolidayKinds.ShortDays });

        OpenTimeOn(new(2026, 12, 23), hours).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2026-12-30", 8)]
    [InlineData("2026-12-31", 3)]
    public void A_day_that_closes_early_closes_then(string date, int open)
    {
        var hours = In("Europe/Oslo", WeeklyHours.Workdays(OpeningPeriod.Hours(9, 17)), new() { Country = HolidayCountry.Norway, Kinds = HolidayKinds.ShortDays });

        OpenTimeOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), hours).ShouldBe(TimeSpan.FromHours(open));
    }

    [Fact]
    public void A_day_that_a_country_skipped_has_no_opening()
    {
        // Samoa went from 29 to 31 December 2011.
        var hours = In("Pacific/Apia", new([(DayOfWeek.Friday, OpeningPeriod.WholeDay)]));

        ElapsedTime.Between(hours, Utc("2011-12-25T00:00"), Utc("2012-01-03T00:00")).Value.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("")]
    [InlineData("E. Europe Standard Time")]
    public void Unknown_time_zones_are_refused(string zone) => BusinessHours.In(zone, WeeklyHours.AroundTheClock).Refusal.ShouldNotBeNull().Code.ShouldBe("unknown-time-zone");

    [Fact]
    public void Is_open_at_no_time_outside_1990_to_2100()
    {
        var hours = In("UTC", WeeklyHours.AroundTheClock);

        hours.IsOpenAt(Utc("1989-12-31T23:59")).ShouldBeFalse();
        hours.IsOpenAt(Utc("1990-01-01T00:00")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2100-12-31T23:59")).ShouldBeTrue();
        hours.IsOpenAt(Utc("2101-01-01T00:00")).ShouldBeFalse();
        hours.NextOpening(DateTimeOffset.MinValue).ShouldBe(Utc("1990-01-01T00:00"));
        hours.NextOpening(DateTimeOffset.MaxValue).ShouldBeNull();
    }

    private static TimeSpan OpenTimeOn(DateOnly date, BusinessHours hours)
    {
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).AddHours(-2);
        return ElapsedTime.Between(hours, midnight, midnight.AddDays(1)).Value;
    }

    private static BusinessHours In(string zone, WeeklyHours week, SpecialDays? special = null) => BusinessHours.In(zone, week, special).Value;

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
