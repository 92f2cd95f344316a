using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Tests.Signals;

public abstract class SignalLogFailureTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private static readonly WorkspaceId s_mine = new(1);

    [DatabaseFact]
    public async Task Senders_are_told_when_the_table_is_gone_and_can_send_again_when_it_is_back()
    {
        await using var log = Database.Log();
        (await log.AppendAsync(s_mine, [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
        await RenameAsync("base_signals", "base_away");

        for (var n = 2; n < 5; n++) ShouldNotBeStored(await log.AppendAsync(s_mine, [SomeSignals.Signal(n)], default));

        await RenameAsync("base_away", "base_signals");
        (await log.AppendAsync(s_mine, SomeSignals.Range(1, 4), default)).Value.ShouldBe([false, true, true, true]);
        (await Test.FollowedAsync()).Count.ShouldBe(4);
    }

    [DatabaseFact]
    public async Task A_failure_half_way_stores_nothing_of_the_batch()
    {
        await using var log = Database.Log();
        // A kind that is null breaks the table's own rule, after the first signal has gone in.
        ShouldNotBeStored(await log.AppendAsync(s_mine, [SomeSignals.Signal(1), SomeSignals.Signal(2) with { Kind = null! }], default));
        (await Test.FollowedAsync()).ShouldBeEmpty();
        (await log.AppendAsync(s_mine, [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
    }

    protected static void ShouldNotBeStored(Result<IReadOnlyList<bool>> outcome)
    {
        outcome.Problem.ShouldNotBeNull().Code.ShouldBe("not-stored");
        outcome.Problem.Kind.ShouldBe(ProblemKind.Unavailable);
    }

    private async Task RenameAsync(string from, string to)
    {
        await using var db = Database.ForSystem();
        await db.Database.ExecuteSqlRawAsync("alter table " + from + " rename to " + to);
    }
}

public sealed class SignalLogFailureOnSqlite() : SignalLogFailureTests(DatabaseEngine.Sqlite)
{
    [Fact]
    public async Task A_lock_held_too_long_fails_the_hand_over_and_not_the_log()
    {
        await using var impatient = new HeedDatabase(Test.Settings with { ConnectionString = $"{Test.Settings.ConnectionString};Default Timeout=1" }, AllTables.List);
        await using var log = impatient.Log();
        await using (await Lock.TakeAsync(Database)) ShouldNotBeStored(await log.AppendAsync(new(1), [SomeSignals.Signal(1)], default));
        (await log.AppendAsync(new(1), [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
    }

    [Fact]
    public async Task A_data_folder_that_is_gone_fails_the_hand_over_and_not_the_log()
    {
        await using var log = Database.Log();
        var folder = Path.GetDirectoryName(Test.SqliteFile)!;
        Directory.Move(folder, folder + "-away");
        ShouldNotBeStored(await log.AppendAsync(new(1), [SomeSignals.Signal(1)], default));
        Directory.Move(folder + "-away", folder);
        (await log.AppendAsync(new(1), [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
    }
}

[OnPostgres]
public sealed class SignalLogFailureOnPostgres() : SignalLogFailureTests(DatabaseEngine.Postgres)
{
    [PostgresFact]
    public async Task Connections_cut_by_the_server_fail_at_most_what_was_under_way()
    {
        await using var log = Database.Log();
        (await log.AppendAsync(new(1), [SomeSignals.Signal(1)], default)).Ok.ShouldBeTrue();
        await using (var db = Database.ForSystem())
        {
            await db.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        }

        var first = await log.AppendAsync(new(1), [SomeSignals.Signal(2)], default);
        if (!first.Ok) ShouldNotBeStored(first);
        (await log.AppendAsync(new(1), [SomeSignals.Signal(2)], default)).Value.ShouldBe([!first.Ok]);
    }
}
