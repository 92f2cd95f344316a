using System.Text;
using Heed.Base.Signals;
using Heed.Base.Sources;

namespace Heed.Readings.Exports;

/// <summary>An export about to be written.</summary>
/// <param name="source">What of.</param>
/// <param name="zone">In which times are told.</param>
/// <param name="format">Written as.</param>
/// <param name="pages">Hands over page after page.</param>
public sealed class Export(Source source, TimeZoneInfo zone, ExportFormat format, Func<Action<IReadOnlyList<LoggedSignal>>, CancellationToken, Task> pages)
{
    private const int BufferSize = 1 << 16;

    public string MediaType => format == ExportFormat.Csv ? "text/csv; charset=utf-8" : "application/x-ndjson";

    public string FileName => $"{source.Key}.{(format == ExportFormat.Csv ? "csv" : "jsonl")}";

    /// <returns>How many were written.</returns>
    public async Task<long> WriteAsync(Stream stream, CancellationToken cancel)
    {
        var written = 0L;
        await using var buffered = new BufferedStream(stream, BufferSize);
        if (format == ExportFormat.Jsonl)
        {
            var lines = new SignalLines(buffered);
            await pages(page =>
            {
                foreach (var signal in page) lines.Write(signal.Signal);
                written += page.Count;
            }, cancel);
            await buffered.FlushAsync(cancel);
            return written;
        }

        await using var text = new StreamWriter(buffered, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferSize);
        await using var table = new SignalTable(source, zone, text);
        await pages(page =>
        {
            foreach (var signal in page) table.Write(signal.Signal);
            written += page.Count;
        }, cancel);
        return written;
    }
}
