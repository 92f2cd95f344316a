using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

public sealed class DeadlineTests
{
    private static readonly BusinessHours s_office =
        BusinessHours.In("Europe/Tallinn", WeeklyHours.Workdays(OpeningPeriod.Hours(9, 17)), new() { Country = HolidayCountry.Estonia }).Value;

    [Theory]
    [InlineData("2026-11-23T10:00+02:00", 4, "2026-11-23T14:00+02:00")]
    [InlineData("2026-11-23T10:00+02:00", 7, "2026-11-23T17:00+02:00")]
    [InlineData("2026-11-23T16:00+02:00", 4, "2026-11-24T12:00+02:00")]
    [InlineData("2026-11-27T16:00+02:00", 4, "2026-11-30T12:00+02:00")]
    [InlineData("2026-11-21T03:00+02:00", 8, "2026-11-23T17:00+02:00")]
    [InlineData("2026-12-23T16:00+02:00", 2, "2026-12-28T10:00+02:00")]
    [InlineData("2026-03-27T16:00+02:00", 2, "2026-03-30T10:00+03:00")]
    [InlineData("2026-11-21T03:00+02:00", 0, "2026-11-21T03:00+02:00")]
    public void Hours_pass_only_while_open(string start, double hours, string due) => Due(s_office, start, BusinessDuration.OfHours(hours)).ShouldBe(At(due));

    [Theory]
    [InlineData("2026-11-23T10:00+02:00", 1, "2026-11-24T17:00+02:00")]
    [InlineData("2026-11-23T20:00+02:00", 1, "2026-11-24T17:00+02:00")]
    [InlineData("2026-11-27T10:00+02:00", 2, "2026-12-01T17:00+02:00")]
    [InlineData("2026-12-22T10:00+02:00", 2, "2026-12-28T17:00+02:00")]
    [InlineData("2026-11-21T10:00+02:00", 0, "2026-11-21T10:00+02:00")]
    public void Business_days_pass_at_closing_time_and_the_first_day_does_not_count(string start, int days, string due) =>
        Due(s_office, start, BusinessDuration.OfDays(days)).ShouldBe(At(due));

    [Fact]
    public void An_hour_is_an_hour_while_the_clock_is_changed()
    {
        var night = BusinessHours.In("Europe/Tallinn", WeeklyHours.AroundTheClock).Value;

        Due(night, "2026-03-28T22:00+02:00", BusinessDuration.OfHours(8)).ShouldBe(At("2026-03-29T07:00+03:00"));
        Due(night, "2026-10-24T22:00+03:00", BusinessDuration.OfHours(8)).ShouldBe(At("2026-10-25T05:00+02:00"));
    }

    [Fact]
    public void The_clock_stands_still_in_pauses_whatever_their_order_and_overlap()
    {
        Pause[] pauses = [Pause("2026-11-23T14:00+02:00", "2026-11-24T10:00+02:00"), Pause("2026-11-23T11:00+02:00", "2026-11-23T15:00+02:00"), Pause("2026-11-24T11:00+02:00", "2026-11-24T10:30+02:00")];

        Due(s_office, "2026-11-23T10:00+02:00", BusinessDuration.OfHours(4), pauses).ShouldBe(At("2026-11-24T13:00+02:00"));
    }

    [Fact]
    public void A_business_day_that_closes_in_a_pause_does_not_count()
    {
        var pause = Pause("2026-11-24T16:00+02:00", "2026-11-25T10:00+02:00");

        Due(s_office, "2026-11-23T10:00+02:00", BusinessDuration.OfDays(1), pause).ShouldBe(At("2026-11-25T17:00+02:00"));
    }

    [Fact]
    public void Nothing_is_due_while_the_clock_stands_still_for_who_knows_how_long()
    {
        var waiting = new Pause(At("2026-11-23T13:00+02:00"), null);

        var answer = Deadline.Of(s_office, At("2026-11-23T10:00+02:00"), BusinessDuration.OfHours(8), waiting).Value;
        answer.Due.ShouldBeNull();
        answer.Left.ShouldBe(BusinessDuration.OfHours(5));
        Due(s_office, "2026-11-23T10:00+02:00", BusinessDuration.OfHours(3), waiting).ShouldBe(At("2026-11-23T13:00+02:00"));
        Deadline.Of(s_office, At("2026-11-20T10:00+02:00"), BusinessDuration.OfDays(3), new Pause(At("2026-11-24T20:00+02:00"), null)).Value.ShouldBe(new(null, BusinessDuration.OfDays(1)));
    }

