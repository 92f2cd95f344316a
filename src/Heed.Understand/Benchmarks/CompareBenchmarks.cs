using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Readings.Goals;
using Heed.Understand.Benchmarks.Tables;
using Heed.Understand.Dashboards;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Benchmarks;

/// <summary>Holds a source's reading against the reference points chosen for it, those measured alike first.</summary>
public sealed class CompareBenchmarks(HeedDatabase database, SourceCatalogue catalogue, ListBenchmarks list, GetReading getReading)
{
    public sealed record Input(string Source, string? Measure = null, string? Field = null)
    {
        public string? Where { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }

        /// <summary>The reading where it is known already, so that the same number stands on both sides of a page.</summary>
        public Reading? Known { get; init; }
    }

    /// <param name="Source">The source.</param>
    /// <param name="Choice">The measure and its field.</param>
    /// <param name="Choices">What else could be held against something.</param>
    /// <param name="Reading">Ours.</param>
    /// <param name="All">Every reference point, those measured alike first.</param>
    /// <param name="Chosen">The keys of those chosen.</param>
    public sealed record Compared(Source Source, MeasureChoice Choice, IReadOnlyList<MeasureChoice> Choices, Reading Reading, IReadOnlyList<BenchmarkComparison> All, IReadOnlySet<string> Chosen)
    {
        public IEnumerable<BenchmarkComparison> Shown => All.Where(c => Chosen.Contains(c.Benchmark.Key));
    }

    public async Task<Result<Compared>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        var choices = MeasureChoices.Of(source);
        if (MeasureChoices.Choose(source, choices, input.Measure, input.Field).Failed(out var problem, out var choice)) return problem;
        var ask = new ReadingRequest { Measure = choice.Measure.Id, Sources = [source.Key], Field = choice.Field.Name, Where = input.Where, From = input.From, To = input.To };
        var reading = input.Known;
        if (reading is null && (await getReading.RunAsync(ask, actor, cancel)).Failed(out problem, out reading)) return problem;

        var ours = reading.Suppressed ? null : reading.Whole;
        var ends = GoalRules.Ends(choice.Measure, choice.Field.Type);
        var compared = from benchmark in await list.RunAsync(actor, cancel)
                       let method = BenchmarkMethods.Find(benchmark.Method)!
                       select BenchmarkComparison.Of(benchmark, method, method.To(choice.Measure, choice.Field.Type), ours, ends);
        await using var db = database.For(actor.Workspace);
        var chosen = await db.ChosenBenchmarks.AsNoTracking()
            .Where(c => c.Source == source.Key && c.Measure == choice.Measure.Id && c.Field == choice.Field.Name).Select(c => c.Benchmark).ToListAsync(cancel);
        return new Compared(source, choice, choices, reading, [.. compared.OrderBy(c => c.Kinship).ThenByDescending(c => c.Benchmark.Own).ThenByDescending(c => c.Benchmark.Year)], chosen.ToHashSet(StringComparer.Ordinal));
    }
}
