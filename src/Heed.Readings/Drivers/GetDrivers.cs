using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Readings.Anonymity;

namespace Heed.Readings.Drivers;

/// <summary>Answers what an outcome hangs on: checks the question, goes once over the complete rows, and lets Measures do the arithmetic.</summary>
public sealed class GetDrivers(IFactStore facts, PromisedRows promised, SourceCatalogue catalogue, FindWorkspace workspaces, ListUnits listUnits)
{
    public async Task<Result<DriversReading>> RunAsync(DriversRequest request, Actor actor, CancellationToken cancel)
    {
        if (request.From > request.To) return ReadingsErrors.BadRange;
        if (request.Source.Length == 0) return ReadingsErrors.NoSource;
        if (await catalogue.FindAsync(actor.Workspace, request.Source, cancel) is not { } source) return SourcesErrors.Unknown(request.Source);
        if (Check(request, source) is { } wrong) return wrong;
        if (Filter.Parse(request.Where, [source]).Failed(out var problem, out var where)) return problem;

        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var query = new ValuesQuery
        {
            Workspace = actor.Workspace.Value,
            Sources = [source.Key],
            Fields = [request.Outcome, .. request.Drivers],
            Where = where.Condition is { } condition ? UnitLevels.Expand(condition, await listUnits.RunAsync(actor, cancel)) : null,
            Range = DayRange.Of(request.From, request.To, zone),
            Zone = zone,
        };
        try
        {
            return source.Mode == Mode.Identified
                ? Compose(request, source, await RowsAsync(query, request, cancel))
                : await PromisedAsync(request, source, query, actor, cancel);
        }
        catch (FactsException refused)
        {
            return ReadingsErrors.BadQuestion(refused.Message);
        }
    }

    private static Problem? Check(DriversRequest request, Source source)
    {
        if (request.Outcome.Length == 0) return DriversErrors.NoOutcome;
        if (request.Drivers.Count == 0) return DriversErrors.NoDrivers;
        if (source.Field(request.Outcome) is not { } outcome) return DriversErrors.UnknownField("outcome", request.Outcome, source.Key, source.Fields.Select(f => f.Name));
        if (!outcome.FieldType().IsNumeric) return DriversErrors.WrongOutcome(request.Outcome);
        HashSet<string> named = new(StringComparer.Ordinal) { request.Outcome };
        foreach (var name in request.Drivers)
        {
            if (source.Field(name) is not { } driver) return DriversErrors.UnknownField("drivers", name, source.Key, source.Fields.Select(f => f.Name));
            if (driver.FieldType() is { IsNumeric: false, Kind: not FieldKind.YesNo }) return DriversErrors.WrongDriver(name);
            if (!named.Add(name)) return DriversErrors.Twice(name);
        }

        var count = request.Drivers.Count;
        var most = DriverMethods.MostDrivers(request.Method);
        if (count > most) return DriversErrors.TooManyDrivers(count, most, request.Method.ToString().ToLowerInvariant());
        return request.Intervals == ShareIntervals.Bootstrap && count > DriverMethods.MostForBootstrap
            ? DriversErrors.TooManyForBootstrap(count, DriverMethods.MostForBootstrap)
            : null;
    }

    private async Task<DriverRows> RowsAsync(ValuesQuery query, DriversRequest request, CancellationToken cancel)
    {
        var groups = request.Intervals == ShareIntervals.Bootstrap ? GroupBootstrap.Groups : GroupJackknife.Groups;
        var heard = (await facts.ColumnsAsync(query.Workspace, query.Sources[0], cancel)).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        // A field nobody has answered yet is declared, but not known to the facts; then no row is complete.
        if (!query.Fields.All(heard.Contains)) return Empty();
        return await facts.FoldAsync(query, Empty, block => Empty().Add(block), (all, part) => all.Merge(part), cancel);

        DriverRows Empty() => new(query.Fields.Count, groups);
    }

    private async Task<Result<DriversReading>> PromisedAsync(DriversRequest request, Source source, ValuesQuery query, Actor actor, CancellationToken cancel)
    {
        if (query.Where is not null) return AnonymityErrors.OnlyWhole(source.Title);
        if ((await promised.RunAsync(source, query.Fields, actor, cancel)).Failed(out var problem, out var rows)) return problem;
        var groups = request.Intervals == ShareIntervals.Bootstrap ? GroupBootstrap.Groups : GroupJackknife.Groups;
        var counted = await facts.FoldAsync(
            query with { Range = TimeRange.Always }, () => new DriverRows(query.Fields.Count, groups), block => new DriverRows(query.Fields.Count, groups).Add(rows.Of(block)), (all, part) => all.Merge(part), cancel);
        var read = Compose(request, source, counted);
        if (read.Failed(out problem, out var reading)) return problem.Code == DriversErrors.TooFewCode ? problem : DriversErrors.NoModel;
        var said = request.From is null && request.To is null ? [] : new[] { DriversErrors.AllTime };
        return reading with { Answered = rows.Answered, Warnings = [.. reading.Warnings, .. said] };
    }

    private static Result<DriversReading> Compose(DriversRequest request, Source source, DriverRows rows)
    {
        var whole = rows.Products.Whole();
        var fewest = DriverMethods.FewestRows(request.Drivers.Count);
        if (whole.N < fewest) return DriversErrors.TooFew(source.Mode == Mode.Identified ? whole.N : null, fewest, request.Drivers.Count);
        if (KeyDrivers.Refuse(whole, [request.Outcome, .. request.Drivers]) is { } refusal) return DriversErrors.Refused(refusal);
        var report = KeyDrivers.Compute(rows.Products, request.Method, request.Intervals);
        string[] weak = [.. request.Drivers.Where((_, j) => report.Drivers[j].AboveChance == false)];
        return new DriversReading(
            source.Key,
            request.Outcome,
            [.. request.Drivers.Select(name => new FieldChoice(name, source.Field(name)!.FieldType()))],
            report,
            rows.Rows - whole.N,
            [.. rows.Answered.Skip(1)],
            [.. report.Warnings, .. weak.Length > 0 ? [DriverWarnings.NoBetterThanChance(weak)] : Array.Empty<Measures.Reports.Warning>()]);
    }
}
