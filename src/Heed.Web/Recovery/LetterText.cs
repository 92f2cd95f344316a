using System.Globalization;
using Heed.Act.Recovery.Letters;

namespace Heed.Web.Recovery;

/// <summary>What letters' languages call themselves.</summary>
public static class LetterText
{
    public static IEnumerable<KeyValuePair<string, string>> Languages { get; } = [.. ReadyLetters.Languages.Select(l => KeyValuePair.Create(l, Name(l)))];

    public static string Name(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return char.ToUpper(culture.NativeName[0], culture) + culture.NativeName[1..];
    }
}
