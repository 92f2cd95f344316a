using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;

namespace Heed.Readings;

/// <summary>Every answer to one field, with whose it is and its place in the log: of a source whose signals may be seen one by one, read from columns.</summary>
public sealed class ReadCustomerAnswers(IFactStore facts, SourceCatalogue catalogue, ListUnits listUnits)
{
    /// <param name="Source">Where it was said.</param>
    /// <param name="Field">A field of numbers, or of yes and no, which count as 1 and 0; null where it only matters that something was said.</param>
    /// <param name="Where">A filter expression.</param>
    /// <param name="From">From this instant on.</param>
    /// <param name="Until">Before this instant.</param>
    /// <param name="Customers">Only what these said; null for everybody, also those nobody knows.</param>
    public sealed record Input(string Source, string? Field, string? Where = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, IReadOnlySet<string>? Customers = null);

    /// <param name="Customer">Who; null where nobody knows.</param>
    /// <param name="At">When.</param>
    /// <param name="Value">The number; NaN where none was asked for.</param>
    /// <param name="Seq">Its place in the log.</param>
    public readonly record struct Answer(string? Customer, DateTimeOffset At, double Value, long Seq);

    /// <returns>In the order of the log; nothing where the source is unknown, promised to be seen in groups only, or never heard of the field.</returns>
    public async Task<IReadOnlyList<Answer>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Customers?.Count == 0) return [];
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { Mode: Mode.Identified } source) return [];
        if (Filter.Parse(input.Where, [source]).Failed(out _, out var filter)) return [];
        var query = new ValuesQuery
        {
            Workspace = actor.Workspace.Value,
            Sources = [source.Key],
            Fields = input.Field is { } field ? [field] : [],
            Named = true,
            Where = filter.Condition is { } asked ? UnitLevels.Expand(asked, await listUnits.RunAsync(actor, cancel)) : null,
            Range = new(input.From is { } from ? Microseconds.Of(from) : long.MinValue, input.Until is { } until ? Microseconds.Of(until) : long.MaxValue),
        };
        try
        {
            return await facts.FoldAsync(query, () => new List<Answer>(), block => Of(block, input), Joined, cancel);
        }
        catch (FactsException)
        {
            // A field that was declared and never answered is not known to the facts.
            return [];
        }
    }

    private static List<Answer> Joined(List<Answer> all, List<Answer> part)
    {
        all.AddRange(part);
        return all;
    }

    private static List<Answer> Of(ValuesBlock block, Input input)
    {
        var bare = input.Field is null;
        List<Answer> said = input.Customers is null ? new(block.Rows) : [];
        for (var row = 0; row < block.Rows; row++)
        {
            var value = bare ? double.NaN : block.Fields[0][row];
            var asked = input.Customers is null || (block.Customers[row] is { } customer && input.Customers.Contains(customer));
            if (asked && (bare || !double.IsNaN(value))) said.Add(new(block.Customers[row], Microseconds.ToInstant(block.At[row]), value, block.Seqs[row]));
        }

        return said;
    }
}
