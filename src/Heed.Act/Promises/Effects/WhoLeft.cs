using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Expressions;
using Heed.Readings;

namespace Heed.Act.Promises.Effects;

/// <summary>Customers who left, and when they first did, by what sources say whose signals carry the customer's name.</summary>
public sealed class WhoLeft(ReadCustomerAnswers answers, SourceCatalogue catalogue)
{
    /// <summary>The field that says what happened to a customer.</summary>
    public const string EventField = "event";

    /// <summary>What it says of one who left.</summary>
    public const string LeftLabel = "left";

    /// <param name="customers">Only of these; null for all.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where no source would tell.</returns>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>?> RunAsync(IReadOnlySet<string>? customers, Actor actor, CancellationToken cancel)
    {
        var sources = (await catalogue.AllAsync(actor.Workspace, cancel)).Where(s => s.Mode == Mode.Identified && s.Field(EventField) is not null).ToList();
        if (sources.Count == 0) return null;
        Dictionary<string, DateTimeOffset> left = new(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var said in await answers.RunAsync(new(source.Key, null, $"{EventField} = {ExpressionNames.Quote(LeftLabel)}", Customers: customers), actor, cancel))
            {
                if (said.Customer is { } customer && (!left.TryGetValue(customer, out var known) || said.At < known)) left[customer] = said.At;
            }
        }

        return left;
    }
}
