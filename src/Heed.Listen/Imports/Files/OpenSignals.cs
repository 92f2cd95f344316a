using Heed.Base.Results;
using Heed.Listen.Imports.Maps;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports.Files;

/// <summary>A file whose kind and encoding are known, to be read as often as needed.</summary>
internal sealed class OpenSignals : SignalFile
{
    private readonly ImportMap? _map;
    private readonly FileKind _kind;
    private readonly TextEncoding.Found? _encoding;
    private LearnedSources? _learned;

    private OpenSignals(string path, ImportMap? map, FileKind kind, TextEncoding.Found? encoding)
    {
        Path = path;
        _map = map;
        _kind = kind;
        _encoding = encoding;
    }

    public override string Path { get; }

    public override string? GuessedEncoding => _encoding is { Guessed: true } ? _encoding.Encoding.WebName : null;

    // A map that names the delimiter reads the side file too.
    public override char Delimiter => _map?.Csv.Delimiter switch
    {
        null => ',',
        "tab" => '\t',
        var given => given[0],
    };

    public static Result<OpenSignals> Find(string path, ImportMap? map)
    {
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        var kind = FileKinds.Detect(path);
        if (kind.Failed(out var problem)) return problem;
        if (kind.Value != FileKind.JsonLines && map is not { HasColumns: true }) return ImportsErrors.NoMap;
        if (kind.Value != FileKind.Csv) return new OpenSignals(path, map, kind.Value, null);
        var encoding = TextEncoding.Detect(path, map!.Csv.Encoding);
        return encoding.Failed(out problem) ? problem : new OpenSignals(path, map, kind.Value, encoding.Value);
    }

    public override Result<SignalRows> Read(RowSettings settings, bool build)
    {
        if (_kind == FileKind.JsonLines && settings.Map is not { HasColumns: true })
        {
            return new SignalLines(Path, settings, _learned ??= new(settings.Known, settings.Map));
        }

        var rows = _kind switch
        {
            FileKind.Csv => Any(CsvRows.Open(Path, _encoding!.Encoding, settings.Map!.Csv)),
            FileKind.Xlsx => Any(XlsxRows.Open(Path, settings.Map!.Xlsx)),
            _ => Any(JsonRows.Open(Path)),
        };
        return rows.Failed(out var problem) ? problem : MappedRows.Open(rows.Value, Path, settings, build);
    }

    private static Result<RowReader> Any<T>(Result<T> opened) where T : RowReader => opened.Failed(out var problem) ? problem : opened.Value;
}