    [Fact]
    public void A_day_that_closes_after_the_next_is_counted_when_it_closes()
    {
        var hours = BusinessHours.In("UTC", new([(DayOfWeek.Tuesday, OpeningPeriod.Hours(22, 20)), (DayOfWeek.Wednesday, OpeningPeriod.Hours(9, 12))])).Value;

        Due(hours, "2026-11-23T10:00Z", BusinessDuration.OfDays(1)).ShouldBe(At("2026-11-25T12:00Z"));
        Due(hours, "2026-11-23T10:00Z", BusinessDuration.OfDays(2)).ShouldBe(At("2026-11-25T20:00Z"));
    }

    [Fact]
    public void What_is_never_open_again_is_refused()
    {
        var never = BusinessHours.In("UTC", new([])).Value;
        var once = BusinessHours.In("UTC", new([]), new() { Open = new Dictionary<DateOnly, IReadOnlyList<OpeningPeriod>> { [new(2026, 11, 24)] = [OpeningPeriod.Hours(9, 12)] } }).Value;

        Refused(never, "2026-11-23T10:00Z", BusinessDuration.OfHours(1)).ShouldBe("never-open");
        Refused(never, "2026-11-23T10:00Z", BusinessDuration.OfDays(1)).ShouldBe("never-open");
        Refused(once, "2026-11-25T10:00Z", BusinessDuration.OfHours(1)).ShouldBe("never-open");
        Refused(once, "2026-11-23T10:00Z", BusinessDuration.OfHours(4)).ShouldBe("too-far");
        Due(once, "2026-11-23T10:00Z", BusinessDuration.OfHours(3)).ShouldBe(At("2026-11-24T12:00Z"));
        Due(once, "2026-11-23T10:00Z", BusinessDuration.OfDays(1)).ShouldBe(At("2026-11-24T12:00Z"));
    }

    [Fact]
    public void What_can_not_be_worked_out_is_refused_and_not_thrown()
    {
        Refused(s_office, "2026-11-23T10:00Z", BusinessDuration.OfHours(-1)).ShouldBe("negative-duration");
        Refused(s_office, "2026-11-23T10:00Z", BusinessDuration.OfDays(-1)).ShouldBe("negative-duration");
        Refused(s_office, "1989-11-23T10:00Z", BusinessDuration.OfHours(1)).ShouldBe("outside-years");
        Refused(s_office, "2101-11-23T10:00Z", BusinessDuration.OfHours(1)).ShouldBe("outside-years");
        Refused(s_office, "2026-11-23T10:00Z", BusinessDuration.OfHours(1_000_000)).ShouldBe("too-far");
        Refused(s_office, "2026-11-23T10:00Z", BusinessDuration.OfDays(100_000)).ShouldBe("too-far");
        Refused(s_office, "2026-11-23T10:00Z", BusinessDuration.Of(TimeSpan.MaxValue)).ShouldBe("too-far");
        ElapsedTime.Between(s_office, At("1989-11-23T10:00Z"), At("2026-11-23T10:00Z")).Refusal.ShouldNotBeNull().Code.ShouldBe("outside-years");
        ElapsedTime.DaysBetween(s_office, At("2026-11-23T10:00Z"), DateTimeOffset.MaxValue).Refusal.ShouldNotBeNull().Code.ShouldBe("outside-years");
    }

    private static DateTimeOffset? Due(BusinessHours hours, string start, BusinessDuration allowed, params Pause[] pauses) => Deadline.Of(hours, At(start), allowed, pauses).Value.Due;

    private static string Refused(BusinessHours hours, string start, BusinessDuration allowed) => Deadline.Of(hours, At(start), allowed).Refusal.ShouldNotBeNull().Code;

    private static Pause Pause(string from, string until) => new(At(from), At(until));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
