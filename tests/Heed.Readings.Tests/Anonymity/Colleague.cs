using System.Text.Json;
using Heed.Facts.Queries;
using Heed.Readings.Drivers;
using Heed.Readings.Exports;
using Heed.Understand.Dashboards;
using Heed.Understand.Results;

namespace Heed.Readings.Tests.Anonymity;

/// <summary>A curious colleague: asks everything there is to ask, and writes down on which answers each number rests.</summary>
internal sealed class Colleague(Surveyed surveyed, Company company, Solver solver)
{
    private const int Floor = 5;
    private static readonly string[] s_columns = ["unit", "unit.1", "gender", "tenure", "language"];

    /// <summary>Sets of people whose words stood together.</summary>
    public List<HashSet<int>> Words { get; } = [];

    /// <summary>Counts of a field that may not be unanimous, nor few, whole and by group.</summary>
    public List<(long Yes, long N)> Again { get; } = [];

    public long Questions { get; private set; }

    public async Task AskAllAsync()
    {
        foreach (var by in Breakdowns())
        {
            foreach (var every in new TimeBucket?[] { null, TimeBucket.Day, TimeBucket.Quarter })
            {
                if (by.Length < 3 || every is null) await AskAsync(new() { Measure = "mean", Sources = ["s"], By = by, Every = every, Compare = true, Explain = true });
            }
        }

        foreach (var where in Filters()) await AskAsync(new() { Measure = "mean", Sources = ["s"], Where = where });
        foreach (var where in Filters().Take(8)) await AskAsync(new() { Measure = "mean", Sources = ["s"], Where = where, By = ["unit"] });
        foreach (var (from, to) in Ranges())
        {
            await AskAsync(new() { Measure = "mean", Sources = ["s"], From = from, To = to });
            await AskAsync(new() { Measure = "mean", Sources = ["s"], From = from, To = to, By = ["unit"] });
            await ResultsAsync(null, from, to);
        }

        foreach (var where in Filters()) await ResultsAsync(where, null, null);
        await DriversAsync();
        (await surveyed.Get<ExportSignals>().RunAsync(new("s"), surveyed.Us, default)).Problem!.Code.ShouldBe("only-groups");
        foreach (var refused in new[] { "nps <= 6", "customer = 'x'", "at >= 2026-01-15", "answered(why)", "not (again = 'yes')" }) (await surveyed.AskAsync(Surveyed.Ask("nps") with { Where = refused })).Ok.ShouldBeFalse(refused);
        foreach (var refused in new[] { "nps", "again", "customer" }) (await surveyed.AskAsync(Surveyed.Ask("nps") with { By = [refused] })).Ok.ShouldBeFalse(refused);
    }

    private IEnumerable<string[]> Breakdowns()
    {
        yield return [];
        for (var i = 0; i < s_columns.Length; i++)
        {
            yield return [s_columns[i]];
            for (var j = i + 1; j < s_columns.Length; j++)
            {
                yield return [s_columns[i], s_columns[j]];
                for (var k = j + 1; k < s_columns.Length; k++) yield return [s_columns[i], s_columns[j], s_columns[k]];
            }
        }
    }

    private IEnumerable<string> Filters()
    {
        yield return "gender = 'f'";
        yield return "not (gender = 'f')";
        yield return "tenure in ('new','some')";
        yield return "not answered(tenure)";
        yield return "language = 'sv'";
        yield return "language = 'sv' and gender = 'f'";
        yield return "language = 'sv' or gender = 'f'";
        yield return "language = 'sv' and not (gender = 'f' and tenure = 'long')";
        foreach (var (unit, _) in company.Units.Take(6))
        {
            yield return $"unit = '{unit}'";
            yield return $"unit != '{unit}'";
            yield return $"unit = '{unit}' and gender = 'm'";
        }
    }

