using System.Diagnostics;
using System.Globalization;
using Heed.Measures.Tests.Trends.Evaluation;

namespace Heed.Bench;

/// <summary>
/// How often charts cry wolf, and how soon they see the demo's failure: 80 branches to which nothing happens over 104 weeks, and a region of five branches
/// to which something does, anew for every seed.
/// </summary>
internal static class ChartAlarms
{
    private static readonly Watch[] s_watches = Enum.GetValues<Watch>();

    public static async Task RunAsync(int seeds, int first, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        await output.WriteLineAsync(Text($"Seeds {first} to {first + seeds - 1}; {WorkspaceCharts.Branches} branches, {BankWeeks.Weeks} weeks, {WorkspaceCharts.FalseAlarmsAMonth} false alarm a month asked for.\n"));
        var runs = Each(seeds, seed => Of(new WorkspaceCharts(first + seed)));
        await output.WriteLineAsync("| chart | stated a month | flagged a month | in all | 99 % band in all | seeds inside their own band | branches ever flagged |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var watch in s_watches) await output.WriteLineAsync(Row(Name(watch), [.. runs.Select(run => run.False[watch])], seeds));
        await output.WriteLineAsync("\n| answers a week of each branch | stated a month | flagged a month | in all | 99 % band in all | seeds inside their own band | branches ever flagged |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var size in new[] { 30, 100 })
        {
            var fewer = Math.Max(1, seeds / 5);
            var larger = Each(fewer, seed => new WorkspaceCharts(first + seed, size));
            foreach (var watch in new[] { Watch.Standardised, Watch.Exact })
                await output.WriteLineAsync(Row(Text($"{size}: {Name(watch)}"), [.. larger.Select(charts => Counted(charts, watch))], fewer));
        }

        await output.WriteLineAsync("\n| failing | answers a week | chart | flagged in week 1 | by week 2 | by week 3 | by week 7 | median week |\n|---|--:|---|--:|--:|--:|--:|--:|");
        for (var unit = 0; unit <= BankWeeks.Sizes.Count; unit++)
        {
            foreach (var watch in new[] { Watch.Exact, Watch.Cusum }) await output.WriteLineAsync(Delays(unit, watch, [.. runs.Select(run => run.Weeks[watch][unit])]));
        }

        await output.WriteLineAsync(Text($"\n{Stopwatch.GetElapsedTime(started).TotalSeconds:0} seconds."));
    }

    private static string Row(string name, Counts[] counts, int seeds)
    {
        var chance = counts.Average(found => found.Stated) / WorkspaceCharts.WeeksAMonth / WorkspaceCharts.Branches;
        var (one, all) = (BinomialBand.Of(WorkspaceCharts.Points, chance), BinomialBand.Of(WorkspaceCharts.Points * seeds, chance));
        var sum = counts.Sum(found => found.Flags);
        var inside = counts.Count(found => found.Flags >= one.Low && found.Flags <= one.High) * 100.0 / seeds;
        var month = sum * WorkspaceCharts.WeeksAMonth / ((double)seeds * BankWeeks.Weeks);
        return Text($"| {name} | {counts.Average(found => found.Stated):0.00} | {month:0.00} | {sum:N0} | {all.Low:N0}–{all.High:N0} | {inside:0.0} % of {one.Low}–{one.High} | {counts.Average(found => found.Branches):0.0} of {WorkspaceCharts.Branches} |");
    }

    private static string Delays(int unit, Watch watch, int?[] weeks)
    {
        string By(int week) => Text($"{weeks.Count(found => found <= week) * 100.0 / weeks.Length:0} %");
        var size = unit == 0 ? BankWeeks.Sizes.Sum() : BankWeeks.Sizes[unit - 1];
        var median = weeks.Order(Comparer<int?>.Create((a, b) => (a ?? int.MaxValue).CompareTo(b ?? int.MaxValue))).ElementAt(weeks.Length / 2);
        return Text($"| {(unit == 0 ? "region" : "branch")} | {size:0.#} | {Name(watch)} | {By(1)} | {By(2)} | {By(3)} | {By(7)} | {median?.ToString(CultureInfo.InvariantCulture) ?? "not within 7"} |");
    }

    private static T[] Each<T>(int seeds, Func<int, T> run)
    {
        var runs = new T[seeds];
        Parallel.For(0, seeds, i => runs[i] = run(i));
        return runs;
    }

    private static Run Of(WorkspaceCharts charts) => new(
        s_watches.ToDictionary(watch => watch, watch => Counted(charts, watch)),
        s_watches.ToDictionary(
            watch => watch,
            watch => (int?[])[charts.FlaggedAfter(watch, charts.FailingRegion), .. charts.FailingBranches.Select(branch => charts.FlaggedAfter(watch, branch))]));

    private static Counts Counted(WorkspaceCharts charts, Watch watch)
    {
        var flags = charts.FalseFlags(watch);
        return new(charts.Stated(watch), flags.Sum(), flags.Count(found => found > 0));
    }

    private static string Name(Watch watch) => watch switch
    {
        Watch.ThreeSigma => "3σ limits",
        Watch.WesternElectric => "all Western Electric rules",
        Watch.Standardised => "standardised, workspace limit",
        Watch.Exact => "outlook, workspace threshold",
        _ => "CUSUM of detractors",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Counts(double Stated, int Flags, int Branches);

    private sealed record Run(Dictionary<Watch, Counts> False, Dictionary<Watch, int?[]> Weeks);
}
