using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;

namespace Heed.TestSupport;

/// <summary>
/// Tests that need the system of record: each gets an empty, migrated one of its own. Write the facts once in an abstract class and name the engines after it:
/// <code>
/// public sealed class UnitsOnSqlite() : UnitsTests(DatabaseEngine.Sqlite);
/// [OnPostgres] public sealed class UnitsOnPostgres() : UnitsTests(DatabaseEngine.Postgres);
/// </code>
/// </summary>
public abstract class DatabaseTests(DatabaseEngine engine) : IAsyncLifetime
{
    private TestDatabase? _test;

    protected TestDatabase Test => _test ?? throw new InvalidOperationException("The database is made before the first line of a test, not in its constructor.");

    protected HeedDatabase Database => Test.Database;

    protected StoppedClock Clock { get; } = new();

    public virtual async Task InitializeAsync() => _test = await TestDatabase.CreateAsync(engine);

    public virtual async Task DisposeAsync()
    {
        if (_test is not null) await _test.DisposeAsync();
    }

    protected async Task<WorkspaceId> AddWorkspaceAsync(string key)
    {
        await using var db = Database.ForSystem();
        var workspace = Workspace.Create(key, key, "Europe/Tallinn", Clock.GetUtcNow());
        db.Workspaces.Add(workspace);
        await db.SaveChangesAsync();
        return workspace.Id;
    }
}
