using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
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
        if (CheckDrivers.Of(request, source) is { } wrong) return wrong;
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
            var plan = new DriverPlan(request, source);
            return source.Mode == Mode.Identified
                ? ComposeDrivers.Of(request, source, plan, await RowsAsync(query, plan, cancel))
                : await PromisedAsync(request, source, plan, query, actor, cancel);
        }
        catch (FactsException refused)
        {
            return ReadingsErrors.BadQuestion(refused.Message);
        }
    }

    private async Task<DriverRows> RowsAsync(ValuesQuery query, DriverPlan plan, CancellationToken cancel)
    {
        var heard = (await facts.ColumnsAsync(query.Workspace, query.Sources[0], cancel)).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        // A field nobody has answered yet is declared, but not known to the facts; then no row is complete.
        if (!query.Fields.All(heard.Contains)) return new(plan);
        return await facts.FoldAsync(query, () => new DriverRows(plan), block => new DriverRows(plan).Add(block), (all, part) => all.Merge(part), cancel);
    }

    private async Task<Result<DriversReading>> PromisedAsync(DriversRequest request, Source source, DriverPlan plan, ValuesQuery query, Actor actor, CancellationToken cancel)
    {
        if (query.Where is not null) return AnonymityErrors.OnlyWhole(source.Title);
        // A mean stands for what is missing, which is neither yes nor no, and no pair is missing.
        if (plan.YesNo || plan.InPairs) return DriversErrors.OnlyNumbers(source.Title);
        if ((await promised.RunAsync(source, query.Fields, actor, cancel)).Failed(out var problem, out var rows)) return problem;
        var counted = await facts.FoldAsync(
            query with { Range = TimeRange.Always }, () => new DriverRows(plan), block => new DriverRows(plan).Add(rows.Of(block)), (all, part) => all.Merge(part), cancel);
        var read = ComposeDrivers.Of(request, source, plan, counted);
        if (read.Failed(out problem, out var reading)) return problem.Code == DriversErrors.TooFewCode ? problem : DriversErrors.NoModel;
        var said = request.From is null && request.To is null ? [] : new[] { DriversErrors.AllTime };
        return reading with { Answered = rows.Answered, Warnings = [.. reading.Warnings, .. said] };
    }
}
