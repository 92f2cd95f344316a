using Heed.Measures.Reports;

namespace Heed.Measures.Calendars;

internal static class CalendarRefusals
{
    public static Refusal UnknownCountry(string code) =>
        new("unknown-country", $"'{code}' is none of the countries whose holidays are known: {string.Join(", ", HolidayCountry.All)}. Give its closed days yourself.");

    public static Refusal UnknownTimeZone(string zone) => new("unknown-time-zone", $"'{zone}' is no time zone of the IANA list, such as Europe/Tallinn.");

    public static Refusal OutsideYears() => new("outside-years", "Business calendars are worked out for 1990 to 2100.");

    public static Refusal NeverOpen() => new("never-open", "These business hours never open from then on, so no deadline can be worked out. Give them opening periods.");

    public static Refusal TooFar() => new("too-far", "That much business time does not pass before the end of 2100.");

    public static Refusal NegativeDuration() => new("negative-duration", "The time allowed is 0 or more.");
}
