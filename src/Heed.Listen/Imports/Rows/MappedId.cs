using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Rows;

/// <summary>What makes a row itself: the columns the map names, or else all it says. Then columns go by name, not by place, and empty cells say nothing.</summary>
internal sealed class MappedId
{
    private readonly ContentId _content = new();
    private readonly string _source;
    private readonly (int Column, string Name)[] _columns;

    public MappedId(ImportMap map, IReadOnlyList<string> columns, Dictionary<string, int> places)
    {
        _source = map.Source;
        IsGiven = map.Id.Count > 0;
        _columns = IsGiven
            ? [.. map.Id.Select(c => (places[c], c))]
            : [.. columns.Where(c => c is not (RowReader.RowColumn or RowReader.ProblemColumn)).Order(StringComparer.Ordinal).Select(c => (places[c], c))];
    }

    public bool IsGiven { get; }

    public UInt128 Of(RowReader rows, HashSet<string> missing, List<RowProblem> problems)
    {
        _content.Begin(_source, IsGiven ? "id" : "row");
        foreach (var (column, name) in _columns)
        {
            var cell = rows.Cell(column);
            if (IsGiven)
            {
                cell = cell.Trim();
                if (missing.Contains(cell)) problems.Add(new(rows.Row, name, RejectText.Shorten(cell), "must not be empty: it is the row's id"));
                _content.Add(cell);
            }
            else if (cell.Length > 0)
            {
                _content.Add(name).Add(cell);
            }
        }

        return _content.End();
    }
}
