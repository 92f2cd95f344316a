namespace Heed.Web.Boards;

/// <summary>What a board's address can ask for; what it does not say stands as on the board.</summary>
/// <param name="Period">Which days: <c>30d</c>, <c>90d</c>, <c>1y</c> or <c>all</c>.</param>
/// <param name="From">First day, with <paramref name="To"/> in place of a period.</param>
/// <param name="To">Last day.</param>
/// <param name="Unit">A unit with all below it; empty for all.</param>
/// <param name="Where">A filter expression; empty for none.</param>
/// <param name="All">Whether to wait also for tiles that may take long.</param>
public sealed record BoardQuery(string? Period, string? From, string? To, string? Unit, string? Where, string? All)
{
    public static BoardQuery Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>As an address has it; only what it said.</summary>
    public string Address(bool all = false)
    {
        var query = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder();
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("period", Period), ("from", From), ("to", To), ("unit", Unit), ("where", Where)])
        {
            if (value is not null) query.Add(name, value);
        }

        if (all) query.Add("all", "yes");
        return query.ToString();
    }
}
