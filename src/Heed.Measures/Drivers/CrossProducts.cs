namespace Heed.Measures.Drivers;

/// <summary>
/// All that a linear model needs to know of its rows: how many there are, each column's mean, and the centred cross-products
/// C(i, j) = Σ (xᵢ − x̄ᵢ)(xⱼ − x̄ⱼ). Rows can be added, two sets put together, and a part taken off again, in any order, without a second
/// look at the rows.
/// <para>Source: Chan, Golub &amp; LeVeque 1979 (pairwise update), for products of two columns.</para>
/// <para>n = 0: means and products are 0. Not safe for several threads at once while rows are added.</para>
/// </summary>
public sealed class CrossProducts : IProducts<CrossProducts>
{
    /// <summary>Most columns, the outcome included.</summary>
    public const int MostColumns = 64;

    private const double Rounding = 1e-13;

    private readonly double[] means;
    private readonly double[] products;

    /// <param name="columns">1 to <see cref="MostColumns"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more columns.</exception>
    public CrossProducts(int columns)
        : this(0, new double[Checked(columns)], new double[columns * (columns + 1) / 2])
    {
    }

    private CrossProducts(long n, double[] means, double[] products)
    {
        N = n;
        this.means = means;
        this.products = products;
    }

    static CrossProducts IProducts<CrossProducts>.Empty(int columns) => new(columns);

    /// <summary>Rows added.</summary>
    public long N { get; private set; }

    public int Columns => means.Length;

    /// <summary>A column's mean, in its own unit; 0 where there are no rows.</summary>
    public double Mean(int column) => means[column];

    /// <summary>C(i, j), in the product of the two columns' units; C(i, i) is the centred sum of squares.</summary>
    public double this[int i, int j] => products[i >= j ? Place(i, j) : Place(j, i)];

    /// <summary>Adds a row, a finite number a column.</summary>
    /// <exception cref="ArgumentException">The row has more or fewer numbers.</exception>
    public void Add(ReadOnlySpan<double> row)
    {
        if (row.Length != Columns) throw new ArgumentException("A row has a number for each column.", nameof(row));
        N++;
        Span<double> away = stackalloc double[row.Length];
        var (share, keep) = (1.0 / N, (N - 1.0) / N);
        var place = 0;
        for (var i = 0; i < row.Length; i++)
        {
            away[i] = row[i] - means[i];
            means[i] += away[i] * share;
            var weight = away[i] * keep;
            for (var j = 0; j <= i; j++) products[place++] += weight * away[j];
        }
    }

    /// <summary>Adds all rows of another set.</summary>
    /// <exception cref="ArgumentException">The other has other columns.</exception>
    public void Add(CrossProducts other)
    {
        CheckSame(other);
        if (other.N == 0) return;
        var n = N + other.N;
        Shift(other, (double)N * other.N / n, 1);
        for (var i = 0; i < Columns; i++) means[i] += (other.means[i] - means[i]) * other.N / n;
        N = n;
    }

    /// <summary>What is left when a part of these rows is taken off.</summary>
    /// <exception cref="ArgumentException">The part has other columns or more rows.</exception>
    public CrossProducts Without(CrossProducts part)
    {
        CheckSame(part);
        if (part.N > N) throw new ArgumentException("A part has no more rows than the whole.", nameof(part));
        var n = N - part.N;
        if (n == 0) return new(Columns);
        var rest = new CrossProducts(n, [.. means.Select((mean, i) => mean - ((part.means[i] - mean) * part.N / n))], [.. products]);
        rest.Shift(part, (double)n * part.N / N, -1);
        // Where nothing of a column's spread is left, rounding leaves a trace of either sign.
        for (var i = 0; i < Columns; i++)
        {
            if (rest[i, i] < Rounding * this[i, i]) rest.products[Place(i, i)] = 0;
        }

        return rest;
    }

    public Correlations? Correlate() => Correlations.Of(this);

    // The products of both sets lie around their own means; the distance between the means comes on top.
    private void Shift(CrossProducts other, double weight, int sign)
    {
        var place = 0;
        for (var i = 0; i < Columns; i++)
        {
            var away = (other.means[i] - means[i]) * weight;
            for (var j = 0; j <= i; j++, place++) products[place] += sign * (other.products[place] + (away * (other.means[j] - means[j])));
        }
    }

    private void CheckSame(CrossProducts other)
    {
        if (other.Columns != Columns) throw new ArgumentException("Both sets have the same columns.", nameof(other));
    }

    private static int Place(int i, int j) => (i * (i + 1) / 2) + j;

    private static int Checked(int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, MostColumns);
        return columns;
    }
}
