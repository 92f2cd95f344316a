using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Germany, what holds in all its Länder. 3 October: Einigungsvertrag of 31 August 1990 Art. 2; the others: the Feiertagsgesetze of the Länder, which agree on them. Repentance Day until 1994, when it
/// paid for the care insurance (Pflege-Versicherungsgesetz 1994; Saxony alone kept it); Reformation Day once for all, in 2017. 1990 is taken as one country for the whole year. Short days: shops close at 14:00
/// on Christmas Eve (Ladenschlussgesetz § 3); on New Year's Eve by custom.
/// </summary>
internal static class Germany
{
    public static IEnumerable<Holiday> In(int year)
    {
        var days = new YearDays(year);
        yield return Public(days.On(1, 1), "New Year's Day", "Neujahr");
        yield return Public(days.GoodFriday, "Good Friday", "Karfreitag");
        yield return Public(days.EasterMonday, "Easter Monday", "Ostermontag");
        yield return Public(days.On(5, 1), "Labour Day", "Tag der Arbeit");
        yield return Public(days.Ascension, "Ascension Day", "Christi Himmelfahrt");
        yield return Public(days.WhitMonday, "Whit Monday", "Pfingstmontag");
        yield return Public(days.On(10, 3), "German Unity Day", "Tag der Deutschen Einheit");
        if (year == 2017) yield return Public(days.On(10, 31), "Reformation Day", "Reformationstag");
        if (year <= 1994) yield return Public(days.FirstFrom(DayOfWeek.Wednesday, 11, 16), "Repentance Day", "Buß- und Bettag");
        yield return Public(days.On(12, 25), "Christmas Day", "1. Weihnachtstag");
        yield return Public(days.On(12, 26), "Boxing Day", "2. Weihnachtstag");
        yield return Short(days.On(12, 24), "Christmas Eve", "Heiligabend", Shortening.ClosesAt(14));
        yield return Short(days.On(12, 31), "New Year's Eve", "Silvester", Shortening.ClosesAt(14));
    }
}
