using System.Data.Common;
using System.Globalization;
using Heed.Base.Database;
using Heed.Base.Workspaces;

namespace Heed.Base.Signals;

/// <summary>Reads the log: in commit order for followers, by place or id for people.</summary>
public sealed class SignalReader(HeedDatabase database)
{
    private const string Columns = "seq, workspace, id, source, kind, happened_at, received_at, customer, unit, touchpoint, channel, language, body";

    // SQLite would rather go through a workspace's whole index of ids than along the places; the sign keeps it from using that.
    private string Own => database.IsSqlite ? "+workspace = @workspace" : "workspace = @workspace";

    internal string OfSource => $"where {Own} and source = @source and seq > @after and seq <= @last order by seq limit @limit";

    internal string At(string places) => $"where {Own} and seq in ({places})";

    /// <summary>The signals committed after a place. What an open transaction may still put before them is waited for, not skipped.</summary>
    public async Task<LogPage> AfterAsync(LogPosition position, int limit, CancellationToken cancel)
    {
        await using var connection = await database.ConnectAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = database.IsSqlite
            ? $"select {Columns}, 0 from base_signals where seq > @seq order by seq limit @limit"
            // "order by xid" alone would mean the text in the select list, and by its digits 1000 comes before 999.
            : $"""
               select {Columns}, xid::text from base_signals log
               where (xid, seq) > ((@xid::text)::xid8, @seq) and xid < pg_snapshot_xmin(pg_current_snapshot())
               order by log.xid, log.seq limit @limit
               """;
        command.Add("seq", position.Seq);
        command.Add("limit", limit);
        if (!database.IsSqlite) command.Add("xid", position.Transaction.ToString(CultureInfo.InvariantCulture));

        List<LoggedSignal> signals = new(Math.Min(limit, 1_000));
        var end = position;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            signals.Add(Read(reader));
            end = new(database.IsSqlite ? 0 : ulong.Parse(reader.GetString(13), CultureInfo.InvariantCulture), signals[^1].Seq);
        }

        return new(signals, end);
    }

    /// <summary>A source's signals behind a place, in the order of their places, a page at a time; <paramref name="last"/> is the last place looked at.</summary>
    public async Task<IReadOnlyList<LoggedSignal>> OfSourceAsync(WorkspaceId workspace, string source, long after, long last, int limit, CancellationToken cancel) =>
        await QueryAsync(
            OfSource,
            command =>
            {
                command.Add("workspace", workspace.Value);
                command.Add("source", source);
                command.Add("after", after);
                command.Add("last", last);
                command.Add("limit", limit);
            },
            cancel);

    /// <summary>Signals of a source by their places, from one to another, of those committed up to a position.</summary>
    public async Task<IReadOnlyList<LoggedSignal>> BetweenAsync(WorkspaceId workspace, string source, long first, long last, LogPosition upTo, CancellationToken cancel) =>
        await QueryAsync(
            $"log where {Own} and source = @source and seq between @first and @last and "
                + (database.IsSqlite ? "seq <= @seq" : "(xid, seq) <= ((@xid::text)::xid8, @seq)") + " order by log.seq",
            command =>
            {
                command.Add("workspace", workspace.Value);
                command.Add("source", source);
                command.Add("first", first);
                command.Add("last", last);
                command.Add("seq", upTo.Seq);
                if (!database.IsSqlite) command.Add("xid", upTo.Transaction.ToString(CultureInfo.InvariantCulture));
            },
            cancel);

    /// <summary>Signals by their places, in the order asked; those of other workspaces are not found.</summary>
    public async Task<IReadOnlyList<LoggedSignal>> AtAsync(WorkspaceId workspace, IReadOnlyList<long> places, CancellationToken cancel)
    {
        if (places.Count == 0) return [];
        var list = string.Join(',', places.Select(p => p.ToString(CultureInfo.InvariantCulture)));
        var found = await QueryAsync(At(list), c => c.Add("workspace", workspace.Value), cancel);
        var bySeq = found.ToDictionary(s => s.Seq);
        return [.. places.Where(bySeq.ContainsKey).Select(p => bySeq[p])];
    }

    public async Task<LoggedSignal?> FindAsync(WorkspaceId workspace, Guid id, CancellationToken cancel)
    {
        var found = await QueryAsync("where workspace = @workspace and id = @id", command =>
        {
            command.Add("workspace", workspace.Value);
            command.Add("id", database.IsSqlite ? id.ToByteArray(true) : id);
        }, cancel);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The newest of a workspace, by when they were stored; <paramref name="before"/> is the last place of the page before.</summary>
    public async Task<IReadOnlyList<LoggedSignal>> LatestAsync(WorkspaceId workspace, string? source, long? before, int limit, CancellationToken cancel) =>
        await QueryAsync(
            $"where {Own}" + (source is null ? "" : " and source = @source") + (before is null ? "" : " and seq < @before") + " order by seq desc limit @limit",
            command =>
            {
                command.Add("workspace", workspace.Value);
                if (source is not null) command.Add("source", source);
                if (before is not null) command.Add("before", before);
                command.Add("limit", limit);
            },
            cancel);

    private async Task<List<LoggedSignal>> QueryAsync(string where, Action<DbCommand> bind, CancellationToken cancel)
    {
        await using var connection = await database.ConnectAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {Columns} from base_signals {where}";
        bind(command);
        List<LoggedSignal> signals = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) signals.Add(Read(reader));
        return signals;
    }

    private LoggedSignal Read(DbDataReader row)
    {
        var signal = new Signal
        {
            Id = database.IsSqlite ? new Guid(row.GetFieldValue<byte[]>(2), true) : row.GetGuid(2),
            Source = row.GetString(3),
            Kind = row.GetString(4),
            HappenedAt = Instant(row, 5),
            ReceivedAt = Instant(row, 6),
            Customer = Text(row, 7),
            Unit = Text(row, 8),
            Touchpoint = Text(row, 9),
            Channel = Text(row, 10),
            Language = Text(row, 11),
        };
        return new(row.GetInt64(0), new(row.GetInt32(1)), SignalBody.Read(signal, row.GetString(12)));
    }

    private DateTimeOffset Instant(DbDataReader row, int column) => database.IsSqlite
        ? Microseconds.ToInstant(row.GetInt64(column))
        : row.GetFieldValue<DateTimeOffset>(column);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
