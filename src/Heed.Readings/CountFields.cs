using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Anonymity;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;
using Heed.Readings.Anonymity;

namespace Heed.Readings;

/// <summary>Counts every field of a source at once, for pages that show all that was asked. What would tell on someone is not counted.</summary>
public sealed class CountFields(IFactStore facts, PublishAnswers publish, SourceCatalogue catalogue, FindWorkspace workspaces, ListUnits listUnits)
{
    public sealed record Input(string Source, string? Where = null, DateOnly? From = null, DateOnly? To = null)
    {
        /// <summary>The fields to count; null for all.</summary>
        public IReadOnlyList<string>? Only { get; init; }
    }

    /// <param name="Source">What was counted.</param>
    /// <param name="Rows">Signals that pass the filter; null where so few that it is not shown.</param>
    /// <param name="Fields">By name; null where hidden.</param>
    public sealed record Counted(Source Source, long? Rows, IReadOnlyDictionary<string, Tally?> Fields);

    public async Task<Result<Counted>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.From > input.To) return ReadingsErrors.BadRange;
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        if (Filter.Parse(input.Where, [source]).Failed(out var problem, out var where)) return problem;
        if (source.Mode != Mode.Identified) return await PromisedAsync(input, source, where.Condition, actor, cancel);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var units = await listUnits.RunAsync(actor, cancel);
        var query = new FactQuery
        {
            Workspace = actor.Workspace.Value,
            Sources = [source.Key],
            Where = where.Condition is { } condition ? UnitLevels.Expand(condition, units) : null,
            Range = DayRange.Of(input.From, input.To, zone),
            Zone = zone,
        };
        Dictionary<string, Tally?> fields = new(StringComparer.Ordinal);
        long rows;
        try
        {
            rows = (await CountAsync(query, cancel)).Rows;
            // A field nobody has answered yet is declared, but not known to the facts.
            var heard = (await facts.ColumnsAsync(query.Workspace, source.Key, cancel)).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var field in source.Fields.Where(f => input.Only?.Contains(f.Name, StringComparer.Ordinal) ?? true))
            {
                cancel.ThrowIfCancellationRequested();
                var tally = heard.Contains(field.Name) ? await CountAsync(query with { Field = field.Name }, cancel) : new Tally { Rows = rows };
                fields[field.Name] = tally;
            }
        }
        catch (FactsException refused)
        {
            return ReadingsErrors.BadQuestion(refused.Message);
        }

        return new Counted(source, rows, fields);
    }

    private async Task<Result<Counted>> PromisedAsync(Input input, Source source, Expression? where, Actor actor, CancellationToken cancel)
    {
        if (ToldApart.Check([], where, [source]) is { } refused) return refused;
        var units = await listUnits.RunAsync(actor, cancel);
        var published = await publish.RunAsync(source, actor, cancel);
        var question = new Published.Question([], null, where is null ? null : UnitLevels.Expand(where, units), WholeMonths.Of(input.From, input.To));
        var rows = published.Count(AnswerGroup.Rows, question, units).Whole.Rows;
        return new Counted(
            source,
            rows == 0 ? null : rows,
            source.Fields.ToDictionary(f => f.Name, f => published.Count(f.Name, question, units).Whole is { Answered: > 0 } tally ? tally : null, StringComparer.Ordinal));
    }

    private async Task<Tally> CountAsync(FactQuery query, CancellationToken cancel) =>
        (await facts.CountAsync(query, cancel)).Groups.Select(g => g.Tally).Aggregate(Tally.Empty, (a, b) => a.Merge(b));
}
