using System.Runtime.InteropServices;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Web.Demo;

namespace Heed.Web.Tests.Demo.Evaluation;

/// <summary>What one seed of the demo company's customers answered to the relationship survey: rows for drivers, and whole weeks of each branch.</summary>
internal sealed class DemoSeed
{
    public static readonly DateOnly EndsOn = new(2026, 11, 22);
    public static readonly IReadOnlyList<string> Drivers = ["advice", "waiting", "mobile_app", "branch_staff", "fees", "problem_solving", "information"];

    /// <summary>Of a row: the score, the drivers, chance.</summary>
    public static readonly int Columns = Drivers.Count + 2;

    private ulong _rows;

    public DemoSeed(int seed, int customers = 20_000)
    {
        var settings = new DemoSettings(EndsOn) { Seed = seed, Customers = customers };
        var calendar = new DemoCalendar(settings);
        // Weeks are counted from the failure's, so that its first is whole.
        FailureWeek = (calendar.FailureFrom.DayNumber - calendar.FirstDay.DayNumber) / 7;
        var monday = calendar.FailureFrom.AddDays(-7 * FailureWeek);
        var weeks = (EndsOn.DayNumber - monday.DayNumber + 1) / 7;
        Weeks = DemoUnits.Branches.ToDictionary(branch => branch.Code, _ => new NpsCounts[weeks], StringComparer.Ordinal);
        foreach (var answer in DemoCompany.Generate(settings).Signals.Where(signal => signal.Source == "relationship"))
        {
            if (answer.Values["nps"] is not FieldValue.Number { Value: var score }) continue;
            AddRow(answer.Customer ?? answer.Id.ToString(), score, answer.Values);
            var week = Math.DivRem(DateOnly.FromDateTime(answer.HappenedAt.UtcDateTime).DayNumber - monday.DayNumber, 7, out var day) - (day < 0 ? 1 : 0);
            if (answer.Unit is { } unit && week >= 0 && week < weeks) Weeks[unit][week] = With(Weeks[unit][week], score);
        }
    }

    /// <summary>Complete answers: the score, the drivers, and chance.</summary>
    public GroupedProducts<CrossProducts> Rows { get; } = new(Columns, GroupJackknife.Groups);

    /// <summary>Answers a week, by branch.</summary>
    public IReadOnlyDictionary<string, NpsCounts[]> Weeks { get; }

    /// <summary>The first week of the failure.</summary>
    public int FailureWeek { get; }

    private static NpsCounts With(NpsCounts counts, double score) => score switch
    {
        >= 9 => new(counts.Promoters + 1, counts.Passives, counts.Detractors),
        >= 7 => new(counts.Promoters, counts.Passives + 1, counts.Detractors),
        _ => new(counts.Promoters, counts.Passives, counts.Detractors + 1),
    };

    private void AddRow(string customer, double score, IReadOnlyDictionary<string, FieldValue> values)
    {
        Span<double> row = stackalloc double[Columns];
        row[0] = score;
        for (var i = 0; i < Drivers.Count; i++)
        {
            if (values.GetValueOrDefault(Drivers[i]) is not FieldValue.Number { Value: var rating }) return;
            row[i + 1] = rating;
        }

        row[^1] = Mix.Normal(_rows++);
        Rows.Add(Hash(customer), row);
    }

    private static ulong Hash(string text) => System.IO.Hashing.XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
