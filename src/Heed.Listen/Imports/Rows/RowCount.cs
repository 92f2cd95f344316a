namespace Heed.Listen.Imports.Rows;

/// <summary>Counts rows while they are read, and says how far it has come.</summary>
internal sealed class RowCount(IProgress<ImportProgress>? progress, ImportPhase phase, long fileLength)
{
    public const int MostShown = 20;
    private const int ProgressEvery = 5_000;

    public long Rows { get; private set; }
    public long Rejected { get; private set; }
    public long ProblemCount { get; private set; }
    public long NoTime { get; private set; }
    public long SameId { get; private set; }

    /// <summary>The first of what is wrong.</summary>
    public List<RowProblem> Problems { get; } = [];

    public void Count(SignalRows rows, CancellationToken cancel)
    {
        Rows++;
        if (rows.Problems.Count > 0)
        {
            Rejected++;
            ProblemCount += rows.Problems.Count;
            foreach (var problem in rows.Problems)
            {
                if (Problems.Count < MostShown) Problems.Add(problem);
            }
        }
        else
        {
            if (rows.NoTime) NoTime++;
            if (rows.SameIdAgain) SameId++;
        }

        if (Rows % ProgressEvery != 0) return;
        cancel.ThrowIfCancellationRequested();
        progress?.Report(new(phase, Math.Min(1, rows.Position / (double)Math.Max(1, fileLength)), Rows));
    }
}
