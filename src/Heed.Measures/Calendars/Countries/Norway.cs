using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Norway. Public holidays: Lov om helligdager og helligdagsfred of 24 February 1995 (before it the law of 1965), of whose Sundays only the feasts are listed, and Lov om 1 og 17 mai som
/// høgtidsdager of 26 April 1947. Half days are custom and the State's collective agreement: 12:00.
/// </summary>
internal static class Norway
{
    public static IEnumerable<Holiday> In(int year)
    {
        var days = new YearDays(year);
        yield return Public(days.On(1, 1), "New Year's Day", "Første nyttårsdag");
        yield return Public(days.MaundyThursday, "Maundy Thursday", "Skjærtorsdag");
        yield return Public(days.GoodFriday, "Good Friday", "Langfredag");
        yield return Public(days.EasterSunday, "Easter Sunday", "Første påskedag");
        yield return Public(days.EasterMonday, "Easter Monday", "Andre påskedag");
        yield return Public(days.On(5, 1), "Labour Day", "Arbeidernes dag");
        yield return Public(days.On(5, 17), "Constitution Day", "Grunnlovsdagen");
        yield return Public(days.Ascension, "Ascension Day", "Kristi himmelfartsdag");
        yield return Public(days.WhitSunday, "Whit Sunday", "Første pinsedag");
        yield return Public(days.WhitMonday, "Whit Monday", "Andre pinsedag");
        yield return Public(days.On(12, 25), "Christmas Day", "Første juledag");
        yield return Public(days.On(12, 26), "Boxing Day", "Andre juledag");

        yield return Short(days.MaundyThursday.AddDays(-1), "Wednesday before Easter", "Onsdag før skjærtorsdag", Shortening.ClosesAt(12));
        yield return Short(days.On(12, 24), "Christmas Eve", "Julaften", Shortening.ClosesAt(12));
        yield return Short(days.On(12, 31), "New Year's Eve", "Nyttårsaften", Shortening.ClosesAt(12));
    }
}
