using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports;

/// <summary>Hands rows to the log in batches, some of them on their way while the next is read; no more than those are ever in memory.</summary>
internal sealed class StoreSignals(SignalLog log, WorkspaceId workspace)
{
    private const int BatchSize = 4_000;
    private const int MostOnTheirWay = 4;

    private readonly Queue<Task<Result<IReadOnlyList<bool>>>> _onTheirWay = new();

    public long Added { get; private set; }

    public long Already { get; private set; }

    /// <summary>Stores every row with nothing wrong; the problem where the log could not take one.</summary>
    public async Task<Problem?> RunAsync(SignalRows rows, RowCount count, CancellationToken cancel)
    {
        List<Signal> batch = new(BatchSize);
        while (rows.Read())
        {
            count.Count(rows, cancel);
            if (rows.Signal is null) continue;
            batch.Add(rows.Signal);
            if (batch.Count < BatchSize) continue;
            if (_onTheirWay.Count == MostOnTheirWay && await SettleAsync() is { } problem) return problem;
            _onTheirWay.Enqueue(log.AppendAsync(workspace, batch, CancellationToken.None).AsTask());
            batch = new(BatchSize);
        }

        _onTheirWay.Enqueue(log.AppendAsync(workspace, batch, CancellationToken.None).AsTask());
        while (_onTheirWay.Count > 0)
        {
            if (await SettleAsync() is { } problem) return problem;
        }

        return null;
    }

    private async Task<Problem?> SettleAsync()
    {
        var stored = await _onTheirWay.Dequeue();
        if (stored.Failed(out var problem)) return problem;
        foreach (var added in stored.Value)
        {
            if (added) Added++;
            else Already++;
        }

        return null;
    }
}
