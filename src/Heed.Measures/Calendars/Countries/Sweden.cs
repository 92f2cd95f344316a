using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Sweden. Public holidays: Lag (1989:253) om allmänna helgdagar, of whose Sundays only the feasts are listed; since 2005 the National Day instead of Whit Monday (SFS 2004:1320).
/// Midsummer Day is the Saturday of 20–26 June, All Saints' Day that of 31 October – 6 November. Free by custom: the eves that Semesterlag (1977:480) sets equal to Sundays. Half days are
/// custom and collective agreement only, and their hours differ: 12:00 here.
/// </summary>
internal static class Sweden
{
    public static IEnumerable<Holiday> In(int year)
    {
        var days = new YearDays(year);
        var midsummer = days.FirstFrom(DayOfWeek.Saturday, 6, 20);
        var allSaints = days.FirstFrom(DayOfWeek.Saturday, 10, 31);
        yield return Public(days.On(1, 1), "New Year's Day", "Nyårsdagen");
        yield return Public(days.On(1, 6), "Epiphany", "Trettondedag jul");
        yield return Public(days.GoodFriday, "Good Friday", "Långfredagen");
        yield return Public(days.EasterSunday, "Easter Sunday", "Påskdagen");
        yield return Public(days.EasterMonday, "Easter Monday", "Annandag påsk");
        yield return Public(days.On(5, 1), "May Day", "Första maj");
        yield return Public(days.Ascension, "Ascension Day", "Kristi himmelsfärdsdag");
        yield return Public(days.WhitSunday, "Whit Sunday", "Pingstdagen");
        if (year >= 2005) yield return Public(days.On(6, 6), "National Day", "Sveriges nationaldag");
        else yield return Public(days.WhitMonday, "Whit Monday", "Annandag pingst");
        yield return Customary(midsummer.AddDays(-1), "Midsummer Eve", "Midsommarafton");
        yield return Public(midsummer, "Midsummer Day", "Midsommardagen");
        yield return Public(allSaints, "All Saints' Day", "Alla helgons dag");
        yield return Customary(days.On(12, 24), "Christmas Eve", "Julafton");
        yield return Public(days.On(12, 25), "Christmas Day", "Juldagen");
        yield return Public(days.On(12, 26), "Boxing Day", "Annandag jul");
        yield return Customary(days.On(12, 31), "New Year's Eve", "Nyårsafton");

        yield return Short(days.On(1, 5), "Twelfth Night", "Trettondagsafton", Shortening.ClosesAt(12));
        yield return Short(days.MaundyThursday, "Maundy Thursday", "Skärtorsdagen", Shortening.ClosesAt(12));
        yield return Short(days.On(4, 30), "Walpurgis Eve", "Valborgsmässoafton", Shortening.ClosesAt(12));
        yield return Short(allSaints.AddDays(-1), "All Saints' Eve", "Allhelgonaafton", Shortening.ClosesAt(12));
    }
}
