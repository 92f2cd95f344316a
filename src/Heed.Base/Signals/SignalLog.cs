using System.Threading.Channels;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.Extensions.Logging;

namespace Heed.Base.Signals;

/// <summary>
/// The one way into the log. Whoever hands over signals awaits their commit; many share one transaction and so one fsync. When more wait than
/// the queue holds, new ones are refused rather than piled up.
/// </summary>
public sealed partial class SignalLog : IAsyncDisposable
{
    private const int MostWaiting = 20_000;
    private const int MostPerCommit = 2_000;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly ISignalWriter _writer;
    private readonly ILogger<SignalLog> _logger;
    private readonly Task _writing;
    private TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SignalLog(HeedDatabase database, ILogger<SignalLog> logger)
    {
        _writer = database.IsSqlite ? new SqliteSignalWriter(database) : new PostgresSignalWriter(database);
        _logger = logger;
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Completes when something more has been committed by this process.</summary>
    public Task NextCommit => Volatile.Read(ref _committed).Task;

    /// <summary>Stores signals durably: once this returns a value they survive a crash. For each, whether it was new; an id seen before changes nothing.</summary>
    public async ValueTask<Result<IReadOnlyList<bool>>> AppendAsync(WorkspaceId workspace, IReadOnlyList<Signal> signals, CancellationToken cancel)
    {
        if (signals.Count == 0) return Array.Empty<bool>();
        var waiting = new Waiting(workspace, signals);
        if (!_queue.Writer.TryWrite(waiting)) return SignalsErrors.Busy;
        return await waiting.Done.Task.WaitAsync(cancel);
    }

    private async Task WriteAllAsync()
    {
        List<Waiting> batch = [];
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            for (var rows = 0; rows < MostPerCommit && _queue.Reader.TryRead(out var waiting); rows += waiting.Signals.Count) batch.Add(waiting);
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<Waiting> batch)
    {
        try
        {
            var outcomes = await _writer.WriteAsync(batch.ConvertAll(w => (w.Workspace, w.Signals)));
            for (var i = 0; i < batch.Count; i++) batch[i].Done.TrySetResult(Result.Of(outcomes[i]));
            Interlocked.Exchange(ref _committed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
        catch (Exception failure)
        {
            NotStored(batch.Count, failure);
            foreach (var waiting in batch) waiting.Done.TrySetResult(SignalsErrors.NotStored);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        await _writer.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} hand-overs to the log could not be stored; their senders were told.")]
    private partial void NotStored(int count, Exception failure);

    private sealed record Waiting(WorkspaceId Workspace, IReadOnlyList<Signal> Signals)
    {
        public TaskCompletionSource<Result<IReadOnlyList<bool>>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
