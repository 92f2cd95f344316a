using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Base.Database;

/// <summary>
/// WAL lets readers go on while one writes; <c>synchronous=FULL</c> makes a commit mean "on disk". A lock is waited for as long as the connection
/// string's <c>Default Timeout</c> says (30 seconds unless it says otherwise).
/// </summary>
public sealed class SqliteSettings : DbConnectionInterceptor
{
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        var wait = ((SqliteConnection)connection).DefaultTimeout * 1_000;
        command.CommandText = $"pragma busy_timeout={wait}; pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma temp_store=memory; pragma cache_size=-16384;";
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }
}
