using Heed.Facts.Queries;
using Heed.Measures.Drivers;

namespace Heed.Readings.Drivers;

/// <summary>What one pass over the rows leaves: the complete ones as cross-products, with chance as a last column, and how many answered what.</summary>
internal sealed class DriverRows(int columns, int groups)
{
    /// <summary>Complete rows.</summary>
    public GroupedProducts Products { get; } = new(columns + 1, groups);

    /// <summary>All rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows in which each column was answered.</summary>
    public long[] Answered { get; } = new long[columns];

    public DriverRows Add(ValuesBlock block)
    {
        Rows += block.Rows;
        Span<double> row = stackalloc double[columns + 1];
        for (var i = 0; i < block.Rows; i++)
        {
            var complete = true;
            for (var column = 0; column < columns; column++)
            {
                row[column] = block.Fields[column][i];
                if (double.IsNaN(row[column])) complete = false;
                else Answered[column]++;
            }

            if (!complete) continue;
            row[columns] = Mix.Normal((ulong)block.Seqs[i]);
            Products.Add(block.Clusters[i], row);
        }

        return this;
    }

    public DriverRows Merge(DriverRows other)
    {
        Rows += other.Rows;
        for (var column = 0; column < columns; column++) Answered[column] += other.Answered[column];
        Products.Add(other.Products);
        return this;
    }
}
