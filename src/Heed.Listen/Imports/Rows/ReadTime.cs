using System.Globalization;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Rows;

/// <summary>
/// Turns cells into instants. A wall-clock time that the clocks skip in spring is moved forward by what they skip; one they show twice in autumn
/// is taken as the first of the two.
/// </summary>
internal sealed class ReadTime(IReadOnlyList<string> formats, TimeZoneInfo zone, DateTimeOffset now)
{
    private static readonly string[] s_iso =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
    ];

    /// <summary>Stands in a map for seconds, or milliseconds, since 1970.</summary>
    public const string Unix = "unix";

    private readonly bool _unix = formats.Contains(Unix, StringComparer.Ordinal);
    private readonly string[] _formats = [.. formats.Where(f => f != Unix)];
    private readonly string _rule = formats.Count == 0
        ? "must be a time in ISO 8601 such as 2026-01-31 or 2026-01-31T09:30; say with at.format how the file writes it"
        : $"must be a time written as {string.Join(" or ", formats.Select(f => f == Unix ? "seconds since 1970" : f))}";

    /// <summary>The instant, or the rule that is broken.</summary>
    public (DateTimeOffset At, string? Rule) Read(string cell)
    {
        if (_unix && Seconds(cell.AsSpan().Trim()) is { } moment) return Check(moment);
        if (!TryParse(cell.AsSpan().Trim(), out var time)) return (default, _rule);
        return Check(time.Kind == DateTimeKind.Utc ? new DateTimeOffset(time) : Place(time));
    }

    private (DateTimeOffset At, string? Rule) Check(DateTimeOffset at)
    {
        if (at < DateTimeOffset.UnixEpoch) return (default, "must not be before 1970");
        return at > now.AddDays(1) ? (default, "must not be in the future") : (at, null);
    }

    // A number of more than eleven digits is in milliseconds: in seconds it would be beyond the year 5000.
    private static DateTimeOffset? Seconds(ReadOnlySpan<char> cell) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e14
            ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(number >= 1e11 ? number : number * 1000))
            : null;

    public static ReadTime From(MappedTime at, TimeZoneInfo workspace, DateTimeOffset now) =>
        new(at.AllFormats, at.Zone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : workspace, now);

    private bool TryParse(ReadOnlySpan<char> cell, out DateTime time)
    {
        // With an offset in the text the outcome is UTC, without one it has no kind.
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal;
        if (_formats.Length > 0 && DateTime.TryParseExact(cell, _formats, CultureInfo.InvariantCulture, Styles, out time)) return true;
        return DateTime.TryParseExact(cell, s_iso, CultureInfo.InvariantCulture, Styles, out time);
    }

    private DateTimeOffset Place(DateTime wall)
    {
        if (ReferenceEquals(zone, TimeZoneInfo.Utc)) return new(wall, TimeSpan.Zero);
        if (wall.Year is 1 or 9999) return new(wall, TimeSpan.Zero);
        TimeSpan offset;
        if (zone.IsInvalidTime(wall)) offset = zone.GetUtcOffset(BeforeGap(wall));
        else if (zone.IsAmbiguousTime(wall)) offset = zone.GetAmbiguousTimeOffsets(wall).Max();
        else offset = zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    private DateTime BeforeGap(DateTime wall)
    {
        while (zone.IsInvalidTime(wall)) wall = wall.AddMinutes(-15);
        return wall;
    }
}
