using Heed.Facts.Queries;
using Heed.Measures.Drivers;

namespace Heed.Readings.Drivers;

/// <summary>
/// What one pass over the rows leaves: those that count as cross-products, with chance as a last column, how many answered what, and, of a yes or no,
/// the rows themselves or a sample of them.
/// </summary>
internal sealed class DriverRows(DriverPlan plan)
{
    private readonly int columns = plan.Fields.Count;
    private readonly (long In, double Sum)[] boxes = new (long In, double Sum)[plan.Fields.Count];

    /// <summary>Rows with the outcome and every driver; for a yes or no in one group, since its models go back to <see cref="Kept"/>.</summary>
    public GroupedProducts<CrossProducts> Complete { get; } = new(plan.Fields.Count + 1, plan.YesNo ? 1 : plan.Groups);

    /// <summary>Every pair of columns; without rows where complete ones were asked for.</summary>
    public GroupedProducts<PairProducts> Pairs { get; } = new(plan.Fields.Count + 1, plan.Groups);

    /// <summary>Complete rows of a yes or no.</summary>
    public SampledRows Kept { get; } = new(DriverMethods.MostRows(plan.Drivers));

    /// <summary>All rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows in which each column was answered.</summary>
    public long[] Answered { get; } = new long[plan.Fields.Count];

    /// <summary>Complete rows whose outcome is a passive's.</summary>
    public long Passives { get; private set; }

    /// <summary>Answers in a driver's top box among those that count, and their sum.</summary>
    public (long In, double Sum) Box(int driver) => boxes[driver + 1];

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

            if (!complete && !plan.InPairs) continue;
            if (plan.As != OutcomeAs.Asked)
            {
                if (OutcomeReading.IsPassive(row[0])) Passives++;
                row[0] = plan.As.Read(row[0]);
            }

            row[columns] = Mix.Normal((ulong)block.Seqs[i]);
            Sort(row);
            if (plan.InPairs) Pairs.Add(block.Clusters[i], row);
            else Complete.Add(block.Clusters[i], row);
            if (plan.YesNo) Kept.Add(block.Seqs[i], block.Clusters[i], row);
        }

        return this;
    }

    public DriverRows Merge(DriverRows other)
    {
        Rows += other.Rows;
        Passives += other.Passives;
        for (var column = 0; column < columns; column++)
        {
            Answered[column] += other.Answered[column];
            boxes[column] = (boxes[column].In + other.boxes[column].In, boxes[column].Sum + other.boxes[column].Sum);
        }

        Complete.Add(other.Complete);
        Pairs.Add(other.Pairs);
        Kept.Add(other.Kept);
        return this;
    }

    private void Sort(ReadOnlySpan<double> row)
    {
        for (var column = 1; column < columns; column++)
        {
            if (plan.Boxes[column] is { } box && row[column] >= box.Low && row[column] <= box.High) boxes[column] = (boxes[column].In + 1, boxes[column].Sum + row[column]);
        }
    }
}
