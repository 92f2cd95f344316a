using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Finland. Public holidays: the church's feasts of Kirkkolaki (652/2023, before it 1054/1993) and Kirkkojärjestys; Laki itsenäisyyspäivän viettämisestä (388/1937);
/// Laki vapunpäivän järjestämisestä työntekijäin vapaapäiväksi (272/1944). Midsummer Day is the Saturday of 20–26 June, All Saints' Day that of
/// 31 October – 6 November. From 1973 to 1990 Epiphany and Ascension Day were kept on Saturdays. Free by custom: the days that Vuosilomalaki (162/2005) § 4 counts as no
/// days of leave.
/// </summary>
internal static class Finland
{
    public static IEnumerable<Holiday> In(int year)
    {
        var days = new YearDays(year);
        var onSaturdays = year <= 1990;
        var midsummer = days.FirstFrom(DayOfWeek.Saturday, 6, 20);
        yield return Public(days.On(1, 1), "New Year's Day", "Uudenvuodenpäivä");
        yield return Public(onSaturdays ? days.FirstFrom(DayOfWeek.Saturday, 1, 6) : days.On(1, 6), "Epiphany", "Loppiainen");
        yield return Public(days.GoodFriday, "Good Friday", "Pitkäperjantai");
        yield return Customary(days.AfterEaster(-1), "Easter Saturday", "Pääsiäislauantai");
        yield return Public(days.EasterSunday, "Easter Sunday", "Pääsiäispäivä");
        yield return Public(days.EasterMonday, "Easter Monday", "2. pääsiäispäivä");
        yield return Public(days.On(5, 1), "May Day", "Vappu");
        yield return Public(onSaturdays ? days.Ascension.AddDays(-5) : days.Ascension, "Ascension Day", "Helatorstai");
        yield return Public(days.WhitSunday, "Whit Sunday", "Helluntaipäivä");
        yield return Customary(midsummer.AddDays(-1), "Midsummer Eve", "Juhannusaatto");
        yield return Public(midsummer, "Midsummer Day", "Juhannuspäivä");
        yield return Public(days.FirstFrom(DayOfWeek.Saturday, 10, 31), "All Saints' Day", "Pyhäinpäivä");
        yield return Public(days.On(12, 6), "Independence Day", "Itsenäisyyspäivä");
        yield return Customary(days.On(12, 24), "Christmas Eve", "Jouluaatto");
        yield return Public(days.On(12, 25), "Christmas Day", "Joulupäivä");
        yield return Public(days.On(12, 26), "Boxing Day", "Tapaninpäivä");
    }
}
