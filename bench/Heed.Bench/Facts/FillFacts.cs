using System.Diagnostics;
using System.Globalization;
using System.Text;
using Heed.Facts.Columns;

namespace Heed.Bench.Facts;

/// <summary>Puts the same rows into both stores, and says how long each took (F6) and how large it became (F5).</summary>
internal sealed class FillFacts(int rows, string folder, TextWriter report)
{
    private const int Batch = 8192;

    public async Task RunAsync(string peer)
    {
        Directory.CreateDirectory(folder);
        var csv = Path.Combine(folder, "facts.csv");
        await using (var file = new StreamWriter(csv, append: false, Encoding.ASCII, 1 << 20))
        {
            await file.WriteLineAsync(BenchFacts.Header);
            foreach (var line in BenchFacts.Csv(rows)) await file.WriteLineAsync(line);
        }

        using var duck = new DuckDb(peer, folder, "facts");
        duck.Ask("fresh");
        var theirs = duck.Ask("load", csv).Milliseconds;
        var ours = await AppendAsync();
        var duckBytes = duck.Ask("bytes").Number;
        var parquet = duck.Ask("parquet", Path.Combine(folder, "facts.parquet")).Number;
        duck.Ask("enums");
        var heedBytes = Directory.GetFiles(ColumnsOf(folder)).Sum(path => new FileInfo(path).Length);
        File.Delete(csv);
        File.Delete(Path.Combine(folder, "facts.parquet"));
        await File.WriteAllTextAsync(Path.Combine(folder, "ready"), "");

        await report.WriteLineAsync(Line($"\n{rows:N0} rows\n\n| | Heed | DuckDB | ratio |\n|---|--:|--:|--:|"));
        await report.WriteLineAsync(Line($"| F6: append, durable | {ours:N0} ms | {theirs:N0} ms (COPY from CSV) | {theirs / ours:F2} |"));
        await report.WriteLineAsync(Line($"| F5: bytes | {heedBytes:N0} | {duckBytes:N0} | {(double)heedBytes / duckBytes:F2} |"));
        await report.WriteLineAsync(Line($"| F5: bytes an answer | {PerAnswer(heedBytes):F2} | {PerAnswer(duckBytes):F2}; Parquet {PerAnswer(parquet):F2} | |"));
    }

    public static string ColumnsOf(string folder) => Path.Combine(folder, "columns");

    /// <summary>Time in the store's hands; making the rows up is not counted.</summary>
    private async Task<double> AppendAsync()
    {
        if (Directory.Exists(ColumnsOf(folder))) Directory.Delete(ColumnsOf(folder), recursive: true);
        var clock = new Stopwatch();
        await using var store = ColumnStore.OpenForWriting(ColumnsOf(folder));
        foreach (var batch in BenchFacts.Batches(rows, Batch))
        {
            clock.Start();
            await store.AppendAsync(batch, batch[^1].Seq.ToString(CultureInfo.InvariantCulture));
            clock.Stop();
        }

        clock.Start();
        await store.FlushAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    private double PerAnswer(long bytes) => (double)bytes / rows / BenchFacts.Questions;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
