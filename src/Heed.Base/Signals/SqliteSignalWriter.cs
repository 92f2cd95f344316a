using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.Data.Sqlite;

namespace Heed.Base.Signals;

/// <summary>The single writing connection of SQLite, with its one prepared command.</summary>
internal sealed class SqliteSignalWriter(HeedDatabase database) : ISignalWriter
{
    private SqliteConnection? _connection;
    private SqliteCommand? _insert;

    public async Task<IReadOnlyList<IReadOnlyList<bool>>> WriteAsync(IReadOnlyList<(WorkspaceId Workspace, IReadOnlyList<Signal> Signals)> batch)
    {
        var insert = _insert ?? await PrepareAsync();
        try
        {
            // Immediate: the write lock is taken at the start, so that a second process makes this one wait instead of fail.
            await using var transaction = _connection!.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            var outcomes = new IReadOnlyList<bool>[batch.Count];
            for (var i = 0; i < batch.Count; i++) outcomes[i] = Insert(insert, batch[i].Workspace, batch[i].Signals);
            transaction.Commit();
            return outcomes;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private static bool[] Insert(SqliteCommand insert, WorkspaceId workspace, IReadOnlyList<Signal> signals)
    {
        var outcomes = new bool[signals.Count];
        var parameters = insert.Parameters;
        for (var i = 0; i < signals.Count; i++)
        {
            var signal = signals[i];
            parameters[0].Value = workspace.Value;
            parameters[1].Value = signal.Id.ToByteArray(true);
            parameters[2].Value = signal.Source;
            parameters[3].Value = signal.Kind;
            parameters[4].Value = Microseconds.Of(signal.HappenedAt);
            parameters[5].Value = Microseconds.Of(signal.ReceivedAt);
            parameters[6].Value = (object?)signal.Customer ?? DBNull.Value;
            parameters[7].Value = (object?)signal.Unit ?? DBNull.Value;
            parameters[8].Value = (object?)signal.Touchpoint ?? DBNull.Value;
            parameters[9].Value = (object?)signal.Channel ?? DBNull.Value;
            parameters[10].Value = (object?)signal.Language ?? DBNull.Value;
            parameters[11].Value = SignalBody.Write(signal);
            outcomes[i] = insert.ExecuteNonQuery() == 1;
        }

        return outcomes;
    }

    private async Task<SqliteCommand> PrepareAsync()
    {
        _connection = (SqliteConnection)await database.ConnectAsync(CancellationToken.None);
        _insert = _connection.CreateCommand();
        _insert.CommandText = """
            insert into base_signals (workspace, id, source, kind, happened_at, received_at, customer, unit, touchpoint, channel, language, body)
            values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11) on conflict do nothing
            """;
        for (var i = 0; i < 12; i++) _insert.Add($"@{i}", null);
        _insert.Prepare();
        return _insert;
    }

    public async ValueTask DisposeAsync()
    {
        if (_insert is not null) await _insert.DisposeAsync();
        if (_connection is not null) await _connection.DisposeAsync();
        _insert = null;
        _connection = null;
    }
}
