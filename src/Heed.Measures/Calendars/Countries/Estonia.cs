using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Estonia. Public holidays: Pühade ja tähtpäevade seadus of 27 January 1998 (RT I 1998, 13, 162) § 2, before it the law of 8 February 1994 and the decree of
/// 9 October 1990, which is taken for the whole of 1990. Christmas Eve since 2005. Days shortened by three hours: Töölepingu seadus § 53, before it Töö- ja puhkeaja
/// seadus of 24 January 2001 § 25; not known here for years before 2001.
/// </summary>
internal static class Estonia
{
    public static IEnumerable<Holiday> In(int year)
    {
        var days = new YearDays(year);
        yield return Public(days.On(1, 1), "New Year's Day", "uusaasta");
        yield return Public(days.On(2, 24), "Independence Day", "iseseisvuspäev");
        if (year >= 1994)
        {
            yield return Public(days.GoodFriday, "Good Friday", "suur reede");
            yield return Public(days.EasterSunday, "Easter Sunday", "ülestõusmispühade 1. püha");
            yield return Public(days.WhitSunday, "Whit Sunday", "nelipühade 1. püha");
        }

        yield return Public(days.On(5, 1), "Spring Day", "kevadpüha");
        yield return Public(days.On(6, 23), "Victory Day", "võidupüha");
        yield return Public(days.On(6, 24), "Midsummer Day", "jaanipäev");
        if (year >= 1998) yield return Public(days.On(8, 20), "Restoration of Independence", "taasiseseisvumispäev");
        if (year <= 1993) yield return Public(days.On(11, 16), "Day of Rebirth", "taassünnipäev");
        if (year >= 2005) yield return Public(days.On(12, 24), "Christmas Eve", "jõululaupäev");
        yield return Public(days.On(12, 25), "Christmas Day", "esimene jõulupüha");
        yield return Public(days.On(12, 26), "Boxing Day", "teine jõulupüha");

        if (year < 2001) yield break;
        yield return Short(days.On(2, 23), "Eve of Independence Day", "iseseisvuspäeva eelne tööpäev", Shortening.Hours(3));
        yield return Short(days.On(6, 22), "Eve of Victory Day", "võidupüha eelne tööpäev", Shortening.Hours(3));
        yield return Short(days.On(12, year >= 2005 ? 23 : 24), "Eve of Christmas", "jõulude eelne tööpäev", Shortening.Hours(3));
        yield return Short(days.On(12, 31), "New Year's Eve", "uusaasta eelne tööpäev", Shortening.Hours(3));
    }
}
