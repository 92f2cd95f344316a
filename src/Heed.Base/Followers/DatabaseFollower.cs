using System.Data.Common;
using Heed.Base.Database;
using Heed.Base.Signals;

namespace Heed.Base.Followers;

/// <summary>A follower whose work stands in the system of record, saved in one transaction with its place.</summary>
public abstract class DatabaseFollower(HeedDatabase database) : IFollower
{
    public abstract string Name { get; }

    protected HeedDatabase Database { get; } = database;

    /// <summary>Takes in a page within the transaction that also moves the place.</summary>
    protected abstract ValueTask FollowAsync(LogPage page, DbConnection connection, DbTransaction transaction, CancellationToken cancel);

    /// <summary>A page was taken in for good.</summary>
    protected virtual void AfterCommit(LogPage page)
    {
    }

    /// <summary>Removes what earlier runs made; a register that people also edit removes nothing.</summary>
    protected virtual ValueTask ClearAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel) => ValueTask.CompletedTask;

    public async ValueTask<LogPosition> PositionAsync(CancellationToken cancel)
    {
        await using var connection = await Database.ConnectAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select position from base_followers where name = @name";
        command.Add("name", Name);
        return LogPosition.Parse(await command.ExecuteScalarAsync(cancel) as string);
    }

    public async ValueTask FollowAsync(LogPage page, CancellationToken cancel)
    {
        await using var connection = await Database.ConnectAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await FollowAsync(page, connection, transaction, cancel);
        await MoveAsync(page.End, connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        AfterCommit(page);
    }

    public async ValueTask ResetAsync(CancellationToken cancel)
    {
        await using var connection = await Database.ConnectAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ClearAsync(connection, transaction, cancel);
        await MoveAsync(LogPosition.Start, connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async ValueTask MoveAsync(LogPosition to, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "insert into base_followers (name, position) values (@name, @position) on conflict (name) do update set position = excluded.position";
        command.Add("name", Name);
        command.Add("position", to.ToString());
        await command.ExecuteNonQueryAsync(cancel);
    }
}
