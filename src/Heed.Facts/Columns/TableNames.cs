using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns;

/// <summary>Every name of a table and what it stands for. Where a name is used twice, a field goes before an attribute, an attribute before a text.</summary>
internal sealed class TableNames
{
    private readonly SortedDictionary<string, (ColumnRole Role, ColumnHolds Holds)> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> dimensions = new(StringComparer.Ordinal);

    public static TableNames Of(IEnumerable<Chunk> chunks)
    {
        var all = new TableNames();
        foreach (var key in chunks.SelectMany(chunk => chunk.Keys).Distinct())
        {
            if (key.Role == ColumnRole.Dimension) all.dimensions.Add(key.Name);
            else if (key.Role != ColumnRole.Row) all.Add(key);
        }

        return all;
    }

    public IReadOnlyList<FactColumn> Columns => [.. names.Select(name => new FactColumn(name.Key, name.Value.Holds))];

    /// <summary>Dimensions that have a column, which is made with the first value.</summary>
    public IReadOnlySet<string> Dimensions => dimensions;

    public IEnumerable<string> All => names.Keys;

    /// <summary>The part a name plays in this table; null where the table doesn't know it.</summary>
    public ColumnRole? RoleOf(string name) =>
        Heed.Facts.Dimensions.IsReserved(name) ? ColumnRole.Dimension : names.TryGetValue(name, out var found) ? found.Role : null;

    private void Add(ColumnKey key)
    {
        var holds = key.Form switch
        {
            ColumnForm.NumberCodes or ColumnForm.Doubles => ColumnHolds.Numbers,
            ColumnForm.ManyLabels => ColumnHolds.ManyCodes,
            ColumnForm.Presence => ColumnHolds.Text,
            _ => key.Role == ColumnRole.Attribute ? ColumnHolds.Attribute : ColumnHolds.Codes,
        };
        if (!names.TryGetValue(key.Name, out var known) || Rank(key.Role, holds) < Rank(known.Role, known.Holds)) names[key.Name] = (key.Role, holds);
    }

    private static int Rank(ColumnRole role, ColumnHolds holds) =>
        ((int)role * 3) + holds switch { ColumnHolds.Numbers => 0, ColumnHolds.ManyCodes => 1, _ => 2 };
}
