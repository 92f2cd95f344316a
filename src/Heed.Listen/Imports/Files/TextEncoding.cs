using System.Text;
using System.Text.Unicode;
using Heed.Base.Results;

namespace Heed.Listen.Imports.Files;

/// <summary>Finds out how a text file is encoded, by reading all of it once: one odd byte near the end decides as much as one at the start.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="Encoding">Throws on what it can't decode.</param>
    /// <param name="Guessed">Whether it is only likely.</param>
    public sealed record Found(Encoding Encoding, bool Guessed);

    public static Encoding? Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static Result<Found> Detect(string path, string? named)
    {
        using var stream = File.OpenRead(path);
        Span<byte> mark = stackalloc byte[3];
        var marked = stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        if (mark[..marked] is [0xEF, 0xBB, 0xBF]) return new Found(s_utf8, false);
        if (marked >= 2 && mark[..2] is [0xFF, 0xFE]) return new Found(new UnicodeEncoding(false, true, true), false);
        if (marked >= 2 && mark[..2] is [0xFE, 0xFF]) return new Found(new UnicodeEncoding(true, true, true), false);
        if (named is not null) return new Found(Named(named)!, false);
        stream.Position = 0;
        return Look(stream, path);
    }

    private static Result<Found> Look(FileStream stream, string path)
    {
        var buffer = new byte[1 << 16];
        var (kept, line, wrongLine, multi) = (0, 1, 0, false);
        while (true)
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var bytes = buffer.AsSpan(0, kept + read);
            if (bytes.IsEmpty) break;
            while (!bytes.IsEmpty)
            {
                var good = Utf8Length(bytes, read == 0, out var wrong);
                multi |= bytes[..good].ContainsAnyInRange((byte)0x80, (byte)0xFF);
                line += bytes[..good].Count((byte)'\n');
                bytes = bytes[good..];
                if (!wrong) break;
                if (wrongLine == 0) wrongLine = line;
                if (multi) return ImportsErrors.BadFile(path, $"is mixed: most of it is UTF-8, but line {wrongLine} is not. Save it in one encoding, or name it in the map as csv.encoding.");
                bytes = bytes[1..];
            }

            bytes.CopyTo(buffer);
            kept = bytes.Length;
        }

        return wrongLine == 0 ? new Found(s_utf8, false) : new Found(Named("windows-1252")!, true);
    }

    /// <summary>How many bytes from the start are UTF-8; what is left is wrong, or cut off by the buffer's end.</summary>
    private static int Utf8Length(ReadOnlySpan<byte> bytes, bool last, out bool wrong)
    {
        wrong = false;
        if (Utf8.IsValid(bytes)) return bytes.Length;
        var at = 0;
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                at += length;
                continue;
            }

            wrong = status == System.Buffers.OperationStatus.InvalidData || last;
            return at;
        }

        return at;
    }
}
