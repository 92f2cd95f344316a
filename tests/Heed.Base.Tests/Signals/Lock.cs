using System.Data.Common;
using Heed.Base.Database;

namespace Heed.Base.Tests.Signals;

/// <summary>Another program that holds the log's table: nothing can be written until it lets go.</summary>
internal sealed class Lock : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private Lock(DbConnection connection, DbTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<Lock> TakeAsync(HeedDatabase database)
    {
        var connection = await database.ConnectAsync(default);
        var transaction = await connection.BeginTransactionAsync();
        if (!database.IsSqlite)
        {
            // On SQLite the transaction itself is the lock.
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "lock table base_signals in exclusive mode";
            await command.ExecuteNonQueryAsync();
        }

        return new(connection, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
