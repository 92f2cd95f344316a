using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Denmark. Public holidays: the church's feasts by the ordinance of 26 October 1770 (helligdagsreformen); Great Prayer Day until 2023, ended by Lov nr 214 of 6 March 2023. Free by custom,
/// and shops closed by Lukkeloven: Constitution Day and Christmas Eve; New Year's Eve until 15:00.
/// </summary>
internal static class Denmark
{
    public static IEnumerable<Holiday> In(int year)
    {
        var days = new YearDays(year);
        yield return Public(days.On(1, 1), "New Year's Day", "Nytårsdag");
        yield return Public(days.MaundyThursday, "Maundy Thursday", "Skærtorsdag");
        yield return Public(days.GoodFriday, "Good Friday", "Langfredag");
        yield return Public(days.EasterSunday, "Easter Sunday", "Påskedag");
        yield return Public(days.EasterMonday, "Easter Monday", "2. påskedag");
        if (year <= 2023) yield return Public(days.AfterEaster(26), "Great Prayer Day", "Store bededag");
        yield return Public(days.Ascension, "Ascension Day", "Kristi himmelfartsdag");
        yield return Public(days.WhitSunday, "Whit Sunday", "Pinsedag");
        yield return Public(days.WhitMonday, "Whit Monday", "2. pinsedag");
        yield return Customary(days.On(6, 5), "Constitution Day", "Grundlovsdag");
        yield return Customary(days.On(12, 24), "Christmas Eve", "Juleaftensdag");
        yield return Public(days.On(12, 25), "Christmas Day", "Juledag");
        yield return Public(days.On(12, 26), "Boxing Day", "2. juledag");
        yield return Short(days.On(12, 31), "New Year's Eve", "Nytårsaftensdag", Shortening.ClosesAt(15));
    }
}
