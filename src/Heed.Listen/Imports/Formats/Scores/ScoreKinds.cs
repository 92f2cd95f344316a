using System.Globalization;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>What products call their kinds of score, as fields; the highest score given tells how long a scale is.</summary>
internal sealed class ScoreKinds
{
    private readonly Dictionary<string, (double Min, double Max, bool Numeric)> _seen = new(StringComparer.Ordinal);

    public IEnumerable<string> Kinds => _seen.Keys;

    public void See(string kind, string score)
    {
        if (score.Length == 0) return;
        var numeric = double.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        var (min, max, all) = _seen.GetValueOrDefault(kind, (double.MaxValue, double.MinValue, true));
        _seen[kind] = numeric ? (Math.Min(min, number), Math.Max(max, number), all) : (min, max, false);
    }

    /// <summary>The field scores of a kind go to.</summary>
    public MappedField Field(string kind)
    {
        var (min, max, numeric) = _seen[kind];
        return Key(kind) switch
        {
            "nps" => Of("nps", "nps"),
            "enps" => Of("enps", "nps"),
            "csat" or "satisfaction" => Of("csat", max > 7 ? "csat10" : max > 5 ? "csat7" : "csat5"),
            "ces" or "effort" => max > 7 ? Rating("ces", min, max) : Of("ces", max > 5 ? "agree7" : "agree5"),
            "stars5" or "stars" or "fivestar" or "5star" or "star" or "rating" => Rating(Key(kind) == "rating" ? "rating" : "stars", min, max),
            "smileys" => Of("smileys", "csat5"),
            "thumbs" => Of("thumbs", "yesno"),
            _ => Of(Name(kind), numeric ? "number" : "code"),
        };
    }

    public static string Key(string kind) => string.Concat(kind.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>A scale from 1, or 0 where that was given, to 5, 7 or 10, or however much was given.</summary>
    public static MappedField Rating(string name, double min, double max) =>
        new() { As = name, Type = "rating", Min = min < 1 ? 0 : 1, Max = max <= 5 ? 5 : max <= 7 ? 7 : Math.Max(10, Math.Ceiling(max)) };

    private static MappedField Of(string name, string type) => new() { As = name, Type = type };

    private static string Name(string kind) => Key(kind) is { Length: > 0 } key ? key : "score";
}