    private static IEnumerable<(DateOnly? From, DateOnly? To)> Ranges()
    {
        foreach (var day in new[] { 1, 2, 15 })
        {
            yield return (new(2026, 11, day), null);
            yield return (null, new(2026, 11, day));
            yield return (new(2026, 11, day), new(2026, 12, day));
        }
    }

    /// <summary>The same question of each field of marks; what the JSON says of each group is which answers are in it.</summary>
    private async Task AskAsync(ReadingRequest question)
    {
        List<HashSet<int>>? groups = null;
        List<string> keys = [];
        for (var field = 0; field < company.Fields; field++)
        {
            using var json = JsonDocument.Parse(ReadingJson.Write(await surveyed.ReadAsync(question with { Field = "mark" + field })));
            Questions++;
            var parts = json.RootElement.GetProperty("groups").EnumerateArray().Prepend(json.RootElement).Where(p => p.TryGetProperty("value", out _)).ToList();
            groups ??= [];
            foreach (var part in parts)
            {
                var (n, value) = (part.GetProperty("n").GetInt64(), part.GetProperty("value").GetDouble());
                var key = part.TryGetProperty("by", out var by) ? by.GetRawText() + part.TryGetProperty("rolled_up", out _) : "";
                var at = keys.IndexOf(key);
                if (at < 0)
                {
                    at = keys.Count;
                    keys.Add(key);
                    groups.Add([]);
                }

                groups[at].UnionWith(Marked(field, value * n));
            }
        }

        Learn(groups!);
        using var again = JsonDocument.Parse(ReadingJson.Write(await surveyed.ReadAsync(question with { Measure = "share", Field = "again" })));
        foreach (var part in again.RootElement.GetProperty("groups").EnumerateArray().Prepend(again.RootElement).Where(p => p.TryGetProperty("value", out var v) && v.ValueKind == JsonValueKind.Number))
        {
            var n = part.GetProperty("n").GetInt64();
            Again.Add(((long)Math.Round(part.GetProperty("value").GetDouble() * n / 100), n));
        }
    }

    /// <summary>A group under the floor would be hidden from a page, so a number on it is not taken for known.</summary>
    private void Learn(IEnumerable<HashSet<int>> sets)
    {
        foreach (var set in sets.Where(s => s.Count >= Floor)) solver.Learn(set);
    }

    private async Task ResultsAsync(string? where, DateOnly? from, DateOnly? to)
    {
        Questions++;
        var results = (await surveyed.Get<ShowResults>().RunAsync(new("s", where, from, to), surveyed.Us, default)).Value;
        Learn([[.. Enumerable.Range(0, company.Fields).SelectMany(field => results.Fields["mark" + field].Counted is { } tally ? Marked(field, tally.Moments.Mean * tally.Moments.N) : [])]]);
        var source = results.Source;
        var comments = (await surveyed.Get<LatestComments>().RunAsync(new(source, "nps", where, from, to), surveyed.Us, default)).Value;
        if (comments.Count > 0) Words.Add([.. comments.Select(c => int.Parse(c.Text["words of ".Length..], System.Globalization.CultureInfo.InvariantCulture))]);
    }

    private async Task DriversAsync()
    {
        HashSet<int> rows = [];
        for (var field = 0; field < company.Fields; field++)
        {
            var read = await surveyed.Get<GetDrivers>().RunAsync(new() { Source = "s", Outcome = "mark" + field, Drivers = ["nps", "again"], Intervals = Heed.Measures.Drivers.ShareIntervals.None }, surveyed.Us, default);
            Questions++;
            if (read.Ok) rows.UnionWith(Marked(field, read.Value.Report.OutcomeMean * read.Value.Report.N));
        }

        Learn([rows]);
    }

    private static IEnumerable<int> Marked(int field, double sum)
    {
        var marks = Company.MarksIn(sum);
        return Enumerable.Range(0, Company.MarksPerField).Where(bit => (marks >> bit & 1) == 1).Select(bit => (field * Company.MarksPerField) + bit);
    }
}
