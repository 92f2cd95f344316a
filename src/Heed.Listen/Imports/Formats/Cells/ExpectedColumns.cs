namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>The columns a survey's exports may have, by the ids and by the names they have there.</summary>
internal sealed class ExpectedColumns
{
    private readonly Dictionary<string, CellReader> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CellReader>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <param name="reader">Reads the column.</param>
    /// <param name="ids">Its ids; one that is taken stays with whoever has it.</param>
    /// <param name="names">Its names; several columns may share one.</param>
    public void Add(CellReader reader, IEnumerable<string> ids, IEnumerable<string> names)
    {
        foreach (var id in ids) _ids.TryAdd(id, reader);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (!_names.TryGetValue(name, out var readers)) _names[name] = readers = [];
            readers.Add(reader);
        }
    }

    public CellReader? ById(string id) => _ids.GetValueOrDefault(id);

    /// <summary>The reader of the next column of this name: columns that share one stand in the order of their questions.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="inFile">How often the file has it.</param>
    /// <param name="why">Why there is none.</param>
    public CellReader? ByName(string name, int inFile, out string? why)
    {
        why = null;
        if (!_names.TryGetValue(name, out var readers)) return null;
        if (readers.Count != inFile)
        {
            why = $"{readers.Count} of the survey's questions have a column of this name, the file {inFile}: which is which can't be told";
            return null;
        }

        var next = _given.GetValueOrDefault(name);
        _given[name] = next + 1;
        return readers[next];
    }
}
