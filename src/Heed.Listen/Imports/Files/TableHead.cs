namespace Heed.Listen.Imports.Files;

/// <summary>A header of several rows, as some products write it.</summary>
/// <param name="Rows">As they stand in the file.</param>
/// <param name="Columns">A name for each column, each once, to say where something is.</param>
internal sealed record TableHead(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>Names made to differ: a second <c>Q1</c> is <c>Q1 (2)</c>.</summary>
    public static IReadOnlyList<string> Differ(IEnumerable<string> names)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<string> columns = [];
        foreach (var name in names)
        {
            var shown = name.Length == 0 ? $"column {columns.Count + 1}" : name;
            seen[shown] = seen.GetValueOrDefault(shown) + 1;
            columns.Add(seen[shown] == 1 ? shown : $"{shown} ({seen[shown]})");
        }

        return columns;
    }
}
