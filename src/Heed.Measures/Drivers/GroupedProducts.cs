namespace Heed.Measures.Drivers;

/// <summary>
/// Cross-products of rows dealt into groups, all rows of a customer into the same one, so that intervals can be found by taking groups off or
/// drawing them anew without another look at the rows.
/// </summary>
/// <typeparam name="TProducts"><see cref="CrossProducts"/> of complete rows, or <see cref="PairProducts"/> of all.</typeparam>
public sealed class GroupedProducts<TProducts>
    where TProducts : class, IProducts<TProducts>
{
    private readonly int columns;
    private readonly TProducts?[] groups;

    /// <param name="columns">Of each row: the outcome, the drivers, and whatever else.</param>
    /// <param name="groups">1 or more.</param>
    public GroupedProducts(int columns, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        this.columns = columns;
        this.groups = new TProducts?[groups];
    }

    /// <summary>Groups that have rows.</summary>
    public IReadOnlyList<TProducts> Filled => [.. groups.OfType<TProducts>()];

    /// <summary>Adds a row.</summary>
    /// <param name="cluster">A well-mixed number, the same for all rows that belong together.</param>
    /// <param name="row">A number a column, as the products take it.</param>
    public void Add(ulong cluster, ReadOnlySpan<double> row) => (groups[cluster % (ulong)groups.Length] ??= TProducts.Empty(columns)).Add(row);

    /// <summary>Adds all rows of another set, group by group.</summary>
    /// <exception cref="ArgumentException">The other has other columns or groups.</exception>
    public void Add(GroupedProducts<TProducts> other)
    {
        if (other.groups.Length != groups.Length) throw new ArgumentException("Both sets have the same groups.", nameof(other));
        for (var g = 0; g < groups.Length; g++)
        {
            if (other.groups[g] is { } rows) (groups[g] ??= TProducts.Empty(columns)).Add(rows);
        }
    }

    /// <summary>All groups together.</summary>
    public TProducts Whole()
    {
        var whole = TProducts.Empty(columns);
        foreach (var rows in Filled) whole.Add(rows);
        return whole;
    }
}
