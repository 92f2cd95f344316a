using System.Data.Common;
using Heed.Base.Workspaces;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Heed.Base.Database;

/// <summary>Opens the system of record: as a <see cref="HeedDb"/> for a workspace, or as a bare connection where every microsecond counts.</summary>
public sealed class HeedDatabase : IAsyncDisposable
{
    private readonly DbContextOptions<HeedDb> _options;
    private readonly IReadOnlyList<IMapTables> _tables;
    private readonly NpgsqlDataSource? _postgres;

    public HeedDatabase(DatabaseSettings settings, IEnumerable<IMapTables> tables)
    {
        Settings = settings;
        _tables = [.. tables];
        var options = new DbContextOptionsBuilder<HeedDb>();
        if (settings.Engine == DatabaseEngine.Sqlite)
        {
            options.UseSqlite(settings.ConnectionString, sqlite => sqlite.MigrationsAssembly("Heed.Migrations.Sqlite"))
                .AddInterceptors(new SqliteSettings());
        }
        else
        {
            _postgres = NpgsqlDataSource.Create(settings.ConnectionString);
            options.UseNpgsql(_postgres, npgsql => npgsql.MigrationsAssembly("Heed.Migrations.Postgres"));
        }

        _options = options.Options;
    }

    public DatabaseSettings Settings { get; }

    /// <summary>Moves when units were changed here.</summary>
    public ChangeMark Units { get; } = new();

    public bool IsSqlite => Settings.Engine == DatabaseEngine.Sqlite;

    /// <summary>One workspace's rows.</summary>
    public HeedDb For(WorkspaceId workspace) => new(_options, _tables, workspace);

    /// <summary>One workspace's rows, within a transaction that someone else began and will end.</summary>
    public HeedDb Within(DbTransaction transaction, WorkspaceId workspace)
    {
        var db = For(workspace);
        db.Database.SetDbConnection(transaction.Connection);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>What belongs to no workspace: users, and the list of workspaces itself.</summary>
    public HeedDb ForSystem() => new(_options, _tables, WorkspaceId.None);

    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        if (_postgres is not null) return await _postgres.OpenConnectionAsync(cancel);
        var connection = new SqliteConnection(Settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            SqliteSettings.Apply(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A key as a bare command's parameter, the way the mapping keeps it.</summary>
    public object Key(Guid id) => IsSqlite ? id.ToString().ToUpperInvariant() : id;

    /// <summary>An instant as a bare command's parameter, the way the mapping keeps it.</summary>
    public object Instant(DateTimeOffset at) => IsSqlite ? Microseconds.Of(at) : at.ToUniversalTime();

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
    }
}
