using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Heed.Measures.Reports;

/// <summary>
/// A message whose values stand apart from its words, so that it can be said in another language: an interpolated string makes one where it is
/// asked for, and <see cref="Key"/> is what its translations are found by.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly StringBuilder _pattern;
    private readonly List<object?> _values;

    public Phrase(int literalLength, int formattedCount) => (_pattern, _values) = (new(literalLength), new(formattedCount));

    private Phrase(string pattern, IEnumerable<object?> values) => (_pattern, _values) = (new(pattern), [.. values]);

    /// <summary>What was filled in: texts, numbers, and phrases within the phrase.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>Its words with places for the values, as <see cref="string.Format(string, object[])"/> takes them.</summary>
    public string Pattern => _pattern.ToString();

    /// <summary>Its words with a number for each value, parted by hyphens: <c>must-be-from-0-to-1</c>.</summary>
    public string Key => string.Join('-', Words());

    public void AppendLiteral(string text) => _pattern.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value, string? format = null)
    {
        _pattern.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}{(format is null ? "" : ":")}{format}}}");
        _values.Add(value);
    }

    /// <summary>The same with its texts cut, so that the whole is no longer than asked for where that can be.</summary>
    public Phrase Cut(int longest)
    {
        var over = ToString().Length - longest;
        if (over <= 0) return this;
        var values = _values.ToArray();
        for (var v = 0; v < values.Length; v++)
        {
            if (values[v] is Phrase inner) values[v] = inner.Cut(Math.Max(1, inner.ToString().Length - over));
            else if (values[v] is string text && Math.Max(1, text.Length - over - 1) is var kept && kept < text.Length) values[v] = text[..(char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + "…";
        }

        return new(_pattern.ToString(), values);
    }

    /// <summary>In English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, _pattern.ToString(), [.. _values]);

    public bool Equals(Phrase? other) => other is not null && Key == other.Key && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Phrase?(string? text)
    {
        if (text is null) return null;
        Phrase phrase = new(text.Length, 0);
        phrase.AppendLiteral(text);
        return phrase;
    }

    private IEnumerable<string> Words()
    {
        var word = new StringBuilder();
        foreach (var letter in _pattern.ToString())
        {
            if (char.IsAsciiLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (word.Length > 0 && letter != '\'')
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
