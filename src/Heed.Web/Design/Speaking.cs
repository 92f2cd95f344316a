using System.Globalization;

namespace Heed.Web.Design;

/// <summary>A stretch of work done in a reader's language, such as a report written for somebody who is not asking for it just now.</summary>
public sealed class Speaking : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _words = CultureInfo.CurrentUICulture;

    private Speaking(CultureInfo culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;

    /// <summary>Languages reports are written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "da", "nb", "sv", "fi", "et", "ru", "de"];

    /// <summary>The language where it is one of ours, else English.</summary>
    public static string Known(string? language) => Languages.FirstOrDefault(l => l == language) ?? "en";

    public static Speaking In(string language) => new(new CultureInfo(Known(language)));

    /// <summary>A language by its own name.</summary>
    public static string Name(string language)
    {
        var name = new CultureInfo(language).NativeName;
        return char.ToUpper(name[0], new CultureInfo(language)) + name[1..];
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _words);
}
