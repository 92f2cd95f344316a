namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>What becomes of a file's columns.</summary>
/// <param name="Columns">Each column, in the order of the file.</param>
/// <param name="HasId">Whether one of them tells responses apart.</param>
internal sealed record MatchedColumns(IReadOnlyList<ColumnMatch> Columns, bool HasId)
{
    public ImportMatch Report(string format) => new(format, [.. Columns.Select(c => new MatchedColumn(c.Column, c.Reader?.Becomes, c.Use, c.Why))]);

    /// <summary>The attributes they bring, for the source to know.</summary>
    public IEnumerable<string> Attributes => Named(ColumnUse.Attribute);

    /// <summary>The texts they bring, beside the survey's own.</summary>
    public IEnumerable<string> Texts => Named(ColumnUse.Text);

    private IEnumerable<string> Named(ColumnUse use) => Columns.Where(c => c.Use == use).Select(c => c.Reader!.Becomes);
}

/// <param name="Column">As the file calls it.</param>
/// <param name="Use">What it is used as.</param>
/// <param name="Reader">Reads it; null where it is left out.</param>
/// <param name="Why">Why it is left out, or is no answer.</param>
internal sealed record ColumnMatch(string Column, ColumnUse Use, CellReader? Reader, string? Why)
{
    public static ColumnMatch Answer(string column, CellReader reader) => new(column, ColumnUse.Answer, reader, null);

    public static ColumnMatch Part(string column, CellReader reader) => new(column, ColumnUse.Part, reader, null);

    public static ColumnMatch Attribute(string column, string name, string? why) => new(column, ColumnUse.Attribute, new ReadAttribute(name), why);

    /// <summary>Words to keep that answer no question of the survey.</summary>
    public static ColumnMatch Text(string column, string name, string? why) => new(column, ColumnUse.Text, new ReadWordsCell(name), why);

    public static ColumnMatch Leave(string column, string why) => new(column, ColumnUse.Left, null, why);
}
