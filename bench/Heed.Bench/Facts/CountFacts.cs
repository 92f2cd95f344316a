using System.Diagnostics;
using System.Globalization;
using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Bench.Facts;

/// <summary>Asks both stores the same questions, taking turns, checks that they agree, and reports medians and their ratio (F1–F4, F6).</summary>
internal sealed class CountFacts(string folder, TextWriter report)
{
    private const int Runs = 9;
    // Whoever was asked last may still be tidying up.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static string Regions => string.Join(", ", Enumerable.Range(0, 5).Select(number => $"'{BenchFacts.Region(number * 7)}'"));

    private sealed record Question(string Id, string Name, string Argument, FactQuery Query, Func<FactAnswer, string> Summary);

    public async Task RunAsync(string peer)
    {
        using var text = new DuckDb(peer, folder, "facts");
        await report.WriteLineAsync(Line($"\n{Environment.ProcessorCount} processors, medians of {Runs} taking turns, milliseconds\n"));
        await ReportOpeningAsync(text);
        await using var store = ColumnStore.OpenForReading(FillFacts.ColumnsOf(folder), ColumnLimits.Usual with { UsesStatistics = false });
        await using var knowing = ColumnStore.OpenForReading(FillFacts.ColumnsOf(folder));
        await report.WriteLineAsync("| | Heed | DuckDB | ratio | DuckDB, enumerations | ratio | KB allocated a query | groups |\n|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var question in Questions()) await ReportAsync(store, question, peer, text);
        await ReportAsync(knowing, Questions().First() with { Id = "", Name = "F1 from the counts kept beside the chunks" }, peer, text);
        await BytesASecond.ReportAsync(FillFacts.ColumnsOf(folder), Questions().First().Query, report);
        using var process = Process.GetCurrentProcess();
        await report.WriteLineAsync(Line($"\nresident {process.WorkingSet64 >> 20} MB after all of these, managed heap {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB"));
    }

    private static IEnumerable<Question> Questions()
    {
        var nps = new FactQuery { Workspace = 1, Sources = [BenchFacts.Source], Field = "nps" };
        yield return new("F1", "F1: histogram of one question", "", nps, answer =>
            string.Join(' ', answer.Groups[0].Tally.Histogram.Select(value => Line($"{value.Key}:{value.Value}"))));
        var where = ExpressionParser.Parse($"region in ({Regions})").Tree;
        var weekly = nps with { By = ["unit"], Every = TimeBucket.Week, Where = where };
        yield return new("F2", "F2: NPS by week × unit, 5 of 50 regions", Regions, weekly, SumUp);
        yield return new("", "F2 with weeks of Tallinn's time zone", Regions, weekly with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn") }, SumUp);
        yield return new("F3", "F3: unit × channel × score, a group each", "", nps with { By = ["unit", "channel", "nps"], Field = null }, answer =>
            Line($"{answer.Groups.Count} groups, {answer.Groups.Sum(group => group.Tally.Rows)} rows"));
        yield return new("", "F3 as histograms of unit × channel", "", nps with { By = ["unit", "channel"] }, SumUp);
    }

    /// <summary>Asks one question again and again, to look at with a profiler.</summary>
    public async Task RepeatAsync(int number)
    {
        await using var store = ColumnStore.OpenForReading(FillFacts.ColumnsOf(folder), ColumnLimits.Usual with { UsesStatistics = false });
        var question = Questions().ElementAt(number);
        List<double> times = [];
        for (var all = Stopwatch.StartNew(); all.Elapsed < 3 * WarmUp;)
        {
            var clock = Stopwatch.StartNew();
            await store.CountAsync(question.Query);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        await report.WriteLineAsync(Line($"{question.Name}: {Median(times[(times.Count / 2)..]):F2} ms, at best {times.Min():F2}"));
    }

    private static string SumUp(FactAnswer answer)
    {
        long Sum(Func<int, bool> counts) => answer.Groups.Sum(group => group.Tally.Histogram.Where(value => counts(value.Key)).Sum(value => value.Value));
        return Line($"{answer.Groups.Count} groups, {answer.Groups.Sum(group => group.Tally.Rows)} rows, {Sum(score => score >= 9)} promoters, {Sum(score => score <= 6)} detractors");
    }

    private async Task ReportOpeningAsync(DuckDb duck)
    {
        List<double> ours = [], theirs = [], ourOpening = [];
        var first = Questions().First();
        for (var i = 0; i < Runs; i++)
        {
            var clock = Stopwatch.StartNew();
            await using var store = ColumnStore.OpenForReading(FillFacts.ColumnsOf(folder));
            ourOpening.Add(clock.Elapsed.TotalMilliseconds);
            await store.CountAsync(first.Query);
            ours.Add(clock.Elapsed.TotalMilliseconds);
            theirs.Add(duck.Ask("open").Milliseconds + duck.Ask("F1").Milliseconds);
            if (i < Runs - 1) duck.Ask("close");
        }

        await report.WriteLineAsync(Line($"Opening: {Median(ourOpening):F1}; opening and first histogram (F6): {Median(ours):F1}, DuckDB {Median(theirs):F1}\n"));
    }

    private async Task ReportAsync(ColumnStore store, Question question, string peer, DuckDb text)
    {
        List<double> ours = [], theirs = [], enums = [];
        var asked = await store.CountAsync(question.Query);
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;) await store.CountAsync(question.Query);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await store.CountAsync(question.Query);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        for (var i = 0; i <= Runs; i++)
        {
            await Task.Delay(Pause);
            var clock = Stopwatch.StartNew();
            await store.CountAsync(question.Query);
            if (i > 0) ours.Add(clock.Elapsed.TotalMilliseconds);
            if (question.Id.Length == 0) continue;
            await Task.Delay(Pause);
            var answer = text.Ask(question.Id, question.Argument);
            if (i > 0) theirs.Add(answer.Milliseconds);
            if (answer.Text != question.Summary(asked)) throw new InvalidOperationException($"{question.Name}: {question.Summary(asked)} here, {answer.Text} there");
        }

        if (question.Id.Length > 0) enums = await EnumTimesAsync(question, peer, folder, text);
        await report.WriteLineAsync(question.Id.Length == 0
            ? Line($"| {question.Name} | {Median(ours):F2} | | | | | {allocated >> 10:N0} | {asked.Groups.Count:N0} |")
            : Line($"| {question.Name} | {Median(ours):F2} | {Median(theirs):F1} | {Median(theirs) / Median(ours):F1} | {Median(enums):F1} | {Median(enums) / Median(ours):F1} | {allocated >> 10:N0} | {asked.Groups.Count:N0} |"));
    }

    /// <summary>The same with labels as enumerations, which DuckDB groups faster; a file has one process at a time.</summary>
    private static async Task<List<double>> EnumTimesAsync(Question question, string peer, string folder, DuckDb text)
    {
        text.Ask("close");
        List<double> times = [];
        using (var duck = new DuckDb(peer, folder, "enums"))
        {
            duck.Ask("open");
            for (var i = 0; i <= Runs; i++)
            {
                await Task.Delay(Pause);
                var answer = duck.Ask(question.Id, question.Argument);
                if (i > 0) times.Add(answer.Milliseconds);
            }
        }

        text.Ask("open");
        return times;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
