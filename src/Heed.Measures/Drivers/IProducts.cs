namespace Heed.Measures.Drivers;

/// <summary>What rows leave behind for linear models: they can be added, put together and taken off again without a second look.</summary>
/// <typeparam name="TSelf">The kind itself.</typeparam>
public interface IProducts<TSelf>
    where TSelf : class, IProducts<TSelf>
{
    /// <summary>Of no rows.</summary>
    static abstract TSelf Empty(int columns);

    int Columns { get; }

    /// <summary>Rows every number computed from this rests on at least.</summary>
    long N { get; }

    /// <summary>A column's mean, in its own unit; 0 where there are no rows.</summary>
    double Mean(int column);

    /// <summary>Adds a row, a number a column.</summary>
    void Add(ReadOnlySpan<double> row);

    /// <summary>Adds all rows of another set.</summary>
    void Add(TSelf other);

    /// <summary>What is left when a part of these rows is taken off.</summary>
    TSelf Without(TSelf part);

    /// <summary>Correlations, the first column being the outcome; null where a column has no spread.</summary>
    Correlations? Correlate();
}
