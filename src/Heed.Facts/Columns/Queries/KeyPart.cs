using System.Globalization;

namespace Heed.Facts.Columns.Queries;

/// <summary>Numbers for the distinct values of one part of an answer's keys; 0 is "no value".</summary>
internal sealed class KeyPart(string column)
{
    /// <summary>More distinct values than this in one column are refused.</summary>
    public const int MaxKeys = 100_000;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string?> texts = [null];

    public string? TextOf(int number) => texts[number];

    /// <summary>By number, its place in the order of texts; no value stands last.</summary>
    public int[] Ranks()
    {
        var order = Enumerable.Range(1, texts.Count - 1).ToArray();
        Array.Sort(texts.Skip(1).ToArray(), order, StringComparer.Ordinal);
        var ranks = new int[texts.Count];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        ranks[0] = order.Length;
        return ranks;
    }

    public int NumberOf(string? text)
    {
        if (text is null) return 0;
        if (numbers.TryGetValue(text, out var number)) return number;
        if (numbers.Count == MaxKeys)
        {
            throw new FactsException(string.Create(CultureInfo.InvariantCulture, $"{column} can't be grouped by: it has more than {MaxKeys:N0} distinct values"));
        }

        numbers.Add(text, number = texts.Count);
        texts.Add(text);
        return number;
    }
}
