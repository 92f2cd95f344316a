using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;

namespace Heed.Readings;

/// <summary>What each of some customers said, and when: of sources whose signals may be seen one by one, counted in columns and not in the log.</summary>
public sealed class ListCustomerValues(IFactStore facts, SourceCatalogue catalogue, ListUnits listUnits)
{
    /// <param name="Source">Where it was said.</param>
    /// <param name="Field">A field of numbers; null where it only matters that something was said.</param>
    /// <param name="Customers">Of whom.</param>
    /// <param name="Where">A filter expression.</param>
    public sealed record Input(string Source, string? Field, IReadOnlySet<string> Customers, string? Where = null);

    /// <param name="Customer">Who.</param>
    /// <param name="At">When.</param>
    /// <param name="Value">The number; NaN where none was asked for.</param>
    public readonly record struct Said(string Customer, DateTimeOffset At, double Value);

    /// <returns>In the order of the log; nothing where the source is unknown, promised to be seen in groups only, or never heard of the field.</returns>
    public async Task<IReadOnlyList<Said>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Customers.Count == 0 || await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { Mode: Mode.Identified } source) return [];
        if (Filter.Parse(input.Where, [source]).Failed(out _, out var filter)) return [];
        var query = new ValuesQuery
        {
            Workspace = actor.Workspace.Value,
            Sources = [source.Key],
            Fields = input.Field is { } field ? [field] : [],
            Named = true,
            Where = filter.Condition is { } asked ? UnitLevels.Expand(asked, await listUnits.RunAsync(actor, cancel)) : null,
        };
        try
        {
            return await facts.FoldAsync(query, () => new List<Said>(), block => Of(block, input), Joined, cancel);
        }
        catch (FactsException)
        {
            // A field that was declared and never answered is not known to the facts.
            return [];
        }
    }

    private static List<Said> Joined(List<Said> all, List<Said> part)
    {
        all.AddRange(part);
        return all;
    }

    private static List<Said> Of(ValuesBlock block, Input input)
    {
        List<Said> said = [];
        for (var row = 0; row < block.Rows; row++)
        {
            var value = input.Field is null ? double.NaN : block.Fields[0][row];
            if (block.Customers[row] is { } customer && (input.Field is null || !double.IsNaN(value)) && input.Customers.Contains(customer)) said.Add(new(customer, Microseconds.ToInstant(block.At[row]), value));
        }

        return said;
    }
}
