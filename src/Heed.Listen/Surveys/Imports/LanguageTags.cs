namespace Heed.Listen.Surveys.Imports;

/// <summary>Languages as others write them, as Heed does: <c>EN-GB</c> is <c>en-GB</c>, <c>de-informal</c> is <c>de</c>, <c>NO</c> is <c>nb</c>.</summary>
internal static class LanguageTags
{
    /// <summary>Null where it is no language.</summary>
    public static string? Of(string? written)
    {
        var parts = (written ?? "").Replace('_', '-').Trim().Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)) return null;
        var language = parts[0].ToLowerInvariant();
        if (language == "no") language = "nb";
        return (parts.Length > 1 ? LanguageTag.Known($"{language}-{parts[1]}") : null) ?? LanguageTag.Known(language);
    }
}
