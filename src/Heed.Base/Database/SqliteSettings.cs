using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heed.Base.Database;

/// <summary>WAL lets readers go on while one writes; <c>synchronous=FULL</c> makes a commit mean "on disk".</summary>
public sealed class SqliteSettings : DbConnectionInterceptor
{
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=30000; pragma foreign_keys=on; pragma temp_store=memory; pragma cache_size=-16384;";
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }
}
