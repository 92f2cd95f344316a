using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;

namespace Heed.Readings.Series;

/// <summary>Counts a field unit by unit through time, for areas that know no store. What was promised to be seen in groups only comes in groups only.</summary>
public sealed class ReadTallies(GetReading getReading, SourceCatalogue catalogue, ListUnits listUnits)
{
    private const string Unit = "unit";

    /// <param name="question">What is measured. Its units say nothing here.</param>
    /// <param name="step">Days, weeks or months; months where groups only were promised.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<UnitTallies>> RunAsync(SeriesQuestion question, TallyStep step, DateOnly from, DateOnly to, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, question.Source, cancel) is not { } source) return SourcesErrors.Unknown(question.Source);
        var promised = source.Mode != Mode.Identified;
        if (promised) step = TallyStep.Month;
        var every = step switch { TallyStep.Day => TimeBucket.Day, TallyStep.Week => TimeBucket.Week, _ => TimeBucket.Month };
        var request = question.Ask(question.Where) with { Every = every, From = from, To = to };
        var days = FirstDays(every, step, from, to);
        Reading? read = null;
        List<UnitTally> tallies = [];
        foreach (var column in await ColumnsAsync(promised, actor, cancel))
        {
            var asked = request with { By = column is null ? [] : [column] };
            if ((await getReading.RunAsync(asked, actor, cancel)).Failed(out var problem, out read)) return problem;
            tallies.AddRange(read.Groups
                .Where(group => group is { IsRolledUp: false, Bridged: false, Counted: not null, Estimate: not null } && !(promised && column is not null && group.By[0].Value is null) && days.ContainsKey(group.By[^1].Value ?? ""))
                .Select(group => new UnitTally(column is null ? null : group.By[0].Value, days[group.By[^1].Value!], group.Counted!, group.Estimate!)));
        }

        return source.Field(read!.Field) is { } field
            ? new UnitTallies(read.Measure, read.Field, field.FieldType(), read.Whole.Unit, step, promised, [.. tallies.DistinctBy(t => (t.Unit, t.First))])
            : ReadingsErrors.UnknownField(read.Field, source.Key, source.Fields.Select(f => f.Name));
    }

    // Of open sources units are counted themselves, and whoever asks adds up; of promised ones each level by itself, because what is hidden below shows above.
    private async Task<IReadOnlyList<string?>> ColumnsAsync(bool promised, Actor actor, CancellationToken cancel)
    {
        if (!promised) return [Unit];
        var tree = await listUnits.RunAsync(actor, cancel);
        var depth = tree.All.Count == 0 ? 0 : tree.All.Max(unit => tree.Path(unit.Code).Count);
        return [.. Enumerable.Range(1, depth).Select(level => $"{Unit}.{level}"), null];
    }

    private static Dictionary<string, DateOnly> FirstDays(TimeBucket every, TallyStep step, DateOnly from, DateOnly to)
    {
        Dictionary<string, DateOnly> days = new(StringComparer.Ordinal);
        for (var number = step.NumberOf(from); number <= step.NumberOf(to); number++) days[every.KeyOf(step.FirstOf(number))] = step.FirstOf(number);
        return days;
    }
}
