using Heed.Base.Results;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports.Files;

/// <summary>A file whose kind and encoding are known, to be read as often as needed.</summary>
internal sealed class OpenSignals
{
    private readonly string _path;
    private readonly FileKind _kind;
    private readonly TextEncoding.Found? _encoding;
    private LearnedSources? _learned;

    private OpenSignals(string path, FileKind kind, TextEncoding.Found? encoding)
    {
        _path = path;
        _kind = kind;
        _encoding = encoding;
    }

    /// <summary>What the encoding was taken for where the file does not say; null where it is certain.</summary>
    public string? GuessedEncoding => _encoding is { Guessed: true } ? _encoding.Encoding.WebName : null;

    public static Result<OpenSignals> Find(string path, Maps.ImportMap? map)
    {
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        var kind = FileKinds.Detect(path);
        if (kind.Failed(out var problem)) return problem;
        if (kind.Value != FileKind.JsonLines && map is not { HasColumns: true }) return ImportsErrors.NoMap;
        if (kind.Value != FileKind.Csv) return new OpenSignals(path, kind.Value, null);
        var encoding = TextEncoding.Detect(path, map!.Csv.Encoding);
        return encoding.Failed(out problem) ? problem : new OpenSignals(path, kind.Value, encoding.Value);
    }

    public Result<SignalRows> Read(RowSettings settings, bool build)
    {
        if (_kind == FileKind.JsonLines && settings.Map is not { HasColumns: true })
        {
            return new SignalLines(_path, settings, _learned ??= new(settings.Known, settings.Map));
        }

        var rows = _kind switch
        {
            FileKind.Csv => Any(CsvRows.Open(_path, _encoding!.Encoding, settings.Map!.Csv)),
            FileKind.Xlsx => Any(XlsxRows.Open(_path, settings.Map!.Xlsx)),
            _ => Any(JsonRows.Open(_path)),
        };
        return rows.Failed(out var problem) ? problem : MappedRows.Open(rows.Value, _path, settings, build);
    }

    private static Result<RowReader> Any<T>(Result<T> opened) where T : RowReader => opened.Failed(out var problem) ? problem : opened.Value;
}
