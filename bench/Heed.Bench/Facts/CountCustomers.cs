using System.Diagnostics;
using System.Globalization;
using System.Text;
using Heed.Facts;
using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Measures.Fields;

namespace Heed.Bench.Facts;

/// <summary>Customers counted once, by their latest answer or at all: five answers a customer on average, in the order of time, one in ten of nobody known.</summary>
internal sealed class CountCustomers(int rows, string folder, TextWriter report)
{
    private const int Runs = 5;
    private const int Batch = 8192;
    private const int Units = 400;
    private const long Spacing = 20_000_000;
    private static readonly string[] UnitNames = [.. Enumerable.Range(0, Units).Select(unit => Line($"branch-{unit:D3}"))];

    private static readonly Dictionary<string, FieldValue> Nothing = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, FieldValue>[] Scores = [.. Enumerable.Range(0, 11).Select(score => new Dictionary<string, FieldValue>(1, StringComparer.Ordinal) { ["nps"] = FieldValue.Of(score) })];

    private sealed record Question(string Id, string Name, FactQuery Query, Func<FactAnswer, string> Summary);

    public async Task RunAsync(string peer)
    {
        Directory.CreateDirectory(folder);
        using var duck = new DuckDb(peer, folder, "visits");
        duck.Ask("fresh");
        await FillAsync(duck);
        await using var store = ColumnStore.OpenForReading(FillFacts.ColumnsOf(folder));
        await report.WriteLineAsync(Line($"\n{rows:N0} rows, {Environment.ProcessorCount} processors, medians of {Runs} taking turns, milliseconds\n\n| | Heed | DuckDB | ratio | MB allocated |\n|---|--:|--:|--:|--:|"));
        foreach (var question in Questions()) await ReportAsync(store, duck, question);
    }

    private static IEnumerable<Question> Questions()
    {
        var all = new FactQuery { Workspace = 1, Sources = [BenchFacts.Source] };
        yield return new("latest", "latest answer of each customer", all with { Field = "nps", Customers = CustomerRows.Latest }, answer =>
            Line($"{answer.Groups[0].Tally.Rows} customers, {answer.Groups[0].Tally.Histogram.Where(value => value.Key >= 9).Sum(value => value.Value)} advocates"));
        yield return new("customers", "different customers", all with { CountsCustomers = true }, answer => Line($"{answer.Groups[0].Customers} customers"));
        yield return new("customersByUnit", "different customers by unit", all with { CountsCustomers = true, By = ["unit"] }, answer =>
            Line($"{answer.Groups.Count} groups, {answer.Groups.Sum(group => group.Customers)} customers"));
    }

    private async Task ReportAsync(ColumnStore store, DuckDb duck, Question question)
    {
        List<double> ours = [], theirs = [];
        long allocated = 0;
        for (var run = 0; run <= Runs; run++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            var counted = await store.CountAsync(question.Query);
            ours.Add(clock.Elapsed.TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            var answer = duck.Ask(question.Id);
            theirs.Add(answer.Milliseconds);
            if (answer.Text != question.Summary(counted)) throw new InvalidOperationException($"{question.Name}: {question.Summary(counted)} here, {answer.Text} there");
        }

        var (own, their) = (ours.Skip(1).Order().ElementAt(Runs / 2), theirs.Skip(1).Order().ElementAt(Runs / 2));
        await report.WriteLineAsync(Line($"| {question.Name} | {own:F0} | {their:F0} | {their / own:F2} | {allocated >> 20:N0} |"));
    }

    private async Task FillAsync(DuckDb duck)
    {
        var csv = Path.Combine(folder, "visits.csv");
        Directory.Delete(Directory.CreateDirectory(FillFacts.ColumnsOf(folder)).FullName, recursive: true);
        await using (var store = ColumnStore.OpenForWriting(FillFacts.ColumnsOf(folder)))
        await using (var file = new StreamWriter(csv, append: false, Encoding.ASCII, 1 << 20))
        {
            await file.WriteLineAsync("seq,at,customer,unit,nps");
            foreach (var batch in Rows().Chunk(Batch))
            {
                foreach (var fact in batch)
                {
                    var at = DateTime.UnixEpoch.AddMicroseconds(fact.At);
                    var nps = fact.Values.GetValueOrDefault("nps") is FieldValue.Number { Value: var value } ? Line($"{value}") : "";
                    await file.WriteLineAsync(Line($"{fact.Seq},{at:yyyy-MM-dd HH:mm:ss},{fact.Customer},{fact.Unit},{nps}"));
                }

                await store.AppendAsync(batch, Line($"{batch[^1].Seq}"));
            }

            await store.FlushAsync();
        }

        duck.Ask("visits", csv);
        File.Delete(csv);
    }

    private IEnumerable<Fact> Rows()
    {
        var random = new Random(20260102);
        for (var seq = 1; seq <= rows; seq++)
        {
            yield return new()
            {
                Workspace = 1,
                Source = BenchFacts.Source,
                Seq = seq,
                At = seq * Spacing,
                Kind = "survey",
                Unit = UnitNames[random.Next(Units)],
                Customer = random.Next(10) == 0 ? null : Line($"customer-{random.Next(Math.Max(1, rows / 5)):D8}"),
                Values = random.Next(8) == 0 ? Nothing : Scores[random.Next(11)],
            };
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
