using Heed.Listen.Imports.Files;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;

namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>Which choice a file means: by the value it writes for it, or by its words in any of the survey's languages.</summary>
internal sealed class ChoiceWords
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _wordsFirst;

    /// <param name="choices">The choices.</param>
    /// <param name="wordsFirst">Whether the file writes words, so that a choice called "3" is not the one of value 3.</param>
    public ChoiceWords(IReadOnlyList<Choice> choices, bool wordsFirst)
    {
        _wordsFirst = wordsFirst;
        foreach (var choice in choices)
        {
            _values.TryAdd(choice.Origin?.Value ?? choice.Code, choice.Code);
            foreach (var text in choice.Text.Values) _words.TryAdd(OneLine(text), choice.Code);
        }

        foreach (var choice in choices) _values.TryAdd(choice.Code, choice.Code);
        Known = string.Join(", ", choices.Take(20).Select(c => c.Origin?.Value ?? c.Code));
    }

    /// <summary>The values there are, for a rule.</summary>
    public string Known { get; }

    public string? Find(string cell) => _wordsFirst ? Words(cell) ?? Value(cell) : Value(cell) ?? Words(cell);

    /// <summary>Choices of a list with commas between, which may also stand within a choice's words; the part that is none where there is one.</summary>
    public (IReadOnlyList<string> Codes, string? Wrong) Several(string cell)
    {
        List<string> codes = [];
        if (cell.Contains(JsonRows.ListSeparator, StringComparison.Ordinal))
        {
            foreach (var word in cell.Split(JsonRows.ListSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (Find(word) is not { } one) return ([], word);
                codes.Add(one);
            }

            return (codes, null);
        }

        var parts = cell.Split(',');
        for (var from = 0; from < parts.Length;)
        {
            var (code, to) = Longest(parts, from);
            if (code is null) return ([], parts[from].Trim());
            codes.Add(code);
            from = to;
        }

        return (codes, null);
    }

    private (string? Code, int To) Longest(string[] parts, int from)
    {
        for (var to = Math.Min(parts.Length, from + 20); to > from; to--)
        {
            if (Find(string.Join(',', parts[from..to]).Trim()) is { } code) return (code, to);
        }

        return (null, from);
    }

    private string? Value(string cell) => _values.GetValueOrDefault(cell);

    private string? Words(string cell) => _words.GetValueOrDefault(cell) ?? _words.GetValueOrDefault(OneLine(HtmlText.Of(cell)));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
