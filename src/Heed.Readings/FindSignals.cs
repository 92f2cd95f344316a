using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;

namespace Heed.Readings;

/// <summary>The way from a number back to the signals behind it, newest first. Where respondents were promised to be seen in groups only, there is none.</summary>
public sealed class FindSignals(IFactStore facts, SignalReader log, SourceCatalogue catalogue, FindWorkspace workspaces, ListUnits listUnits)
{
    public sealed record Input(string Source, string? Where = null, DateOnly? From = null, DateOnly? To = null, FactRow? After = null, int Limit = 50);

    /// <param name="Signals">A page of signals.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<LoggedSignal> Signals, long Total, FactRow? Next);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        if (source.Mode != Mode.Identified) return ReadingsErrors.OnlyGroups(source.Title);
        return await ForGroupsAsync(input, actor, cancel);
    }

    /// <summary>The same without the promise's check: whoever asks shows nothing that could be tied to a person.</summary>
    public async Task<Result<Page>> ForGroupsAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.From > input.To) return ReadingsErrors.BadRange;
        if (Filter.Parse(input.Where).Failed(out var problem, out var where)) return problem;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var units = await listUnits.RunAsync(actor, cancel);
        var limit = Math.Clamp(input.Limit, 1, 1_000);
        try
        {
            var rows = await facts.RowsAsync(
                new RowsQuery
                {
                    Workspace = actor.Workspace.Value,
                    Sources = [input.Source],
                    Where = where.Condition is { } condition ? UnitLevels.Expand(condition, units) : null,
                    Range = DayRange.Of(input.From, input.To, zone),
                    Zone = zone,
                    After = input.After,
                    Limit = limit,
                },
                cancel);
            var signals = await log.AtAsync(actor.Workspace, [.. rows.Rows.Select(r => r.Seq)], cancel);
            return new Page(signals, rows.Total, rows.Rows.Count == limit ? rows.Rows[^1] : null);
        }
        catch (FactsException refused)
        {
            return ReadingsErrors.BadQuestion(refused.Message);
        }
    }
}
