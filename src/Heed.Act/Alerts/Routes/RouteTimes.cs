namespace Heed.Act.Alerts.Routes;

/// <summary>When a route may send, by its own clock; changes of the clock change nothing of it.</summary>
public static class RouteTimes
{
    /// <summary>Whether an instant falls into the quiet hours. From 22 to 6 is a night; from and to the same hour is never.</summary>
    public static bool IsQuiet(RouteSettings settings, DateTimeOffset at, TimeZoneInfo workspace)
    {
        if (settings is not { QuietFrom: { } from, QuietTo: { } to } || from == to) return false;
        var hour = TimeZoneInfo.ConvertTime(at, settings.ZoneOr(workspace)).Hour;
        return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /// <summary>The next time after an instant at which a digest is due. Where a clock change skips its hour, as soon as that is over; where it comes twice, the first time.</summary>
    public static DateTimeOffset NextDigest(RouteSettings settings, DateTimeOffset after, TimeZoneInfo workspace)
    {
        var zone = settings.ZoneOr(workspace);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime); ; day = day.AddDays(1))
        {
            if (settings.Way == RouteWay.Weekly && day.DayOfWeek != DayOfWeek.Monday) continue;
            var local = day.ToDateTime(new TimeOnly(settings.Hour, 0));
            while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
            var at = new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
            if (at > after) return at;
        }
    }
}
