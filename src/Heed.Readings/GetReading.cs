using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Comparisons;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings.Anonymity;
using Heed.Readings.Bridges;
using Heed.Readings.Own;

namespace Heed.Readings;

/// <summary>Answers a question about a measure: checks it, counts once, and lets Measures do the arithmetic.</summary>
public sealed class GetReading(CountGroups count, SourceCatalogue catalogue, FindMeasure measures, JoinSeries join, FindWorkspace workspaces, ListUnits listUnits)
{
    public Task<Result<Reading>> RunAsync(ReadingRequest request, Actor actor, CancellationToken cancel) => ReadAsync(request, joined: true, actor, cancel);

    private async Task<Result<Reading>> ReadAsync(ReadingRequest request, bool joined, Actor actor, CancellationToken cancel)
    {
        if ((await measures.RunAsync(request.Measure, actor.Workspace, cancel)).Failed(out var problem, out var asked)) return problem;
        var measure = asked.Measure;
        if (request.By.Count > 3) return ReadingsErrors.TooManyGroups(request.By.Count);
        if (request.From > request.To) return ReadingsErrors.BadRange;
        if ((await SourcesAsync(request.Sources, actor, cancel)).Failed(out problem, out var sources)) return problem;
        if (asked.FieldOn(request.Field, sources).Failed(out problem, out var field)) return problem;
        var context = new MeasureContext(field.Type) { Level = request.Level, Method = request.Method, Of = request.Of };
        if (measure.Refuse(context) is { } refusal) return ReadingsErrors.Refused(refusal);
        if (asked.Items.Count > 0 && request.By.Count > 2) return OwnMeasuresErrors.TooManyColumns;
        if (Filter.Parse(request.Where, sources).Failed(out problem, out var where)) return problem;
        if (Filter.Parse(asked.Definition?.Filter, sources).Failed(out problem, out var own)) return problem;
        var all = where.And(own).Condition;
        var promised = sources.Where(s => s.Mode != Mode.Identified).ToList();
        if (promised.Count > 0 && ToldApart.Check(request.By, all, promised) is { } refused) return refused;
        if (promised.Count > 0 && asked.Items.Count > 0) return OwnMeasuresErrors.OnlyOneByOne(promised[0].Title);
        if (promised.Count > 0 && !asked.IsOfGroups) return ReadingsErrors.NotOfGroups(measure.Id, promised[0].Title);
        var coarse = promised.Count > 0 ? WholeMonths.Rewrite(request) : request;
        var units = await listUnits.RunAsync(actor, cancel);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var query = new FactQuery
        {
            Workspace = actor.Workspace.Value,
            Sources = coarse.Sources,
            Field = field.Name,
            Where = all is null ? null : UnitLevels.Expand(all, units),
            By = [.. coarse.By.Select(UnitLevels.Column)],
            Every = coarse.Every,
            Customers = measure.IsOfCustomers ? CustomerRows.Latest : CustomerRows.All,
            Numbers = measure.Needs(request.Method),
            Zone = zone,
            Range = DayRange.Of(coarse.From, coarse.To, zone),
        };
        try
        {
            var counted = await count.RunAsync(coarse.By, sources, query, WholeMonths.Of(coarse.From, coarse.To), asked.Items, units, actor, cancel);
            var reading = Compose(coarse, measure, context, field.Name, counted);
            if (promised.Count > 0) reading = reading with { Warnings = [.. reading.Warnings, .. WholeMonths.Said(request, coarse)] };
            var marked = SeriesChanges.Mark(reading, asked.Items.Count > 0 ? [.. asked.Items.Select(item => item.Field)] : [field.Name], sources, query.Range, query.Zone);
            return joined ? await join.RunAsync(request, marked, measure, context, older => ReadAsync(older, joined: false, actor, cancel), actor.Workspace, cancel) : marked;
        }
        catch (FactsException refusedQuestion)
        {
            return ReadingsErrors.BadQuestion(refusedQuestion.Message);
        }
    }

    private async Task<Result<IReadOnlyList<Source>>> SourcesAsync(IReadOnlyList<string> keys, Actor actor, CancellationToken cancel)
    {
        if (keys.Count == 0) return ReadingsErrors.NoSource;
        List<Source> found = [];
        foreach (var key in keys)
        {
            if (await catalogue.FindAsync(actor.Workspace, key, cancel) is not { } source) return SourcesErrors.Unknown(key);
            found.Add(source);
        }

        return Result.Of<IReadOnlyList<Source>>(found);
    }

    private static Reading Compose(ReadingRequest request, Measure measure, MeasureContext context, string field, CountGroups.Counted counted)
    {
        var floors = counted.Floors;
        var grouped = request.By.Count > 0 || request.Every is not null;
        // What may be shown is large enough; where there is none of it, it is not said whether anybody answered at all.
        var wholeHidden = floors is not null && counted.Whole.Answered == 0;
        var whole = wholeHidden ? Nothing(measure, context) : measure.Compute(counted.Whole, context);
        var groups = grouped ? Groups(request, measure, context, counted) : [];
        return new Reading
        {
            Measure = measure.Id,
            Version = measure.Version,
            Sources = request.Sources,
            Field = field,
            Whole = whole,
            Suppressed = wholeHidden,
            Floors = floors,
            From = request.From,
            To = request.To,
            Counted = wholeHidden ? null : counted.Whole,
            NotTold = counted.NotTold,
            Groups = groups,
            Warnings = [.. whole.Warnings, .. measure.IsOfCustomers && whole.N == 0 ? (Warning[])[Warnings.NoCustomers] : [], .. Overlap(counted.IsOverlapping), .. floors is { } least ? PromiseWarnings.Of(least, wholeHidden || counted.Hidden.Count > 0 && grouped, groups.Any(g => g.IsRolledUp), counted.NotTold) : []],
            Explanation = request.Explain && !wholeHidden ? counted.Plan : [],
        };
    }

    private static List<ReadingGroup> Groups(ReadingRequest request, Measure measure, MeasureContext context, CountGroups.Counted counted)
    {
        string[] names = [.. request.By, .. request.Every is { } every ? [every.ToString().ToLowerInvariant()] : Array.Empty<string>()];
        var rest = request.Compare && !counted.IsOverlapping ? GroupsAgainstRest.Compare(measure, [.. counted.Groups.Select(g => g.Tally)], context) : null;
        return
        [
            .. counted.Groups.Select((group, i) => new ReadingGroup(
                [.. names.Zip(group.Key, (name, value) => KeyValuePair.Create(name, value))],
                measure.Compute(group.Tally, context),
                rest?[i])
            { IsRolledUp = group.IsRolledUp, Counted = group.Tally }),
            .. counted.Hidden.Order(StringComparer.Ordinal).Select(name => new ReadingGroup([KeyValuePair.Create(names[0], (string?)name)], null)),
        ];
    }

    private static Estimate Nothing(Measure measure, MeasureContext context) =>
        new() { Unit = measure.UnitOf(context.Field), Level = context.Level, Method = context.Method ?? measure.DefaultMethod };

    private static Warning[] Overlap(bool overlap) =>
        overlap ? [new("overlap", "A row with several labels stands in several groups, so the groups add to more than the whole.")] : [];
}
