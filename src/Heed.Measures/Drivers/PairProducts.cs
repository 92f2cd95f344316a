namespace Heed.Measures.Drivers;

/// <summary>
/// What pairwise-complete correlations need of rows with gaps: for each pair of columns, on the rows that have both, how many there are, both means
/// and the centred products. A gap is NaN.
/// <para>Source: Chan, Golub &amp; LeVeque 1979 (pairwise update); pairwise deletion as in R's <c>cor(use = "pairwise.complete.obs")</c>.</para>
/// <para>n = 0: means and products are 0. Not safe for several threads at once while rows are added.</para>
/// </summary>
public sealed class PairProducts : IProducts<PairProducts>
{
    private const double Trace = 1e-13;
    private readonly Pair[] pairs;

    /// <param name="columns">1 to <see cref="CrossProducts.MostColumns"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more columns.</exception>
    public PairProducts(int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, CrossProducts.MostColumns);
        Columns = columns;
        pairs = new Pair[columns * (columns + 1) / 2];
    }

    static PairProducts IProducts<PairProducts>.Empty(int columns) => new(columns);

    public int Columns { get; }

    /// <summary>Rows of the pair that has fewest.</summary>
    public long N => pairs.Min(pair => pair.N);

    /// <summary>Rows that have both columns.</summary>
    public long Both(int i, int j) => At(i, j).N;

    /// <summary>Over all rows that have the column.</summary>
    public double Mean(int column) => At(column, column).MeanI;

    /// <summary>Over all rows that have the column, with n as divisor.</summary>
    public double Deviation(int column) => At(column, column) is { N: > 0 } own ? Math.Sqrt(own.II / own.N) : 0;

    /// <summary>Of two columns on the rows that have both; null where either has no spread there.</summary>
    public double? Correlation(int i, int j)
    {
        var pair = At(i, j);
        var rounding = 1e-20 * pair.N;
        return pair.II > rounding * pair.MeanI * pair.MeanI && pair.JJ > rounding * pair.MeanJ * pair.MeanJ ? pair.IJ / Math.Sqrt(pair.II * pair.JJ) : null;
    }

    /// <summary>Adds a row, a number a column, NaN where there is none.</summary>
    /// <exception cref="ArgumentException">The row has more or fewer numbers.</exception>
    public void Add(ReadOnlySpan<double> row)
    {
        if (row.Length != Columns) throw new ArgumentException("A row has a number for each column.", nameof(row));
        var place = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (double.IsNaN(row[i]))
            {
                place += i + 1;
                continue;
            }

            for (var j = 0; j <= i; j++, place++)
            {
                if (!double.IsNaN(row[j])) pairs[place].Add(row[i], row[j]);
            }
        }
    }

    public void Add(PairProducts other)
    {
        CheckSame(other);
        for (var place = 0; place < pairs.Length; place++) pairs[place].Shift(other.pairs[place], 1);
    }

    /// <exception cref="ArgumentException">The part has other columns or more rows.</exception>
    public PairProducts Without(PairProducts part)
    {
        CheckSame(part);
        var rest = new PairProducts(Columns);
        for (var place = 0; place < pairs.Length; place++)
        {
            if (part.pairs[place].N > pairs[place].N) throw new ArgumentException("A part has no more rows than the whole.", nameof(part));
            rest.pairs[place] = pairs[place];
            rest.pairs[place].Shift(part.pairs[place], -1);
            // Where nothing of a column's spread is left, rounding leaves a trace of either sign.
            if (rest.pairs[place].II < Trace * pairs[place].II) rest.pairs[place].II = 0;
            if (rest.pairs[place].JJ < Trace * pairs[place].JJ) rest.pairs[place].JJ = 0;
        }

        return rest;
    }

    public Correlations? Correlate() => Correlations.Of(this);

    private Pair At(int i, int j) => i >= j ? pairs[Place(i, j)] : pairs[Place(j, i)];

    private static int Place(int i, int j) => (i * (i + 1) / 2) + j;

    private void CheckSame(PairProducts other)
    {
        if (other.Columns != Columns) throw new ArgumentException("Both sets have the same columns.", nameof(other));
    }

    private struct Pair
    {
        public long N;
        public double MeanI;
        public double MeanJ;
        public double II;
        public double JJ;
        public double IJ;

        public void Add(double i, double j)
        {
            var keep = (double)N / ++N;
            var (awayI, awayJ) = (i - MeanI, j - MeanJ);
            MeanI += awayI / N;
            MeanJ += awayJ / N;
            II += awayI * awayI * keep;
            JJ += awayJ * awayJ * keep;
            IJ += awayI * awayJ * keep;
        }

        /// <summary>Puts another's rows to these, or takes them off.</summary>
        public void Shift(Pair other, int sign)
        {
            if (other.N == 0) return;
            var n = N + (sign * other.N);
            if (n == 0)
            {
                this = default;
                return;
            }

            var (meanI, meanJ) = (MeanI + ((other.MeanI - MeanI) * sign * other.N / n), MeanJ + ((other.MeanJ - MeanJ) * sign * other.N / n));
            // The distance between the means of both sets comes on top; taking off, between the part's and those left.
            var (fromI, fromJ, to) = sign > 0 ? (MeanI, MeanJ, (double)N * other.N / n) : (meanI, meanJ, (double)n * other.N / N);
            var (awayI, awayJ) = (other.MeanI - fromI, other.MeanJ - fromJ);
            II += sign * (other.II + (awayI * awayI * to));
            JJ += sign * (other.JJ + (awayJ * awayJ * to));
            IJ += sign * (other.IJ + (awayI * awayJ * to));
            (N, MeanI, MeanJ) = (n, meanI, meanJ);
        }
    }
}
