using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Understand.Benchmarks.Tables;
using Heed.Understand.Dashboards;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Benchmarks;

/// <summary>Says which reference points a source's measure is held against.</summary>
public sealed class ChooseBenchmarks(HeedDatabase database, SourceCatalogue catalogue, ListBenchmarks list)
{
    public sealed record Input(string Source, string? Measure, string? Field, IReadOnlyList<string> Benchmarks);

    public async Task<Result<MeasureChoice>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        if (MeasureChoices.Choose(source, MeasureChoices.Of(source), input.Measure, input.Field).Failed(out var problem, out var choice)) return problem;
        var known = (await list.RunAsync(actor, cancel)).Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
        if (input.Benchmarks.FirstOrDefault(key => !known.Contains(key)) is { } unknown) return BenchmarksErrors.UnknownChoice(unknown);

        await using var db = database.For(actor.Workspace);
        var before = await db.ChosenBenchmarks.Where(c => c.Source == source.Key && c.Measure == choice.Measure.Id && c.Field == choice.Field.Name).ToListAsync(cancel);
        db.ChosenBenchmarks.RemoveRange(before.Where(c => !input.Benchmarks.Contains(c.Benchmark, StringComparer.Ordinal)));
        foreach (var key in input.Benchmarks.Distinct(StringComparer.Ordinal).Where(key => before.TrueForAll(c => c.Benchmark != key)))
        {
            db.ChosenBenchmarks.Add(ChosenBenchmark.Create(actor.Workspace, source.Key, choice.Measure.Id, choice.Field.Name, key));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return BenchmarksErrors.Changed("Someone else");
        }

        return choice;
    }
}
