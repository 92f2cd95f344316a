using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Lithuania. Public holidays: Darbo kodeksas (2016) § 123, before it Darbo kodeksas (2002) § 162 and Švenčių dienų įstatymas of 25 October 1990 (I-712), taken for the whole of 1990. Changes: 11 March and
/// 1 May from 1996 (I-1291), 1 May ended by the wording of 1997 (VIII-395) and back from 2002 (IX-328), 15 August from 2000 (VIII-1761), 24 June from 2003, Father's Day from 2009, Christmas
/// Eve from 2010, 2 November from 2020. From 22 December 2005 to 2008 a holiday on a weekend moved that day of rest to the next working day (Darbo kodeksas § 162¹). One hour less before
/// public holidays: § 112, before it § 153, since 2003. Working days moved by the government for its own offices are left out.
/// </summary>
internal static class Lithuania
{
    public static IEnumerable<Holiday> In(int year)
    {
        Holiday[] free = [.. PublicHolidays(year)];
        free = [.. free, .. DaysOffForWeekends(free)];
        return year < 2003 ? free : [.. free, .. Eves.Of(free, year, "Švenčių dienų išvakarės", Shortening.Hours(1))];
    }

    private static IEnumerable<Holiday> PublicHolidays(int year)
    {
        var days = new YearDays(year);
        yield return Public(days.On(1, 1), "New Year's Day", "Naujųjų metų diena");
        yield return Public(days.On(2, 16), "Restoration of the State", "Lietuvos valstybės atkūrimo diena");
        if (year >= 1997) yield return Public(days.On(3, 11), "Restoration of Independence", "Lietuvos nepriklausomybės atkūrimo diena");
        yield return Public(days.EasterSunday, "Easter Sunday", "Velykų pirma diena");
        yield return Public(days.EasterMonday, "Easter Monday", "Velykų antra diena");
        if (year is 1996 or 1997 or >= 2002) yield return Public(days.On(5, 1), "Labour Day", "Tarptautinė darbo diena");
        yield return Public(days.FirstFrom(DayOfWeek.Sunday, 5, 1), "Mother's Day", "Motinos diena");
        if (year >= 2009) yield return Public(days.FirstFrom(DayOfWeek.Sunday, 6, 1), "Father's Day", "Tėvo diena");
        if (year >= 2003) yield return Public(days.On(6, 24), "Midsummer Day", "Rasos ir Joninių diena");
        yield return Public(days.On(7, 6), "Statehood Day", "Valstybės diena");
        if (year >= 2000) yield return Public(days.On(8, 15), "Assumption Day", "Žolinė");
        yield return Public(days.On(11, 1), "All Saints' Day", "Visų Šventųjų diena");
        if (year >= 2020) yield return Public(days.On(11, 2), "All Souls' Day", "Mirusiųjų atminimo (Vėlinių) diena");
        if (year >= 2010) yield return Public(days.On(12, 24), "Christmas Eve", "Kūčių diena");
        yield return Public(days.On(12, 25), "Christmas Day", "Kalėdų pirma diena");
        yield return Public(days.On(12, 26), "Boxing Day", "Kalėdų antra diena");
    }

    private static IEnumerable<Holiday> DaysOffForWeekends(IReadOnlyList<Holiday> free)
    {
        var (from, until) = (new DateOnly(2005, 12, 22), new DateOnly(2009, 1, 1));
        HashSet<DateOnly> taken = [.. free.Select(holiday => holiday.Date)];
        foreach (var date in free.Select(holiday => holiday.Date).Distinct().Order().Where(date => IsWeekend(date) && date >= from && date < until))
        {
            var next = date.AddDays(1);
            while (IsWeekend(next) || !taken.Add(next)) next = next.AddDays(1);
            yield return Public(next, "Day off for a holiday on a weekend", "Perkelta poilsio diena");
        }
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
