using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Tests.Database;

public abstract class WorkspaceBoundaryTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    /// <summary>Tables that name a workspace and yet have no filter, each with its reason.</summary>
    private static readonly IReadOnlyDictionary<string, string> s_unfiltered = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Membership)] = "read at sign-in, to find out which workspaces a person may open",
        [nameof(SignalRow)] = "never queried as an entity; SignalReader takes the workspace as an argument",
    };

    [DatabaseFact]
    public async Task Another_workspaces_rows_are_not_seen()
    {
        var (mine, theirs) = (await AddWorkspaceAsync("mine"), await AddWorkspaceAsync("theirs"));
        await AddUnitAsync(mine, "north");
        await AddUnitAsync(theirs, "secret");

        // Both ways, so that a filter frozen to the first workspace asked for would show.
        (await UnitsSeenFromAsync(mine)).ShouldBe(["north"]);
        (await UnitsSeenFromAsync(theirs)).ShouldBe(["secret"]);
        (await UnitsSeenFromAsync(WorkspaceId.None)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Adding_a_strangers_row_throws_and_stores_nothing()
    {
        var (mine, theirs) = (await AddWorkspaceAsync("mine"), await AddWorkspaceAsync("theirs"));
        await using var db = Database.For(mine);
        db.Customers.Add(Customer.Create(theirs, "c-1", Clock.GetUtcNow()));

        (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("Customer");
        Should.Throw<InvalidOperationException>(() => db.SaveChanges());

        await using var theirDb = Database.For(theirs);
        (await theirDb.Customers.CountAsync()).ShouldBe(0);
    }

    [DatabaseTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changing_or_removing_a_strangers_row_throws(bool remove)
    {
        var (mine, theirs) = (await AddWorkspaceAsync("mine"), await AddWorkspaceAsync("theirs"));
        await AddUnitAsync(theirs, "south");
        await using var db = Database.For(mine);
        var stolen = await db.Units.IgnoreQueryFilters().SingleAsync();
        if (remove) db.Units.Remove(stolen);
        else stolen.Rename("ours now");

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        (await UnitsSeenFromAsync(theirs)).ShouldBe(["south"]);
    }

    [DatabaseFact]
    public async Task Everything_owned_by_a_workspace_is_filtered_by_name()
    {
        await using var db = Database.ForSystem();
        var owned = db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IOwnedByWorkspace))).ToList();
        owned.Count.ShouldBeGreaterThanOrEqualTo(4);
        owned.Where(e => e.FindDeclaredQueryFilter("workspace") is null).Select(e => e.DisplayName()).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Whatever_names_a_workspace_is_owned_by_it_or_says_why_not()
    {
        await using var db = Database.ForSystem();
        db.Model.GetEntityTypes()
            .Where(e => e.GetProperties().Any(p => p.Name == "WorkspaceId" || p.ClrType == typeof(WorkspaceId)) && e.ClrType != typeof(Workspace))
            .Where(e => !e.ClrType.IsAssignableTo(typeof(IOwnedByWorkspace)))
            .Select(e => e.DisplayName()).Order(StringComparer.Ordinal).ShouldBe(s_unfiltered.Keys.Order(StringComparer.Ordinal));
    }

    private async Task AddUnitAsync(WorkspaceId workspace, string code)
    {
        await using var db = Database.For(workspace);
        db.Units.Add(Unit.Create(workspace, code, code));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> UnitsSeenFromAsync(WorkspaceId workspace)
    {
        await using var db = Database.For(workspace);
        return await db.Units.Select(u => u.Name).ToListAsync();
    }
}

public sealed class WorkspaceBoundaryOnSqlite() : WorkspaceBoundaryTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class WorkspaceBoundaryOnPostgres() : WorkspaceBoundaryTests(DatabaseEngine.Postgres);
