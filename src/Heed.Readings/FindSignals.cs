using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Readings;

/// <summary>The way from a number back to the signals behind it, newest first. Where respondents were promised to be seen in groups only, there is none.</summary>
public sealed class FindSignals(IFactStore facts, SignalReader log, SourceCatalogue catalogue, FindWorkspace workspaces, ListUnits listUnits)
{
    /// <param name="Sources">Where they came from.</param>
    /// <param name="Where">A filter expression.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, itself included.</param>
    /// <param name="After">The last row of the page before.</param>
    /// <param name="Limit">How many at most, 1–1,000.</param>
    /// <param name="WithWords">Only those in which someone wrote something.</param>
    public sealed record Input(
        IReadOnlyList<string> Sources, string? Where = null, DateOnly? From = null, DateOnly? To = null, FactRow? After = null, int Limit = 50, bool WithWords = false);

    /// <param name="Signals">A page of signals.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<LoggedSignal> Signals, long Total, FactRow? Next);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        List<Source> sources = [];
        foreach (var key in input.Sources)
        {
            if (await catalogue.FindAsync(actor.Workspace, key, cancel) is not { } source) return SourcesErrors.Unknown(key);
            if (source.Mode != Mode.Identified) return ReadingsErrors.OnlyGroups(source.Title);
            sources.Add(source);
        }

        if (input.From > input.To) return ReadingsErrors.BadRange;
        if (Filter.Parse(input.Where, sources).Failed(out var problem, out var where)) return problem;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var units = await listUnits.RunAsync(actor, cancel);
        var condition = where.Condition is { } asked ? UnitLevels.Expand(asked, units) : null;
        if (input.WithWords)
        {
            if (await WrittenAsync(input.Sources, actor, cancel) is not { } written) return new Page([], 0, null);
            condition = condition is null ? written : new Expression.And(condition, written);
        }

        var limit = Math.Clamp(input.Limit, 1, 1_000);
        try
        {
            var rows = await facts.RowsAsync(
                new RowsQuery
                {
                    Workspace = actor.Workspace.Value,
                    Sources = input.Sources,
                    Where = condition,
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

    /// <summary>Any of the sources' texts; null where nothing was ever written. A text declared but never heard has no column to ask about.</summary>
    private async Task<Expression?> WrittenAsync(IReadOnlyList<string> sources, Actor actor, CancellationToken cancel)
    {
        List<string> texts = [];
        foreach (var source in sources)
        {
            texts.AddRange((await facts.ColumnsAsync(actor.Workspace.Value, source, cancel)).Where(c => c.Holds == ColumnHolds.Text).Select(c => c.Name));
        }

        return texts.Distinct(StringComparer.Ordinal).Select(t => (Expression)new Expression.Answered(t)).Aggregate((Expression?)null, (all, one) => all is null ? one : new Expression.Or(all, one));
    }
}
