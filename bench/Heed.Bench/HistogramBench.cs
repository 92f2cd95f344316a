using System.Diagnostics;
using System.Globalization;
using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Bench;

/// <summary>How long the column store takes to fill, to open and to answer three questions; medians, after one answer that warms up.</summary>
internal static class HistogramBench
{
    private const int Batch = 32_768;
    private const int Runs = 9;

    public static async Task RunAsync(int rows, string folder, TextWriter report)
    {
        var clock = Stopwatch.StartNew();
        await using (var store = ColumnStore.OpenForWriting(folder))
        {
            var appended = 0;
            foreach (var batch in BenchFacts.Batches(rows, Batch))
            {
                appended += batch.Length;
                await store.AppendAsync(batch, appended.ToString(CultureInfo.InvariantCulture));
            }

            await store.FlushAsync();
        }

        var filled = clock.Elapsed;
        var bytes = Directory.GetFiles(folder).Sum(path => new FileInfo(path).Length);
        var opened = Median(Enumerable.Range(0, Runs).Select(_ => TimeOpening(folder)));
        await report.WriteLineAsync(Line($"{rows:N0} rows on {Environment.ProcessorCount} processors\n\n| what | median ms | first ms | groups |\n|---|---|---|---|"));
        await using (var store = ColumnStore.OpenForReading(folder))
        {
            foreach (var (name, query) in Queries())
            {
                var first = await TimeAsync(store, query);
                var times = new List<double>();
                for (var i = 0; i < Runs; i++) times.Add((await TimeAsync(store, query)).Milliseconds);
                await report.WriteLineAsync(Line($"| {name} | {Median(times):F1} | {first.Milliseconds:F1} | {first.Groups:N0} |"));
            }
        }

        await report.WriteLineAsync(Line($"| open | {opened:F1} | | |"));
        await report.WriteLineAsync(Line($"| generate and append | {filled.TotalMilliseconds:F0} | | |\n"));
        await report.WriteLineAsync(Line($"{bytes:N0} bytes on disk: {(double)bytes / rows:F2} a row, {(double)bytes / rows / BenchFacts.Questions:F2} an answer"));
    }

    private static IEnumerable<(string Name, FactQuery Query)> Queries()
    {
        var nps = new FactQuery { Workspace = 1, Sources = [BenchFacts.Source], Field = "nps" };
        var regions = string.Join(", ", Enumerable.Range(0, 5).Select(number => $"'{BenchFacts.Region(number * 7)}'"));
        yield return ("F1: histogram of one question", nps);
        yield return ("F2: nps by week and unit, 5 of 50 regions", nps with
        {
            By = ["unit"],
            Every = TimeBucket.Week,
            Where = ExpressionParser.Parse($"region in ({regions})").Tree,
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn"),
        });
        yield return ("F3: nps by unit, channel and another score", nps with { By = ["unit", "channel", "q1"] });
    }

    private static double TimeOpening(string folder)
    {
        var clock = Stopwatch.StartNew();
        var store = ColumnStore.OpenForReading(folder);
        var elapsed = clock.Elapsed.TotalMilliseconds;
        return store.Checkpoint is null ? throw new InvalidOperationException("nothing to open") : elapsed;
    }

    private static async Task<(double Milliseconds, int Groups)> TimeAsync(ColumnStore store, FactQuery query)
    {
        var clock = Stopwatch.StartNew();
        var answer = await store.CountAsync(query);
        return (clock.Elapsed.TotalMilliseconds, answer.Groups.Count);
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Runs / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
