using System.Diagnostics;
using System.Globalization;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Readings.Drivers;

namespace Heed.Bench;

/// <summary>
/// What exact shares of many drivers cost over many responses (D1), step by step: the pass over the rows, the shares, and the intervals with a random
/// driver to beat. Runs take turns, the median of five is told, all of them are shown.
/// </summary>
internal static class DriversBench
{
    private const int Runs = 5;
    private const int Batch = 8192;
    private static readonly int[] s_drivers = [10, 15, 20];

    public static async Task RunAsync(int rows, string folder, TextWriter report)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await using var store = ColumnStore.OpenForWriting(folder);
        for (var from = 0; from < rows; from += Batch) await store.AppendAsync([.. Enumerable.Range(from, Math.Min(Batch, rows - from)).Select(Answer)], from.ToString(CultureInfo.InvariantCulture));
        await store.FlushAsync();

        await report.WriteLineAsync(Line($"{rows:N0} responses of one customer each, drivers on 1–5, LMG; milliseconds, median of {Runs} (all)\n\n| drivers | pass over the rows | shares | together | intervals beside it | together |\n| --: | --: | --: | --: | --: | --: |"));
        foreach (var drivers in s_drivers)
        {
            var (passes, shares, intervals) = (new List<double>(), new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                var clock = Stopwatch.StartNew();
                var counted = await PassAsync(store, drivers);
                passes.Add(Lap(clock));
                var plain = KeyDrivers.Compute(counted.Complete, ShareMethod.Lmg, ShareIntervals.None);
                shares.Add(Lap(clock));
                var judged = KeyDrivers.Compute(counted.Complete, ShareMethod.Lmg, ShareIntervals.Jackknife);
                intervals.Add(Lap(clock));
                if (plain.N != rows || Math.Abs(judged.Drivers.Sum(d => d.Share) - plain.RSquared) > 1e-9) throw new InvalidOperationException("The shares don't add up.");
            }

            await report.WriteLineAsync(Line($"| {drivers} | {Told(passes)} | {Told(shares)} | {Median(passes) + Median(shares):N0} | {Told(intervals)} | {Median(passes) + Median(intervals):N0} |"));
        }

        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<DriverRows> PassAsync(IFactStore store, int drivers)
    {
        var request = new DriversRequest { Source = "s", Outcome = "y", Drivers = [.. Enumerable.Range(0, drivers).Select(Name)] };
        var source = Source.Create(new WorkspaceId(1), "s", "survey", "s", Mode.Identified, DateTimeOffset.UnixEpoch);
        source.Widen(new() { Fields = [SourceField.Of("y", FieldType.Nps), .. request.Drivers.Select(name => SourceField.Of(name, FieldType.Csat(5)))] });
        var plan = new DriverPlan(request, source);
        var query = new ValuesQuery { Workspace = 1, Sources = ["s"], Fields = plan.Fields };
        return await store.FoldAsync(query, () => new DriverRows(plan), block => new DriverRows(plan).Add(block), (all, part) => all.Merge(part));
    }

    /// <summary>Drivers that all lean on one mood; the score leans on each a little less than on the one before.</summary>
    private static Fact Answer(int row)
    {
        var mood = Mix.Normal((ulong)row * 64);
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var score = 6 + Mix.Normal(((ulong)row * 64) + 1);
        for (var j = 0; j < s_drivers[^1]; j++)
        {
            var answer = Math.Clamp(Math.Round(3.2 + (0.7 * mood) + (0.8 * Mix.Normal(((ulong)row * 64) + 2 + (ulong)j))), 1, 5);
            values[Name(j)] = FieldValue.Of(answer);
            score += (answer - 3) / (j + 2);
        }

        values["y"] = FieldValue.Of(Math.Clamp(Math.Round(score), 0, 10));
        return new() { Workspace = 1, Seq = row + 1, Source = "s", Kind = "survey", At = row * 60_000_000L, Customer = string.Create(CultureInfo.InvariantCulture, $"c{row}"), Values = values };
    }

    private static string Name(int driver) => string.Create(CultureInfo.InvariantCulture, $"d{driver}");

    private static double Lap(Stopwatch clock)
    {
        var taken = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        return taken;
    }

    private static double Median(List<double> taken) => taken.Order().ElementAt(taken.Count / 2);

    private static string Told(List<double> taken) => Line($"{Median(taken):N0} ({string.Join(", ", taken.Select(ms => ms.ToString("N0", CultureInfo.InvariantCulture)))})");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
