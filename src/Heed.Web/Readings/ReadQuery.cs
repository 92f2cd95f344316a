using System.Globalization;

namespace Heed.Web.Readings;

/// <summary>Parts of a question as they stand in an address.</summary>
internal static class ReadQuery
{
    /// <summary>Names with commas between them.</summary>
    public static string[] Split(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A day as yyyy-MM-dd, or none; false where it is something else.</summary>
    public static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return false;
        day = parsed;
        return true;
    }

    /// <summary>The lower-case name of an enum's value, or nothing for its first; false where it is something else.</summary>
    public static bool TryWord<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return string.IsNullOrEmpty(text) || (text.All(char.IsAsciiLetterLower) && Enum.TryParse(text, ignoreCase: true, out value));
    }

    /// <summary>"service:1000,staff:500" by field, or nothing; false where a part is something else.</summary>
    public static bool TryCosts(string? text, out Dictionary<string, double> costs)
    {
        costs = new(StringComparer.Ordinal);
        foreach (var part in Split(text))
        {
            var at = part.LastIndexOf(':');
            if (at < 1 || !double.TryParse(part.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var cost)) return false;
            costs[part[..at]] = cost;
        }

        return true;
    }
}
