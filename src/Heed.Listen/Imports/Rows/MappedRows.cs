using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Rows;

/// <summary>Rows under columns, made signals by a map.</summary>
internal sealed class MappedRows : SignalRows
{
    private readonly RowReader _rows;
    private readonly RowSettings _settings;
    private readonly ImportMap _map;
    private readonly bool _build;
    private readonly (int Column, string Name, ReadValue Read)[] _fields;
    private readonly (int Column, string Name)[] _attributes;
    private readonly (int Column, string Name)[] _texts;
    private readonly (int Column, string Place, string? Value)[] _dimensions;
    private readonly HashSet<string> _missing;
    private readonly ReadTime? _time;
    private readonly int _timeColumn;
    private readonly MappedId _id;
    private readonly DateTimeOffset _day;
    private readonly string?[] _said = new string?[5];

    private MappedRows(RowReader rows, RowSettings settings, bool build)
    {
        _rows = rows;
        _settings = settings;
        _build = build;
        _map = settings.Map!;
        _day = settings.Day;
        _missing = new(_map.Missing.Select(m => m.Trim()), StringComparer.Ordinal) { "" };
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (var i = 0; i < rows.Columns.Count; i++) places[rows.Columns[i]] = i;
        var schema = ImportSchema.Of(_map, settings.Known.GetValueOrDefault(_map.Source));
        Sources = [new RegisterSource.Input(_map.Source, _map.Kind, _map.Title, _map.Mode, schema)];
        var comma = _map.Csv.Decimal == ",";
        _fields = [.. _map.Fields.Zip(schema.Fields, (f, known) => (places[f.Column], f.Name, new ReadValue(f, known, _missing, comma)))];
        _attributes = [.. _map.Attributes.Select(a => (places[a.Column], a.Name))];
        _texts = [.. _map.Texts.Select(t => (places[t.Column], t.Name))];
        _dimensions = [.. _map.Dimensions.Select(d => (d.Part?.Column is { } column ? places[column] : -1, d.Place, d.Part?.Value))];
        if (_map.At is { } at) (_time, _timeColumn) = (ReadTime.From(at, settings.Zone, settings.Now), places[at.Column]);
        _id = new MappedId(_map, rows.Columns, places);
    }

    public override int Row => _rows.Row;

    public override string? Unreadable => _rows.Unreadable;

    public override long Position => _rows.Position;

    public override IReadOnlyList<RegisterSource.Input> Sources { get; }

    /// <param name="rows">The file; disposed with this.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="settings">What to read by.</param>
    /// <param name="build">Whether signals are wanted, or only what is wrong with them.</param>
    public static Result<SignalRows> Open(RowReader rows, string file, RowSettings settings, bool build)
    {
        var missing = settings.Map!.Columns.Where(c => !rows.Columns.Contains(c.Column, StringComparer.Ordinal)).ToList();
        if (missing.Count == 0) return new MappedRows(rows, settings, build);
        rows.Dispose();
        return ImportsErrors.MissingColumns(file, missing, rows.Columns);
    }

    public override bool Read()
    {
        if (Problems.Count > 0) Problems.Clear();
        Signal = null;
        if (!_rows.Read()) return false;
        if (_rows.Broken is { } broken)
        {
            Problems.Add(new(Row, null, "", broken));
            return true;
        }

        var values = ReadValues();
        var attributes = ReadStrings(_attributes, SignalRules.LongestName * 5, trim: true);
        var texts = ReadStrings(_texts, SignalRules.LongestText, trim: false);
        ReadDimensions();
        var at = ReadAt();
        var content = _id.Of(_rows, _missing, Problems);
        if (Problems.Count > 0) return true;
        var occurrence = _settings.Occurrences.Next(content);
        SameIdAgain = _id.IsGiven && occurrence > 1;
        if (!_build) return true;
        Signal = new Signal
        {
            Id = ContentId.Guid(content, _id.IsGiven ? 1 : occurrence),
            Source = _map.Source,
            Kind = _map.Kind,
            HappenedAt = at,
            ReceivedAt = _settings.Now,
            Unit = _said[0],
            Customer = _said[1],
            Touchpoint = _said[2],
            Channel = _said[3],
            Language = _said[4],
            Values = values ?? SignalParts.NoValues,
            Texts = texts ?? SignalParts.NoTexts,
            Attributes = attributes ?? SignalParts.NoTexts,
        };
        return true;
    }

    private Dictionary<string, FieldValue>? ReadValues()
    {
        Dictionary<string, FieldValue>? values = null;
        foreach (var (column, name, read) in _fields)
        {
            var cell = _rows.Cell(column);
            var (value, rule) = read.Read(cell);
            if (rule is not null) Reject(column, cell, rule);
            else if (_build && value is not null) (values ??= new(_fields.Length, StringComparer.Ordinal))[name] = value;
        }

        return values;
    }

    private Dictionary<string, string>? ReadStrings((int Column, string Name)[] parts, int longest, bool trim)
    {
        Dictionary<string, string>? strings = null;
        foreach (var (column, name) in parts)
        {
            var cell = _rows.Cell(column);
            var trimmed = cell.Trim();
            if (_missing.Contains(trimmed)) continue;
            if (RejectText.Rule(cell, longest) is { } rule) Reject(column, cell, rule);
            else if (_build) (strings ??= new(parts.Length, StringComparer.Ordinal))[name] = trim ? trimmed : cell;
        }

        return strings;
    }

    private void ReadDimensions()
    {
        for (var i = 0; i < _dimensions.Length; i++)
        {
            var (column, _, value) = _dimensions[i];
            _said[i] = value;
            if (column < 0) continue;
            var cell = _rows.Cell(column).Trim();
            if (_missing.Contains(cell)) continue;
            if (RejectText.Rule(cell, SignalRules.LongestName) is { } rule) Reject(column, cell, rule);
            else _said[i] = cell;
        }
    }

    private DateTimeOffset ReadAt()
    {
        NoTime = _time is null;
        if (_time is null) return _day;
        var cell = _rows.Cell(_timeColumn);
        if (_missing.Contains(cell.Trim()))
        {
            NoTime = true;
            return _day;
        }

        var (at, rule) = _time.Read(cell);
        if (rule is not null) Reject(_timeColumn, cell, rule);
        return at;
    }

    private void Reject(int column, string cell, string rule) => Problems.Add(new(Row, _rows.Columns[column], RejectText.Shorten(cell), rule));

    public override void WriteReject(RejectsFile rejects, string problem) => _rows.WriteReject(rejects, problem);

    public override void Dispose() => _rows.Dispose();
}
