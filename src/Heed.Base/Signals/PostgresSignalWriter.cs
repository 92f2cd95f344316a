using Heed.Base.Database;
using Heed.Base.Workspaces;
using Npgsql;
using NpgsqlTypes;

namespace Heed.Base.Signals;

/// <summary>One statement a batch on PostgreSQL: arrays in, new rows' ids out.</summary>
internal sealed class PostgresSignalWriter(HeedDatabase database) : ISignalWriter
{
    private const string Insert = """
        insert into base_signals (workspace, id, source, kind, happened_at, received_at, customer, unit, touchpoint, channel, language, body)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict do nothing returning workspace, id
        """;

    public async Task<IReadOnlyList<IReadOnlyList<bool>>> WriteAsync(IReadOnlyList<(WorkspaceId Workspace, IReadOnlyList<Signal> Signals)> batch)
    {
        var rows = batch.SelectMany(b => b.Signals.Select(s => (b.Workspace, Signal: s))).ToArray();
        await using var connection = (NpgsqlConnection)await database.ConnectAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(Insert, connection);
        command.Parameters.Add(Column(NpgsqlDbType.Integer, rows, r => r.Workspace.Value));
        command.Parameters.Add(Column(NpgsqlDbType.Uuid, rows, r => r.Signal.Id));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Source));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Kind));
        command.Parameters.Add(Column(NpgsqlDbType.TimestampTz, rows, r => Microseconds.Whole(r.Signal.HappenedAt)));
        command.Parameters.Add(Column(NpgsqlDbType.TimestampTz, rows, r => Microseconds.Whole(r.Signal.ReceivedAt)));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Customer));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Unit));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Touchpoint));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Channel));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => r.Signal.Language));
        command.Parameters.Add(Column(NpgsqlDbType.Text, rows, r => SignalBody.Write(r.Signal)));

        HashSet<(int, Guid)> added = [];
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) added.Add((reader.GetInt32(0), reader.GetGuid(1)));
        }

        // Remove as it is found: an id twice in one batch was new only the first time.
        return [.. batch.Select(b => (IReadOnlyList<bool>)[.. b.Signals.Select(s => added.Remove((b.Workspace.Value, s.Id)))])];
    }

    private static NpgsqlParameter Column<T>(NpgsqlDbType type, (WorkspaceId, Signal)[] rows, Func<(WorkspaceId Workspace, Signal Signal), T> value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = Array.ConvertAll(rows, r => value(r)) };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
