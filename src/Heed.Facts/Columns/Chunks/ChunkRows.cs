using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Chunks;

/// <summary>Turns columns back into rows, those deleted left out, for a chunk that is to be written again.</summary>
internal static class ChunkRows
{
    public static Fact[] Read(Chunk chunk, int workspace, string source)
    {
        var at = chunk.Longs(Chunk.At).ToArray();
        var seq = chunk.Longs(Chunk.Seq).ToArray();
        var values = Rows<Dictionary<string, FieldValue>>(chunk);
        var attributes = Rows<Dictionary<string, string>>(chunk);
        var texts = Rows<List<string>>(chunk);
        var dimensions = Dimensions.All.ToDictionary(
            name => name, name => chunk.Values(ColumnRole.Dimension, name).Labels, StringComparer.Ordinal);
        foreach (var (role, name) in chunk.Keys.Select(key => (key.Role, key.Name)).Distinct())
        {
            if (role == ColumnRole.Field) ReadField(chunk.Values(role, name), name, values);
            if (role == ColumnRole.Attribute) ReadLabels(chunk.Values(role, name).Labels!, (row, label) => attributes[row].Add(name, label));
            if (role == ColumnRole.Text) ReadText((PresenceColumn)chunk.Load(new(role, name, ColumnForm.Presence))!, name, texts);
        }

        var deleted = chunk.Deleted?.Rows;
        return [.. Enumerable.Range(0, chunk.Rows).Where(row => deleted is null || (deleted[row / 64] & (1UL << (row % 64))) == 0).Select(row => new Fact
        {
            Workspace = workspace,
            Source = source,
            Seq = seq[row],
            At = at[row],
            Kind = Label(Dimensions.Kind, row)!,
            Unit = Label(Dimensions.Unit, row),
            Customer = Label(Dimensions.Customer, row),
            Touchpoint = Label(Dimensions.Touchpoint, row),
            Channel = Label(Dimensions.Channel, row),
            Language = Label(Dimensions.Language, row),
            Values = values[row],
            Attributes = attributes[row],
            Texts = texts[row],
        })];

        string? Label(string name, int row) =>
            dimensions[name] is { } column && column.Codes[row] is var code and >= CodeArray.FirstValue
                ? column.Labels[code - CodeArray.FirstValue] : null;
    }

    private static T[] Rows<T>(Chunk chunk)
        where T : new() => [.. Enumerable.Range(0, chunk.Rows).Select(_ => new T())];

    private static void ReadField(ChunkValues column, string name, Dictionary<string, FieldValue>[] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (Value(column, row) is { } value) rows[row].Add(name, value);
        }
    }

    private static FieldValue? Value(ChunkValues column, int row)
    {
        if (column.Numbers is { } numbers && numbers.Codes[row] is var number and not CodeArray.Missing)
        {
            return number == CodeArray.NotApplicable ? FieldValue.NotApplicable.Value : FieldValue.Of(numbers.ValueOf(number));
        }

        if (column.Doubles?.Values[row] is { } given)
        {
            if (DoubleColumn.IsNotApplicable(given)) return FieldValue.NotApplicable.Value;
            if (!double.IsNaN(given)) return FieldValue.Of(given);
        }

        if (column.Labels is { } labels && labels.Codes[row] is var label and not CodeArray.Missing)
        {
            return label == CodeArray.NotApplicable ? FieldValue.NotApplicable.Value : FieldValue.Of(labels.Labels[label - CodeArray.FirstValue]);
        }

        if (column.Many is not { } many || many.Offsets[row] == many.Offsets[row + 1]) return null;
        var codes = Enumerable.Range(many.Offsets[row], many.Offsets[row + 1] - many.Offsets[row]).Select(i => many.Codes[i]).ToList();
        return codes[0] == CodeArray.NotApplicable
            ? FieldValue.NotApplicable.Value
            : FieldValue.Of((IReadOnlyList<string>)[.. codes.Select(code => many.Labels[code - CodeArray.FirstValue])]);
    }

    private static void ReadLabels(LabelCodes column, Action<int, string> add)
    {
        for (var row = 0; row < column.Codes.Length; row++)
        {
            if (column.Codes[row] is var code and >= CodeArray.FirstValue) add(row, column.Labels[code - CodeArray.FirstValue]);
        }
    }

    private static void ReadText(PresenceColumn column, string name, List<string>[] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (column.Given[row] != 0) rows[row].Add(name);
        }
    }
}
