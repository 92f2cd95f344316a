namespace Heed.Measures.Calendars.Countries;

/// <summary>Days before public holidays that are none themselves.</summary>
internal static class Eves
{
    public static IEnumerable<Holiday> Of(IReadOnlyCollection<Holiday> free, int year, string localName, Shortening shortening)
    {
        HashSet<DateOnly> dates = [.. free.Select(holiday => holiday.Date), new(year + 1, 1, 1)];
        return dates.Select(date => date.AddDays(-1)).Where(eve => eve.Year == year && !dates.Contains(eve)).Order()
            .Select(eve => Holiday.Short(eve, "Eve of a public holiday", localName, shortening));
    }
}
