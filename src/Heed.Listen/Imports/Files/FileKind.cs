using Heed.Base.Results;

namespace Heed.Listen.Imports.Files;

internal enum FileKind
{
    Csv,
    Xlsx,
    JsonLines,
}

/// <summary>Tells what a file is by what is in it, since names lie.</summary>
internal static class FileKinds
{
    public static Result<FileKind> Detect(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[4096];
        var head = start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        if (head.IsEmpty) return ImportsErrors.BadFile(path, "is empty.");
        if (head.StartsWith("PK\x3\x4"u8)) return FileKind.Xlsx;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return ImportsErrors.BadFile(path, "is a spreadsheet of the old kind (.xls) or has a password: save it as .xlsx or .csv.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return ImportsErrors.BadFile(path, "is packed with gzip: unpack it first.");
        if (IsBinary(head)) return ImportsErrors.BadFile(path, "is no text: give a CSV, XLSX or JSON lines file.");
        var first = head.TrimStart((byte)0xEF).TrimStart((byte)0xBB).TrimStart((byte)0xBF).TrimStart(" \t\r\n"u8);
        if (first.IsEmpty && stream.Length <= head.Length) return ImportsErrors.BadFile(path, "is empty.");
        if (first.StartsWith("{"u8)) return FileKind.JsonLines;
        if (first.StartsWith("["u8) && Path.GetExtension(path).StartsWith(".json", StringComparison.OrdinalIgnoreCase)) return ImportsErrors.BadFile(path, "is one JSON array: write one object a line.");
        return Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON" ? FileKind.JsonLines : FileKind.Csv;
    }

    // UTF-16 has a zero in every other byte, but says so at the start.
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        var odd = 0;
        foreach (var b in head)
        {
            if (b < 32 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 12)) odd++;
        }

        return odd > 2 + (head.Length / 20);
    }
}
