using Heed.Act.Cases.Desks;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Regimes;
using Heed.Measures.Calendars;

namespace Heed.Act.Tests.Complaints.Regimes;

public sealed class RegimeLibraryTests
{
    private static readonly Desk s_desk = Desk.Of(new(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"));

    [Fact]
    public void Every_country_whose_holidays_are_known_has_each_kind_and_a_body_for_it()
    {
        RegimeLibrary.All.Select(r => r.Key).ShouldBeUnique();
        foreach (var country in HolidayCountry.All.Select(c => c.Code))
        {
            var its = RegimeLibrary.All.Where(r => r.Country == country).ToList();
            its.Select(r => r.Kind).ShouldBe(RegimeLibrary.Kinds, ignoreOrder: true);
            its.ShouldAllBe(r => r.Body.Length > 0 && r.BodyAddress.Length > 0 && r.Source.Length > 0 && r.Year > 2000);
        }

        RegimeLibrary.All.Where(r => r.Kind == "payments").ShouldAllBe(r => r.AnswerDays == 15 && r.LongestDays == 35 && r.BusinessDays && r.ByLaw && r.NeedsBody);
        RegimeLibrary.All.Where(r => r.Kind != Regime.Voluntary).ShouldAllBe(r => r.Regulated);
        RegimeLibrary.All[0].ShouldSatisfyAllConditions(r => r.Key.ShouldBe(Regime.Voluntary), r => r.Regulated.ShouldBeFalse(), r => r.NeedsBody.ShouldBeFalse());
    }

    [Theory]
    // Maundy Thursday, Good Friday and Easter Monday lie between in Norway.
    [InlineData("payments-no", "2026-03-27T10:00:00Z", 15, "2026-04-22T22:00:00Z")]
    // In Sweden Maundy Thursday is no holiday.
    [InlineData("payments-se", "2026-03-27T10:00:00Z", 15, "2026-04-21T22:00:00Z")]
    // Days of the calendar know no holidays.
    [InlineData("banking-se", "2026-03-27T10:00:00Z", 14, "2026-04-10T22:00:00Z")]
    public void Days_are_counted_by_the_countrys_calendar_from_the_day_after(string key, string received, int days, string due)
    {
        var clock = new ComplaintClock(RegimeLibrary.All.Single(r => r.Key == key), s_desk);
        var (from, until) = (DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        clock.After(from, days).ShouldBe(until);
        clock.Taken(from, until.AddMinutes(-1)).ShouldBe(days, "answered in the last minute it took all days there were");
        clock.Taken(from, from.AddHours(2)).ShouldBe(0);
        ComplaintClock.Day(until, s_desk.Zone).ShouldBe(DateOnly.FromDateTime(until.AddHours(-12).UtcDateTime));
    }

    [Fact]
    public void A_complaint_falls_under_what_was_said_of_it_else_what_its_category_does_where_it_came_from()
    {
        var settings = new RegisterSettings { Categories = [new("fees"), new("cards", "payments")], Regimes = new Dictionary<string, RegimeEdit> { ["payments-fi"] = RegimeEdit.Of(RegimeLibrary.All.Single(r => r.Key == "payments-fi")) with { AnswerDays = 10 } } };
        var book = new RegimeBook(settings, s_desk);
        book.For(new() { Category = "fees" }).Key.ShouldBe(Regime.Voluntary);
        book.For(new() { Category = "fees", Regulated = true }).Key.ShouldBe("banking-no");
        book.For(new() { Category = "cards" }).Key.ShouldBe("payments-no");
        book.For(new() { Category = "cards", Country = "DE" }).Body.ShouldContain("Ombudsmann");
        book.For(new() { Category = "cards", Regulated = false }).Key.ShouldBe(Regime.Voluntary);
        book.For(new() { Category = "cards", Country = "FI" }).ShouldSatisfyAllConditions(r => r.AnswerDays.ShouldBe(10), r => r.Edited.ShouldBeTrue());
        book.For(new() { Category = "fees", Regime = "insurance-dk" }).Body.ShouldBe("Ankenævnet for Forsikring");
        book.For(new() { Category = "fees", Regime = "nowhere" }).Key.ShouldBe(Regime.Voluntary);
    }
}
