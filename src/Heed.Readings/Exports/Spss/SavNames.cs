using System.Globalization;
using System.Text;

namespace Heed.Readings.Exports.Spss;

/// <summary>Makes names legal and unique: at most 64 bytes of letters, digits, dots and underscores, a letter first, none of the language's own words.</summary>
internal sealed class SavNames
{
    private const int Longest = 64;
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase) { "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH" };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Make(string wanted)
    {
        var text = new StringBuilder();
        foreach (var rune in wanted.EnumerateRunes()) text.Append(Rune.IsLetterOrDigit(rune) || rune.Value == '.' ? rune.ToString() : "_");
        var name = text.ToString().Trim('.', '_');
        if (name.Length == 0 || !Rune.IsLetter(name.EnumerateRunes().First())) name = "v_" + name;
        name = SavText.Cut(name, Longest).TrimEnd('.', '_');
        if (s_reserved.Contains(name)) name += "_";
        for (var again = 2; !_taken.Add(name); again++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"_{again}");
            var stem = again == 2 ? name : name[..name.LastIndexOf('_')];
            name = SavText.Cut(stem, Longest - suffix.Length) + suffix;
        }

        return name;
    }
}
