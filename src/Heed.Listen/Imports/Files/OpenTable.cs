using Heed.Base.Results;

namespace Heed.Listen.Imports.Files;

/// <summary>A file of rows under named columns, opened as what it looks like.</summary>
internal static class OpenTable
{
    public static Result<RowReader> Open(string path)
    {
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        if (FileKinds.Detect(path).Failed(out var problem, out var kind)) return problem;
        if (kind == FileKind.Xlsx) return Any(XlsxRows.Open(path, new()));
        if (kind == FileKind.JsonLines) return Any(JsonRows.Open(path));
        return TextEncoding.Detect(path, null).Failed(out problem, out var encoding) ? problem : Any(CsvRows.Open(path, encoding.Encoding, new()));
    }

    private static Result<RowReader> Any<T>(Result<T> opened) where T : RowReader => opened.Failed(out var problem, out var rows) ? problem : rows;
}
