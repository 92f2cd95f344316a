using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Readings.Exports.Spreadsheets;
using Heed.Readings.Exports.Spss;

namespace Heed.Readings.Exports;

/// <summary>An export about to be written.</summary>
/// <param name="source">What of.</param>
/// <param name="zone">In which times are told.</param>
/// <param name="language">In which labels are told, where they are told in words.</param>
/// <param name="format">Written as.</param>
/// <param name="made">When.</param>
/// <param name="pages">Hands over page after page, each time from the first.</param>
public sealed class Export(Source source, TimeZoneInfo zone, string language, ExportFormat format, DateTimeOffset made, Func<Func<IReadOnlyList<LoggedSignal>, Task>, CancellationToken, Task> pages)
{
    public string MediaType => format.MediaType();

    public string FileName => $"{source.Key}.{format.Extension()}";

    /// <returns>How many were written.</returns>
    public async Task<long> WriteAsync(Stream stream, CancellationToken cancel)
    {
        var written = 0L;
        var columns = format == ExportFormat.Sav ? new SavColumns(source, zone, language) : null;
        var last = columns is null ? long.MaxValue : await LookAsync(columns, cancel);
        // A page is put together in memory: who listens at the other end of a network can't be written to but by and by.
        using var page = new MemoryStream();
        using ISignalWriter writer = format switch
        {
            ExportFormat.Csv => new SignalTable(source, zone, page),
            ExportFormat.Jsonl => new SignalLines(page),
            ExportFormat.Xlsx => new SignalWorkbook(source, zone, language, page),
            _ => new SavWriter(columns!, source.Title, made, page),
        };
        await pages(
            async signals =>
            {
                foreach (var signal in signals)
                {
                    if (signal.Seq > last) continue;
                    writer.Write(signal.Signal);
                    written++;
                }

                writer.Flush();
                await SendAsync();
            },
            cancel);
        writer.Finish();
        await SendAsync();
        return written;

        async Task SendAsync()
        {
            await stream.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length), cancel);
            page.SetLength(0);
        }
    }

    /// <summary>A system file says before its first case how wide its widest text is, so all is looked at once before it is written.</summary>
    /// <returns>The last one seen; what came after it is not written.</returns>
    private async Task<long> LookAsync(SavColumns columns, CancellationToken cancel)
    {
        var last = 0L;
        await pages(
            signals =>
            {
                foreach (var signal in signals)
                {
                    columns.Look(signal.Signal);
                    last = Math.Max(last, signal.Seq);
                }

                return Task.CompletedTask;
            },
            cancel);
        return last;
    }
}
