using Heed.Base.Results;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>A file looked at to tell what it is: its columns, its first rows, and all rows where they must be counted through.</summary>
internal sealed class ScoreTable(IReadOnlyList<IReadOnlyList<string>> start, Func<TableHead?, Result<RowReader>> open)
{
    private readonly Dictionary<string, int> _places = Places(start.Count > 0 ? start[0] : []);

    /// <summary>The first rows; the first of them names the columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Start => start;

    public IReadOnlyList<string> Columns => start.Count > 0 ? start[0] : [];

    /// <summary>The place of the first of these columns that is there, however its words are joined; −1 where none is.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_places.TryGetValue(name, out var place)) return place;
        }

        return -1;
    }

    public bool Has(params ReadOnlySpan<string> names) => Find(names) >= 0;

    /// <summary>Goes through all rows that can be read.</summary>
    public void Scan(TableHead? head, Action<RowReader> see)
    {
        if (open(head).Failed(out _, out var rows)) return;
        using (rows)
        {
            while (rows.Read())
            {
                if (rows.Broken is null) see(rows);
            }
        }
    }

    /// <summary>A column's name as it is compared: "Created At" is <c>created_at</c>.</summary>
    public static string Key(string name) => string.Join('_', name.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, int> Places(IReadOnlyList<string> columns)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++) places.TryAdd(Key(columns[i]), i);
        return places;
    }
}
