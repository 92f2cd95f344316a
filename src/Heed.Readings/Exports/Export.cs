using Heed.Base.Signals;
using Heed.Base.Sources;

namespace Heed.Readings.Exports;

/// <summary>An export about to be written.</summary>
/// <param name="source">What of.</param>
/// <param name="zone">In which times are told.</param>
/// <param name="format">Written as.</param>
/// <param name="pages">Hands over page after page.</param>
public sealed class Export(Source source, TimeZoneInfo zone, ExportFormat format, Func<Func<IReadOnlyList<LoggedSignal>, Task>, CancellationToken, Task> pages)
{
    public string MediaType => format == ExportFormat.Csv ? "text/csv; charset=utf-8" : "application/x-ndjson";

    public string FileName => $"{source.Key}.{(format == ExportFormat.Csv ? "csv" : "jsonl")}";

    /// <returns>How many were written.</returns>
    public async Task<long> WriteAsync(Stream stream, CancellationToken cancel)
    {
        var written = 0L;
        // A page is put together in memory: who listens at the other end of a network can't be written to but by and by.
        using var page = new MemoryStream();
        using ISignalWriter writer = format == ExportFormat.Csv ? new SignalTable(source, zone, page) : new SignalLines(page);
        await pages(
            async signals =>
            {
                foreach (var signal in signals) writer.Write(signal.Signal);
                written += signals.Count;
                await SendAsync();
            },
            cancel);
        await SendAsync();
        return written;

        async Task SendAsync()
        {
            writer.Flush();
            await stream.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), cancel);
            page.SetLength(0);
        }
    }
}

/// <summary>Writes signals one after the other.</summary>
internal interface ISignalWriter : IDisposable
{
    void Write(Signal signal);

    void Flush();
}
