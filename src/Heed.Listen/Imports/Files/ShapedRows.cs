namespace Heed.Listen.Imports.Files;

/// <summary>Rows with columns made from others behind their own, and without those that hold nothing.</summary>
internal sealed class ShapedRows : RowReader
{
    private readonly RowReader _rows;
    private readonly IReadOnlyList<MadeColumn> _made;
    private readonly Func<RowReader, bool>? _isEmpty;

    public ShapedRows(RowReader rows, IReadOnlyList<MadeColumn> made, Func<RowReader, bool>? isEmpty)
    {
        (_rows, _made, _isEmpty) = (rows, made, isEmpty);
        Columns = [.. rows.Columns, .. made.Select(m => m.Name)];
        Header = rows.Header;
    }

    /// <summary>Rows passed over.</summary>
    public long Empty { get; private set; }

    public override int Row => _rows.Row;

    public override long Position => _rows.Position;

    public override bool Read()
    {
        while (true)
        {
            var more = _rows.Read();
            (Broken, Unreadable) = (_rows.Broken, _rows.Unreadable);
            if (!more || Broken is not null || _isEmpty?.Invoke(_rows) != true) return more;
            Empty++;
        }
    }

    public override string Cell(int column) => column < _rows.Columns.Count ? _rows.Cell(column) : _made[column - _rows.Columns.Count].Cell(_rows);

    public override void WriteReject(RejectsFile rejects, string problem) => _rows.WriteReject(rejects, problem);

    public override void Dispose() => _rows.Dispose();
}

/// <param name="Name">Its name, for a map.</param>
/// <param name="Cell">What it holds, of the row as it stands in the file.</param>
internal sealed record MadeColumn(string Name, Func<RowReader, string> Cell);
