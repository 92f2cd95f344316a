using System.Text;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Heed.Base.Signals;

/// <summary>
/// The single writing connection of SQLite, with its one prepared statement. It is spoken to directly: the provider's commands look each
/// parameter up by name for every row, which costs as much as storing it.
/// </summary>
internal sealed class SqliteSignalWriter(HeedDatabase database) : ISignalWriter
{
    private const int LongestOnStack = 256;

    private SqliteConnection? _connection;
    private sqlite3_stmt? _insert;

    public async Task<IReadOnlyList<IReadOnlyList<bool>>> WriteAsync(IReadOnlyList<(WorkspaceId Workspace, IReadOnlyList<Signal> Signals)> batch)
    {
        if (_insert is null) await PrepareAsync();
        try
        {
            // Immediate: the write lock is taken at the start, so that a second process makes this one wait instead of fail.
            await using var transaction = _connection!.BeginTransaction(deferred: false);
            var outcomes = new IReadOnlyList<bool>[batch.Count];
            for (var i = 0; i < batch.Count; i++) outcomes[i] = Insert(batch[i].Workspace, batch[i].Signals);
            transaction.Commit();
            return outcomes;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private bool[] Insert(WorkspaceId workspace, IReadOnlyList<Signal> signals)
    {
        var (insert, connection) = (_insert!, _connection!.Handle!);
        Span<byte> id = stackalloc byte[16];
        var outcomes = new bool[signals.Count];
        for (var i = 0; i < signals.Count; i++)
        {
            var signal = signals[i];
            signal.Id.TryWriteBytes(id, bigEndian: true, out _);
            raw.sqlite3_bind_int(insert, 1, workspace.Value);
            raw.sqlite3_bind_blob(insert, 2, id);
            BindText(insert, 3, signal.Source);
            BindText(insert, 4, signal.Kind);
            raw.sqlite3_bind_int64(insert, 5, Microseconds.Of(signal.HappenedAt));
            raw.sqlite3_bind_int64(insert, 6, Microseconds.Of(signal.ReceivedAt));
            BindText(insert, 7, signal.Customer);
            BindText(insert, 8, signal.Unit);
            BindText(insert, 9, signal.Touchpoint);
            BindText(insert, 10, signal.Channel);
            BindText(insert, 11, signal.Language);
            raw.sqlite3_bind_text(insert, 12, SignalBody.WriteUtf8(signal));
            var step = raw.sqlite3_step(insert);
            outcomes[i] = step == raw.SQLITE_DONE && raw.sqlite3_changes(connection) == 1;
            var reset = raw.sqlite3_reset(insert);
            if (step != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(reset == raw.SQLITE_OK ? step : reset, connection);
        }

        return outcomes;
    }

    private static void BindText(sqlite3_stmt insert, int place, string? text)
    {
        if (text is null)
        {
            raw.sqlite3_bind_null(insert, place);
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        raw.sqlite3_bind_text(insert, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private async Task PrepareAsync()
    {
        _connection = (SqliteConnection)await database.ConnectAsync(CancellationToken.None);
        const string sql = """
            insert into base_signals (workspace, id, source, kind, happened_at, received_at, customer, unit, touchpoint, channel, language, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection.Handle, sql, out var insert), _connection.Handle!);
        _insert = insert;
    }

    public async ValueTask DisposeAsync()
    {
        _insert?.Dispose();
        if (_connection is not null) await _connection.DisposeAsync();
        _insert = null;
        _connection = null;
    }
}
