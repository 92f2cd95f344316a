using Heed.Base.Results;
using Heed.Listen.Imports.Formats.Scores;
using Heed.Listen.Imports.Maps;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports.Files;

/// <summary>A file whose kind and encoding are known, to be read as often as needed. Without a map it must be of a product known here, or in Heed's own form.</summary>
internal sealed class OpenSignals : SignalFile
{
    private const int StartRows = 3;

    private readonly FileKind _kind;
    private readonly TextEncoding.Found? _encoding;
    private readonly ImportMap? _given;
    private FoundFormat? _found;
    private LearnedSources? _learned;
    private ShapedRows? _shaped;

    private OpenSignals(string path, ImportMap? map, FileKind kind, TextEncoding.Found? encoding)
    {
        Path = path;
        _given = map;
        _kind = kind;
        _encoding = encoding;
    }

    public override string Path { get; }

    public override string? GuessedEncoding => _encoding is { Guessed: true } ? _encoding.Encoding.WebName : null;

    // A map that names the delimiter reads the side file too.
    public override char Delimiter => Map?.Csv.Delimiter switch
    {
        null => ',',
        "tab" => '\t',
        var given => given[0],
    };

    public override ImportMatch? Match => _found is null ? null : new(_found.Name, _found.Columns);

    public override long Empty => _shaped?.Empty ?? 0;

    private ImportMap? Map => _found?.Map ?? _given;

    /// <param name="path">The file.</param>
    /// <param name="map">What its columns mean; without columns, only what the source is called.</param>
    /// <param name="source">What to call the source of a file that is recognised.</param>
    public static Result<OpenSignals> Find(string path, ImportMap? map, string? source)
    {
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        if (FileKinds.Detect(path).Failed(out var problem, out var kind)) return problem;
        TextEncoding.Found? encoding = null;
        if (kind == FileKind.Csv && TextEncoding.Detect(path, map?.Csv.Encoding).Failed(out problem, out encoding)) return problem;
        var file = new OpenSignals(path, map, kind, encoding);
        return map is { HasColumns: true } ? file : file.Recognise(source) is { } unknown ? unknown : file;
    }

    public override Result<SignalRows> Read(RowSettings settings, bool build)
    {
        if (Map is not { HasColumns: true }) return new SignalLines(Path, settings, _learned ??= new(settings.Known, settings.Map));
        if (Open(_found?.Head).Failed(out var problem, out var rows)) return problem;
        if (_found is { } found) rows = _shaped = new ShapedRows(rows, found.Made, found.IsEmpty);
        return MappedRows.Open(rows, Path, settings with { Map = Map }, build);
    }

    /// <returns>Why the file can't be imported without a map; null where it can.</returns>
    private Problem? Recognise(string? source)
    {
        if (_kind == FileKind.JsonLines && SignalLines.IsOwn(Path)) return null;
        var start = Start();
        _found = RecognizeFile.Of(new ScoreTable(start, Open));
        if (_found is null) return _kind == FileKind.JsonLines ? null : ImportsErrors.NoMap(Path, start.Count > 0 ? start[0] : []);
        var name = source ?? (_given?.Source is { Length: > 0 } given ? given : _found.Map.Source);
        _found = _found with { Map = _found.Map with { Source = name, Csv = _given?.Csv ?? new(), Xlsx = _given?.Xlsx ?? new() } };
        var places = MapRules.Check(_found.Map);
        return places.Count > 0 ? ImportsErrors.BadMap(places) : null;
    }

    private IReadOnlyList<IReadOnlyList<string>> Start()
    {
        if (Open(_kind == FileKind.JsonLines ? null : new TableHead([], [])).Failed(out _, out var rows)) return [];
        using (rows)
        {
            return rows switch
            {
                CsvRows csv => csv.Rest(StartRows),
                XlsxRows xlsx => xlsx.Rest(StartRows),
                _ => [rows.Columns],
            };
        }
    }

    private Result<RowReader> Open(TableHead? head) => _kind switch
    {
        FileKind.Csv => Any(CsvRows.Open(Path, _encoding!.Encoding, Map?.Csv ?? new(), head)),
        FileKind.Xlsx => Any(XlsxRows.Open(Path, Map?.Xlsx ?? new(), head)),
        // A map of somebody's own names the members of a line as they are.
        _ => Any(JsonRows.Open(Path, flat: _given is not { HasColumns: true })),
    };

    private static Result<RowReader> Any<T>(Result<T> opened) where T : RowReader => opened.Failed(out var problem) ? problem : opened.Value;
}
