using System.Threading.Channels;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.Extensions.Logging;

namespace Heed.Base.Signals;

/// <summary>
/// The one way into the log. Whoever hands over signals awaits their commit; many share one transaction and so one fsync. When more
/// signals wait than may be held in memory, new ones are refused rather than piled up.
/// </summary>
public sealed partial class SignalLog : IAsyncDisposable
{
    /// <summary>Signals held while they wait for their commit. One hand-over alone may be larger.</summary>
    public const int MostWaiting = 20_000;
    private const int MostPerCommit = 2_000;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ISignalWriter _writer;
    private readonly ILogger<SignalLog> _logger;
    private readonly Task _writing;
    private int _held;
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
        var held = Interlocked.Add(ref _held, signals.Count);
        var full = held > MostWaiting && held > signals.Count;
        if (full || !_queue.Writer.TryWrite(waiting))
        {
            Interlocked.Add(ref _held, -signals.Count);
            return SignalsErrors.Busy;
        }

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
        var outcomes = await TryWriteAsync(batch);
        Interlocked.Add(ref _held, -batch.Sum(w => w.Signals.Count));
        for (var i = 0; i < batch.Count; i++) batch[i].Done.TrySetResult(outcomes is null ? SignalsErrors.NotStored : Result.Of(outcomes[i]));
        if (outcomes is not null) Interlocked.Exchange(ref _committed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private async Task<IReadOnlyList<IReadOnlyList<bool>>?> TryWriteAsync(List<Waiting> batch)
    {
        try
        {
            return await _writer.WriteAsync(batch.ConvertAll(w => (w.Workspace, w.Signals)));
        }
        catch (Exception failure)
        {
            NotStored(batch.Count, failure);
            return null;
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
