using Heed.Base.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Heed.TestSupport;

/// <summary>A system of record for one test, gone when the test is over. A migrated one is copied from a template that is migrated once per test run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> s_sqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> s_postgresTemplate = new(MakePostgresTemplateAsync);

    private readonly string _place;

    private TestDatabase(DatabaseEngine engine, string place, string connectionString)
    {
        _place = place;
        Settings = new(engine, connectionString);
        Database = new(Settings, AllTables.List);
    }

    public DatabaseSettings Settings { get; }

    public HeedDatabase Database { get; }

    /// <summary>Migrated and empty.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.Postgres) return await OnPostgresAsync($" template {await s_postgresTemplate.Value}");
        var test = await NewAsync(engine);
        File.Copy(await s_sqliteTemplate.Value, test.SqliteFile);
        return test;
    }

    /// <summary>Without a single table.</summary>
    public static async Task<TestDatabase> NewAsync(DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.Postgres) return await OnPostgresAsync("");
        var folder = Directory.CreateTempSubdirectory("heed-test-").FullName;
        // Unpooled, so that a removed folder is not kept alive by idle connections.
        return new(engine, folder, $"Data Source={Path.Combine(folder, "heed.db")};Pooling=False");
    }

    /// <summary>The file, on SQLite.</summary>
    public string SqliteFile => Path.Combine(_place, "heed.db");

    /// <summary>
    /// Waits until followers may see all that is committed by now. On PostgreSQL they see nothing younger than the oldest open writing transaction of
    /// the whole cluster, and other tests write in other databases of it.
    /// </summary>
    public async Task SettleAsync()
    {
        if (Database.IsSqlite) return;
        await using var connection = await Database.ConnectAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "select pg_current_xact_id()::text";
        var now = (string)(await command.ExecuteScalarAsync())!;
        command.CommandText = $"select pg_snapshot_xmin(pg_current_snapshot()) > '{now}'::xid8";
        for (var i = 0; i < 1_000; i++)
        {
            if (await command.ExecuteScalarAsync() is true) return;
            await Task.Delay(20);
        }

        throw new TimeoutException("Some transaction of this PostgreSQL has been writing for 20 seconds.");
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Database.IsSqlite)
        {
            if (Directory.Exists(_place)) Directory.Delete(_place, recursive: true);
            return;
        }

        await OnServerAsync($"drop database if exists {_place} with (force)");
    }

    private static async Task<TestDatabase> OnPostgresAsync(string template)
    {
        var name = $"heed_test_{Guid.NewGuid():N}";
        await OnServerAsync($"create database {name}{template}");
        return new(DatabaseEngine.Postgres, name, ConnectionString(name));
    }

    private static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static string Server => Needs.Postgres ?? throw new InvalidOperationException("With CI=true there must be a PostgreSQL: HEED_TEST_POSTGRES is not set.");

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var template = await MigratedAsync(DatabaseEngine.Sqlite);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().Wait();
        // A copy takes the main file only: what still stands in the write-ahead log has to go there first.
        await using var connection = new SqliteConnection(template.Settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await command.ExecuteNonQueryAsync();
        return template.SqliteFile;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var template = await MigratedAsync(DatabaseEngine.Postgres);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().Wait();
        // A database with open connections can't be copied.
        await template.Database.DisposeAsync();
        return template._place;
    }

    private static async Task<TestDatabase> MigratedAsync(DatabaseEngine engine)
    {
        var test = await NewAsync(engine);
        var migrated = await new MigrateDatabase(test.Database).RunAsync(default);
        migrated.Ok.ShouldBeTrue(migrated.Problem?.Message);
        return test;
    }
}
