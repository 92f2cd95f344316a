using System.Globalization;

namespace Heed.Web.Design;

/// <summary>Codes nobody named, as words rather than as a program writes them.</summary>
internal static class CodeText
{
    /// <summary><c>current-account</c> as "current account".</summary>
    public static string Words(string code) => code.Replace('-', ' ').Replace('_', ' ');

    /// <summary>The same with a capital, to stand alone.</summary>
    public static string Title(string code) => Words(code) is { Length: > 0 } words ? char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..] : code;
}
