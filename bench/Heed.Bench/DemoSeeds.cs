using System.Globalization;
using Heed.Measures.Drivers;
using Heed.Measures.Tests.Trends.Evaluation;
using Heed.Web.Tests.Demo.Evaluation;

namespace Heed.Bench;

/// <summary>What is found in many seeds of the demo company, beside what is true of it: drivers' shares, the failing region, false flags elsewhere.</summary>
internal static class DemoSeeds
{
    /// <param name="seeds">How many.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="customers">Of each company.</param>
    /// <param name="many">Customers of the same company from whom the truth is taken; 0 takes it from all seeds together, whose branches differ.</param>
    /// <param name="output">Where results go.</param>
    public static async Task RunAsync(int seeds, int first, int customers, int many, TextWriter output)
    {
        var reports = new DriverReport[seeds];
        var truths = new double[seeds][];
        var whole = new GroupedProducts<CrossProducts>(DemoSeed.Columns, GroupJackknife.Groups);
        var watched = new (int? Week, int Flags, double Stated, int Points)[seeds];
        Parallel.For(0, seeds, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var seed = new DemoSeed(first + i, customers);
            var watch = new RegionWatch(seed);
            reports[i] = DriverCoverage.Of(seed);
            if (many > 0) truths[i] = Shares(KeyDrivers.Compute(new DemoSeed(first + i, many).Rows, ShareMethod.Lmg, ShareIntervals.None));
            lock (whole) whole.Add(seed.Rows);
            watched[i] = (watch.RegionFlagged(), watch.FalseFlags, watch.Stated, watch.Points);
        });
        var truth = KeyDrivers.Compute(whole, ShareMethod.Lmg, ShareIntervals.None);
        await output.WriteLineAsync(Text($"Seeds {first} to {first + seeds - 1}, {reports.Average(r => r.N):N0} complete answers of {customers:N0} customers each, R² {truth.RSquared:0.0000} in all {truth.N:N0}; the truth is that of {(many > 0 ? Text($"the same company with {many:N0} customers") : "all seeds together")}.\n\n| driver | part of R² in all seeds | intervals that hold it |\n|---|--:|--:|"));
        var shares = Shares(truth);
        bool[][] held = [.. reports.Select((report, i) => DriverCoverage.Held(report, many > 0 ? truths[i] : shares))];
        for (var i = 0; i < shares.Length; i++) await output.WriteLineAsync(Text($"| `{DemoSeed.Drivers[i]}` | {shares[i]:0.0000} | {Share(held.Count(one => one[i]), seeds)} |"));
        await output.WriteLineAsync(Text($"| all | {shares.Sum():0.0000} | {Share(held.Sum(one => one.Count(it => it)), seeds * shares.Length)} |\n"));
        await output.WriteLineAsync(Text($"Failing region flagged in its first week {Share(watched.Count(w => w.Week <= 1), seeds)}, by its second {Share(watched.Count(w => w.Week <= 2), seeds)}."));
        var points = watched.Sum(w => w.Points);
        var stated = watched.Sum(w => w.Stated);
        var band = BinomialBand.Of(points, stated / points);
        await output.WriteLineAsync(Text($"False flags: {watched.Sum(w => w.Flags):N0} of {points:N0} weeks of branches, {stated:N0} stated, 99 % band {band.Low:N0}–{band.High:N0}."));
    }

    private static double[] Shares(DriverReport report) => [.. report.Drivers.Select(driver => driver.Share)];

    private static string Share(int part, int of) => Text($"{100.0 * part / of:0.0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
