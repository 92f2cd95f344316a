namespace Heed.Listen.Surveys.Imports;

/// <summary>Languages as others write them, as Heed does: <c>EN-GB</c> is <c>en-GB</c>, <c>de-informal</c> is <c>de</c>, <c>NO</c> is <c>nb</c>.</summary>
internal static class LanguageTags
{
    private const int Longest = 8;

    /// <summary>Null where it is no language.</summary>
    public static string? Of(string? written)
    {
        var parts = (written ?? "").Replace('_', '-').Trim().Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)) return null;
        var language = parts[0].ToLowerInvariant();
        if (language == "no") language = "nb";
        if (parts.Length == 1 || parts[1].Length == 0 || !parts[1].All(char.IsAsciiLetter)) return language;
        var region = parts[1].Length == 2 ? parts[1].ToUpperInvariant() : parts[1];
        return language.Length + 1 + region.Length <= Longest ? $"{language}-{region}" : language;
    }
}
