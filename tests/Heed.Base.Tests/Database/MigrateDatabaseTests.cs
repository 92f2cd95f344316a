using Heed.Base.Database;
using Heed.Base.Results;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Tests.Database;

public abstract class MigrateDatabaseTests(DatabaseEngine engine) : IAsyncLifetime
{
    private TestDatabase _test = null!;

    public async Task InitializeAsync() => _test = await TestDatabase.NewAsync(engine);

    public async Task DisposeAsync() => await _test.DisposeAsync();

    [DatabaseFact]
    public async Task An_empty_database_gets_every_migration_and_then_none()
    {
        var migrate = new MigrateDatabase(_test.Database);
        await using var db = _test.Database.ForSystem();
        (await migrate.RunAsync(default)).Value.ShouldBe(db.Database.GetMigrations().Count());
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await migrate.RunAsync(default)).Value.ShouldBe(0);
    }

    [DatabaseFact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await new MigrateDatabase(_test.Database).RunAsync(default);
        await using var db = _test.Database.ForSystem();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run eng/migration to add one");
    }

    [DatabaseFact]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        var migrate = new MigrateDatabase(_test.Database);
        await migrate.RunAsync(default);
        await using var db = _test.Database.ForSystem();
        await db.Database.ExecuteSqlRawAsync("""insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('29990101000000_FromTheFuture', '99.0.0')""");

        var refused = await migrate.RunAsync(default);

        refused.Problem.ShouldNotBeNull().Code.ShouldBe("newer-schema");
        refused.Problem.Kind.ShouldBe(ProblemKind.Conflict);
        refused.Problem.Message.ShouldContain("FromTheFuture");
        (await db.Database.GetAppliedMigrationsAsync()).ShouldContain("29990101000000_FromTheFuture");
    }
}

public sealed class MigrateDatabaseOnSqlite() : MigrateDatabaseTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class MigrateDatabaseOnPostgres() : MigrateDatabaseTests(DatabaseEngine.Postgres);
