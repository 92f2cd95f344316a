using static Heed.Measures.Calendars.Holiday;

namespace Heed.Measures.Calendars.Countries;

/// <summary>
/// Latvia. Public holidays: Likums "Par svētku, atceres un atzīmējamām dienām" of 3 October 1990, taken for the whole of 1990, with the changes of 1995 (Whit Sunday), 1996 (Easter Monday),
/// 2002 (4 May), 2007 (Christmas Eve; the working day after 4 May or 18 November on a weekend), 2014 (the last day of the song festival), 2018 and 2023 (single days). The song festivals
/// after 2023 have no rule to tell their dates: add them as own closed days. One hour less before public holidays: Darba likums § 135, since June 2002. Working days moved by the government bind only
/// the State's own offices and are left out.
/// </summary>
internal static class Latvia
{
    public static IEnumerable<Holiday> In(int year)
    {
        Holiday[] free = [.. PublicHolidays(year)];
        return year < 2003 ? free : [.. free, .. Eves.Of(free, year, "Darba diena pirms svētkiem", Shortening.Hours(1))];
    }

    private static IEnumerable<Holiday> PublicHolidays(int year)
    {
        var days = new YearDays(year);
        yield return Public(days.On(1, 1), "New Year's Day", "Jaungada diena");
        yield return Public(days.GoodFriday, "Good Friday", "Lielā Piektdiena");
        yield return Public(days.EasterSunday, "Easter Sunday", "Pirmās Lieldienas");
        if (year >= 1997) yield return Public(days.EasterMonday, "Easter Monday", "Otrās Lieldienas");
        yield return Public(days.On(5, 1), "Labour Day, Convocation of the Constituent Assembly", "Darba svētki, Satversmes sapulces sasaukšanas diena");
        if (year >= 2002) yield return Public(days.On(5, 4), "Restoration of Independence", "Neatkarības atjaunošanas diena");
        if (year >= 2007 && DayAfterWeekend(days.On(5, 4)) is { } may) yield return Public(may, "Day off for 4 May", "Brīvdiena par 4. maiju");
        yield return Public(days.FirstFrom(DayOfWeek.Sunday, 5, 8), "Mother's Day", "Mātes diena");
        if (year >= 1996) yield return Public(days.WhitSunday, "Whit Sunday", "Vasarsvētki");
        yield return Public(days.On(6, 23), "Midsummer Eve", "Līgo diena");
        yield return Public(days.On(6, 24), "Midsummer Day", "Jāņu diena");
        foreach (var once in SingleDays.Where(day => day.Date.Year == year)) yield return once;
        yield return Public(days.On(11, 18), "Proclamation of the Republic", "Latvijas Republikas Proklamēšanas diena");
        if (year >= 2007 && DayAfterWeekend(days.On(11, 18)) is { } november) yield return Public(november, "Day off for 18 November", "Brīvdiena par 18. novembri");
        if (year >= 2007) yield return Public(days.On(12, 24), "Christmas Eve", "Ziemassvētku vakars");
        yield return Public(days.On(12, 25), "Christmas Day", "Pirmie Ziemassvētki");
        yield return Public(days.On(12, 26), "Boxing Day", "Otrie Ziemassvētki");
        yield return Public(days.On(12, 31), "New Year's Eve", "Vecgada diena");
    }

    private static Holiday[] SingleDays { get; } =
    [
        Public(new(2018, 7, 8), "Last day of the Song and Dance Festival", "Dziesmu un deju svētku noslēguma diena"),
        Public(new(2018, 7, 9), "Day off for the Song and Dance Festival", "Brīvdiena par Dziesmu un deju svētkiem"),
        Public(new(2018, 9, 24), "Visit of Pope Francis", "Pāvesta Franciska vizīte"),
        Public(new(2023, 5, 29), "Day off for the ice hockey bronze", "Brīvdiena par hokeja bronzu"),
        Public(new(2023, 7, 9), "Last day of the Song and Dance Festival", "Dziesmu un deju svētku noslēguma diena"),
        Public(new(2023, 7, 10), "Day off for the Song and Dance Festival", "Brīvdiena par Dziesmu un deju svētkiem"),
    ];

    private static DateOnly? DayAfterWeekend(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => null,
    };
}
