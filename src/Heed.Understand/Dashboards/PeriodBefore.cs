using Heed.Readings;

namespace Heed.Understand.Dashboards;

/// <summary>The stretch of the same length just before.</summary>
internal static class PeriodBefore
{
    /// <returns>The same question about it; null where the days asked about have no beginning or no end.</returns>
    public static ReadingRequest? Of(ReadingRequest ask)
    {
        if (ask.From is not { } from || ask.To is not { } to) return null;
        var days = to.DayNumber - from.DayNumber + 1;
        return from.DayNumber < days ? null : ask with { From = from.AddDays(-days), To = from.AddDays(-1) };
    }
}
