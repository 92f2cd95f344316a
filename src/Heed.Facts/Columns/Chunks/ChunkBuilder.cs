namespace Heed.Facts.Columns.Chunks;

/// <summary>Turns rows into columns.</summary>
internal static class ChunkBuilder
{
    /// <summary>The chunk of some rows, in their order; at least one.</summary>
    public static MemoryChunk Build(ReadOnlySpan<Fact> rows)
    {
        var columns = new Dictionary<ColumnKey, Column>();
        var at = new long[rows.Length];
        var seq = new long[rows.Length];
        var fields = new Dictionary<string, FieldBuilder>(StringComparer.Ordinal);
        var labels = new Dictionary<(ColumnRole, string), LabelBuilder>();
        var texts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Length; row++)
        {
            var fact = rows[row];
            at[row] = fact.At;
            seq[row] = fact.Seq;
            foreach (var (name, value) in fact.Values) Field(name).Add(row, value);
            AddLabel(ColumnRole.Dimension, Dimensions.Kind, row, fact.Kind);
            AddLabel(ColumnRole.Dimension, Dimensions.Unit, row, fact.Unit);
            AddLabel(ColumnRole.Dimension, Dimensions.Customer, row, fact.Customer);
            AddLabel(ColumnRole.Dimension, Dimensions.Touchpoint, row, fact.Touchpoint);
            AddLabel(ColumnRole.Dimension, Dimensions.Channel, row, fact.Channel);
            AddLabel(ColumnRole.Dimension, Dimensions.Language, row, fact.Language);
            foreach (var (name, label) in fact.Attributes) AddLabel(ColumnRole.Attribute, name, row, label);
            foreach (var name in fact.Texts) Text(name)[row] = 1;
        }

        columns[Chunk.At] = LongColumn.Pack(at);
        columns[Chunk.Seq] = LongColumn.Pack(seq);
        foreach (var (name, field) in fields) field.AddTo(columns, name);
        foreach (var ((role, name), label) in labels) columns[new(role, name, ColumnForm.LabelCodes)] = label.Build();
        foreach (var (name, given) in texts) columns[new(ColumnRole.Text, name, ColumnForm.Presence)] = new PresenceColumn(CodeArray.Pack(given));
        return new(rows.Length, columns);

        FieldBuilder Field(string name)
        {
            if (!fields.TryGetValue(name, out var field)) fields.Add(name, field = new(at.Length));
            return field;
        }

        void AddLabel(ColumnRole role, string name, int row, string? label)
        {
            if (label is null) return;
            if (!labels.TryGetValue((role, name), out var builder)) labels.Add((role, name), builder = new(at.Length));
            builder.Set(row, label);
        }

        int[] Text(string name)
        {
            if (!texts.TryGetValue(name, out var given)) texts.Add(name, given = new int[at.Length]);
            return given;
        }
    }
}
