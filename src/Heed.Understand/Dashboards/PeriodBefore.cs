using Heed.Readings;

namespace Heed.Understand.Dashboards;

/// <summary>The stretch of the same length just before.</summary>
internal static class PeriodBefore
{
    /// <param name="ask">What was asked.</param>
    /// <param name="now">What it was answered with, which says which days are told of.</param>
    /// <returns>The same question about the days before; null where those told of have no beginning or no end.</returns>
    public static ReadingRequest? Of(ReadingRequest ask, Reading now)
    {
        if (now.From is not { } from || now.To is not { } to) return null;
        // Where months are told as a whole, the time before is as many of them, so that none counts twice.
        if (now.Floors is not null) return ask with { From = from.AddMonths(-(((to.Year - from.Year) * 12) + to.Month - from.Month + 1)), To = from.AddDays(-1) };
        var days = to.DayNumber - from.DayNumber + 1;
        return from.DayNumber < days ? null : ask with { From = from.AddDays(-days), To = from.AddDays(-1) };
    }
}
