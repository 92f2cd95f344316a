using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Base.Tests.Workspaces;

public abstract class FindWorkspaceTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    [DatabaseFact]
    public async Task Without_a_key_the_only_workspace_is_meant_and_of_two_neither()
    {
        var find = new FindWorkspace(Database);
        (await find.RunAsync(null, default)).ShouldBeNull();
        var first = await AddWorkspaceAsync("first");
        (await find.RunAsync(null, default)).ShouldNotBeNull().Id.ShouldBe(first);
        var second = await AddWorkspaceAsync("second");
        (await find.RunAsync(null, default)).ShouldBeNull();
        (await find.RunAsync("second", default)).ShouldNotBeNull().Id.ShouldBe(second);
        (await find.RunAsync(second, default)).ShouldNotBeNull().Key.ShouldBe("second");
        (await find.RunAsync("third", default)).ShouldBeNull();
        (await find.AllAsync(default)).Select(w => w.Key).ShouldBe(["first", "second"]);
    }
}

public sealed class FindWorkspaceOnSqlite() : FindWorkspaceTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class FindWorkspaceOnPostgres() : FindWorkspaceTests(DatabaseEngine.Postgres);
