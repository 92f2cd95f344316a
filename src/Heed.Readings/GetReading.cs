using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings.Bridges;
using Heed.Readings.Own;

namespace Heed.Readings;

/// <summary>Answers a question about a measure: checks it, counts once, and lets Measures do the arithmetic.</summary>
public sealed class GetReading(IFactStore facts, SourceCatalogue catalogue, FindMeasure measures, JoinSeries join, FindWorkspace workspaces, ListUnits listUnits)
{
    public Task<Result<Reading>> RunAsync(ReadingRequest request, Actor actor, CancellationToken cancel) => ReadAsync(request, joined: true, actor, cancel);

    private async Task<Result<Reading>> ReadAsync(ReadingRequest request, bool joined, Actor actor, CancellationToken cancel)
    {
        if ((await measures.RunAsync(request.Measure, actor.Workspace, cancel)).Failed(out var problem, out var asked)) return problem;
        var measure = asked.Measure;
        if (request.By.Count > 3) return ReadingsErrors.TooManyGroups(request.By.Count);
        if (request.From > request.To) return ReadingsErrors.BadRange;
        if ((await SourcesAsync(request.Sources, actor, cancel)).Failed(out problem, out var sources)) return problem;
        // The groups' names alone would say who answered.
        if (request.By.Contains(Dimensions.Customer, StringComparer.Ordinal) && sources.FirstOrDefault(s => s.Mode != Mode.Identified) is { } promised) return ReadingsErrors.OnlyGroups(promised.Title);
        if (asked.FieldOn(request.Field, sources).Failed(out problem, out var field)) return problem;
        var context = new MeasureContext(field.Type) { Level = request.Level, Method = request.Method, Of = request.Of };
        if (measure.Refuse(context) is { } refusal) return ReadingsErrors.Refused(refusal);
        if (asked.Items.Count > 0 && request.By.Count > 2) return OwnMeasuresErrors.TooManyColumns;
        if (Filter.Parse(request.Where, sources).Failed(out problem, out var where)) return problem;
        if (Filter.Parse(asked.Definition?.Filter, sources).Failed(out problem, out var own)) return problem;

        var units = await listUnits.RunAsync(actor, cancel);
        var query = new FactQuery
        {
            Workspace = actor.Workspace.Value,
            Sources = request.Sources,
            Field = field.Name,
            Where = where.And(own).Condition is { } condition ? UnitLevels.Expand(condition, units) : null,
            By = [.. request.By.Select(UnitLevels.Column)],
            Every = request.Every,
            Zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone,
        };
        query = query with { Range = DayRange.Of(request.From, request.To, query.Zone) };
        try
        {
            var counted = await CountAsync(query, asked, sources, cancel);
            var overlap = request.By.Any(by => sources.Any(s => s.Field(by)?.FieldType().Kind == FieldKind.Multi));
            var whole = overlap ? await CountAsync(query with { By = [], Every = null }, asked, sources, cancel) : counted;
            var reading = Compose(request, measure, context, field.Name, sources, counted, Sum(whole.Groups), overlap, units);
            var marked = SeriesChanges.Mark(reading, asked.Items.Count > 0 ? [.. asked.Items.Select(item => item.Field)] : [field.Name], sources, query.Range, query.Zone);
            return joined ? await join.RunAsync(request, marked, measure, context, older => ReadAsync(older, joined: false, actor, cancel), actor.Workspace, cancel) : marked;
        }
        catch (FactsException refused)
        {
            return ReadingsErrors.BadQuestion(refused.Message);
        }
    }

    private async Task<FactAnswer> CountAsync(FactQuery query, AskedMeasure asked, IReadOnlyList<Source> sources, CancellationToken cancel) =>
        asked.Items.Count > 0 ? await CountIndex.RunAsync(facts, query, asked.Items, sources, cancel) : await facts.CountAsync(query, cancel);

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

    private static Reading Compose(
        ReadingRequest request, Measure measure, MeasureContext context, string field, IReadOnlyList<Source> sources, FactAnswer counted, Tally all, bool overlap, UnitTree units)
    {
        var grouped = request.By.Count > 0 || request.Every is not null;
        var groups = grouped ? UnitLevels.RollUp(counted.Groups, request.By, units) : counted.Groups;
        var floor = AnonymityFloor.Applies(sources);
        var hidden = floor ? AnonymityFloor.Hidden(groups, all) : new bool[groups.Count];
        var wholeHidden = floor && AnonymityFloor.TellsTooMuch(all);
        var whole = wholeHidden ? Nothing(measure, context) : measure.Compute(all, context);
        return new Reading
        {
            Measure = measure.Id,
            Version = measure.Version,
            Sources = request.Sources,
            Field = field,
            Whole = whole,
            Suppressed = wholeHidden,
            Counted = wholeHidden ? null : all,
            Groups = grouped ? Groups(request, measure, context, groups, hidden, overlap) : [],
            Warnings = [.. whole.Warnings, .. Overlap(overlap), .. Suppression(wholeHidden || (grouped && hidden.Contains(true)))],
            // It says how many rows were read, which is n where few were.
            Explanation = request.Explain && !wholeHidden && !hidden.Contains(true) ? counted.Plan : [],
        };
    }

    private static List<ReadingGroup> Groups(ReadingRequest request, Measure measure, MeasureContext context, IReadOnlyList<FactGroup> groups, IReadOnlyList<bool> hidden, bool overlap)
    {
        string[] names = [.. request.By, .. request.Every is { } every ? [every.ToString().ToLowerInvariant()] : Array.Empty<string>()];
        // A comparison with the rest would give a hidden group away, so there is none where anything is hidden.
        var rest = request.Compare && !overlap && !hidden.Contains(true) ? GroupsAgainstRest.Compare(measure, [.. groups.Select(g => g.Tally)], context) : null;
        return
        [
            .. groups.Select((group, i) => new ReadingGroup(
                [.. names.Zip(group.Key, (name, value) => KeyValuePair.Create(name, value))],
                hidden[i] ? null : measure.Compute(group.Tally, context),
                hidden[i] ? null : rest?[i])),
        ];
    }

    private static Estimate Nothing(Measure measure, MeasureContext context) =>
        new() { Unit = measure.UnitOf(context.Field), Level = context.Level, Method = context.Method ?? measure.DefaultMethod };

    private static Warning[] Suppression(bool any) =>
        any ? [new("suppressed", $"Groups of fewer than {AnonymityFloor.Numbers} answers are hidden, with what would give them away: respondents were told so.")] : [];

    private static Tally Sum(IReadOnlyList<FactGroup> groups) => groups.Select(g => g.Tally).Aggregate(Tally.Empty, (a, b) => a.Merge(b));

    private static Warning[] Overlap(bool overlap) =>
        overlap ? [new("overlap", "A row with several labels stands in several groups, so the groups add to more than the whole.")] : [];
}
