using Heed.Base.Sources;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>A map put together column by column, and what is said of each.</summary>
internal sealed class MapDraft(IReadOnlyList<string> columns)
{
    private readonly MatchedColumn?[] _said = new MatchedColumn?[columns.Count];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<MappedField> _fields = [];
    private readonly List<MappedColumn> _attributes = [];
    private readonly List<MappedColumn> _texts = [];
    private readonly List<MadeColumn> _made = [];

    public IReadOnlyList<MadeColumn> Made => _made;

    public IReadOnlyList<MatchedColumn> Said => [.. columns.Select((c, i) => _said[i] ?? new(c, null, ColumnUse.Left, "nothing is known of it"))];

    /// <summary>A part of the signal from a column; null where there is none.</summary>
    public ColumnOrValue? Part(int column, string part)
    {
        if (column < 0) return null;
        _said[column] = new(columns[column], part, ColumnUse.Part);
        return new() { Column = columns[column] };
    }

    public string? Column(int column, string part) => Part(column, part)?.Column;

    /// <summary>A part made from several columns: the first that says something.</summary>
    public ColumnOrValue? FirstOf(string part, params int[] places)
    {
        List<int> there = [.. places.Where(p => p >= 0)];
        if (there.Count < 2) return there.Count == 0 ? null : Part(there[0], part);
        foreach (var place in there) _said[place] = new(columns[place], part, ColumnUse.Part);
        return new() { Column = Make(columns[there[0]], part, rows => there.Select(rows.Cell).FirstOrDefault(c => !string.IsNullOrWhiteSpace(c)) ?? "") };
    }

    public void Text(int column, string name)
    {
        if (column < 0) return;
        name = Free(name)!;
        _texts.Add(new() { Column = columns[column], As = name });
        _said[column] = new(columns[column], name, ColumnUse.Text);
    }

    /// <summary>Words under a name that was kept for them.</summary>
    public void TextNamed(int column, string name)
    {
        _texts.Add(new() { Column = columns[column], As = name });
        _said[column] = new(columns[column], name, ColumnUse.Text);
    }

    /// <summary>Whether something was said of a column.</summary>
    public bool Knows(int column) => _said[column] is not null;

    public void Leave(int column, string why)
    {
        if (column >= 0) _said[column] = new(columns[column], null, ColumnUse.Left, why);
    }

    public void Attribute(int column, string? wanted = null)
    {
        if (column < 0) return;
        if (Free(wanted ?? columns[column]) is not { } name)
        {
            Leave(column, "its name can't be an attribute's");
            return;
        }

        _attributes.Add(new() { Column = columns[column], As = name });
        _said[column] = new(columns[column], name, ColumnUse.Attribute);
    }

    /// <summary>All columns nothing was said of yet.</summary>
    public void AttributesOfTheRest()
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (_said[i] is null && columns[i] is not (RowReader.RowColumn or RowReader.ProblemColumn)) Attribute(i);
        }
    }

    /// <summary>A field from a column of the file.</summary>
    public void Field(int column, MappedField field)
    {
        _fields.Add(field with { Column = columns[column] });
        _said[column] = new(columns[column], field.Name, ColumnUse.Answer);
        _taken.Add(field.Name);
    }

    /// <summary>A field from some cells of some columns.</summary>
    public void MadeField(IEnumerable<int> from, MappedField field, Func<RowReader, string> cell)
    {
        List<int> places = [.. from];
        _fields.Add(field with { Column = Make(columns[places[0]], field.Name, cell) });
        foreach (var column in places) _said[column] = new(columns[column], _said[column] is { As: ColumnUse.Answer, Becomes: { } before } ? $"{before}, {field.Name}" : field.Name, ColumnUse.Answer);
        _taken.Add(field.Name);
    }

    /// <summary>Words of some cells of a column, under a name that was kept for them.</summary>
    public void MadeText(int from, string name, Func<RowReader, string> cell)
    {
        _texts.Add(new() { Column = Make(columns[from], name, cell), As = name });
        _said[from] ??= new(columns[from], name, ColumnUse.Text);
    }

    /// <summary>A name nothing else has; null where it can't be one.</summary>
    public string? Free(string wanted) => new[] { wanted, $"{wanted}_imported", $"{wanted}_2", $"{wanted}_3" }.FirstOrDefault(name => SourceRules.RejectName(name) is null && _taken.Add(name));

    public ImportMap Onto(ImportMap map) => map with { Fields = _fields, Attributes = _attributes, Texts = _texts };

    private string Make(string from, string name, Func<RowReader, string> cell)
    {
        // Columns made must not meet one of the file's names.
        var column = $"{from} \u2192 {name}";
        _made.Add(new(column, cell));
        return column;
    }
}
