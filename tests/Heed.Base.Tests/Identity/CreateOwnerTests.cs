using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Heed.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Base.Tests.Identity;

public abstract class CreateOwnerTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private ServiceProvider _services = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _services = new ServiceCollection().AddLogging().AddBase(Test.Settings, AllTables.List).BuildServiceProvider(validateScopes: true);
    }

    public override async Task DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        await base.DisposeAsync();
    }

    [DatabaseFact]
    public async Task An_owner_can_sign_in_and_owns_the_workspace_that_was_made()
    {
        var id = (await RunAsync(new("ann@example.com", "correct horse", " Acme Tartu ", "Europe/Tallinn"))).Value;

        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByEmailAsync("ANN@example.com")).ShouldNotBeNull();
        (await users.CheckPasswordAsync(user, "correct horse")).ShouldBeTrue();
        (await users.CheckPasswordAsync(user, "correct Horse")).ShouldBeFalse();
        user.PasswordHash.ShouldNotBeNull().ShouldNotContain("horse");
        await using var db = Database.ForSystem();
        var workspace = await db.Workspaces.SingleAsync();
        (workspace.Id, workspace.Key, workspace.Name, workspace.TimeZone).ShouldBe((id, "acme-tartu", "Acme Tartu", "Europe/Tallinn"));
        var membership = await db.Memberships.SingleAsync();
        (membership.UserId, membership.WorkspaceId, membership.Role).ShouldBe((user.Id, id, Role.Owner));
    }

    [DatabaseFact]
    public async Task A_person_known_already_becomes_the_owner_of_one_more_and_keeps_their_password()
    {
        await RunAsync(new("ann@example.com", "correct horse", "First", "UTC"));
        await RunAsync(new("ann@example.com", "another password", "Second", "UTC"));
        await using var db = Database.ForSystem();
        (await db.Users.CountAsync()).ShouldBe(1);
        (await db.Memberships.CountAsync()).ShouldBe(2);
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        (await users.CheckPasswordAsync((await users.FindByEmailAsync("ann@example.com"))!, "correct horse")).ShouldBeTrue();
    }

    [DatabaseTheory]
    [InlineData("Acme", null, "acme", "acme-2", "acme-3")]
    [InlineData("Acme", "demo", "demo", "demo-2", "demo-3")]
    [InlineData("Õlu & Sõbrad OÜ", null, "olu-sobrad-ou", "olu-sobrad-ou-2", "olu-sobrad-ou-3")]
    [InlineData("Ромашка", null, "workspace", "workspace-2", "workspace-3")]
    public async Task Each_workspace_gets_a_key_of_its_own_from_the_one_wanted(string name, string? wanted, params string[] keys)
    {
        foreach (var _ in keys) (await RunAsync(new("ann@example.com", "correct horse", name, "UTC", wanted))).Ok.ShouldBeTrue();
        await using var db = Database.ForSystem();
        (await db.Workspaces.OrderBy(w => w.Id).Select(w => w.Key).ToListAsync()).ShouldBe(keys);
    }

    [DatabaseTheory]
    [InlineData("not an address", "correct horse", "Acme", "UTC", "email")]
    [InlineData("ann@example.com", "short", "Acme", "UTC", "password")]
    [InlineData("ann@example.com", "correct horse", "  ", "UTC", "workspace")]
    [InlineData("ann@example.com", "correct horse", "Acme", "Mars/Base", "workspace")]
    public async Task What_cannot_be_is_refused_at_its_place_and_leaves_nothing(string email, string password, string workspace, string zone, string path)
    {
        var refused = await RunAsync(new(email, password, workspace, zone));
        refused.Problem.ShouldNotBeNull().Kind.ShouldBe(ProblemKind.Invalid);
        refused.Problem.Places.Select(p => p.Path).Distinct(StringComparer.Ordinal).ShouldBe([path]);
        await using var db = Database.ForSystem();
        (await db.Users.CountAsync() + await db.Workspaces.CountAsync()).ShouldBe(0);
    }

    private async Task<Result<WorkspaceId>> RunAsync(CreateOwner.Input input)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateOwner>().RunAsync(input, default);
    }
}

public sealed class CreateOwnerOnSqlite() : CreateOwnerTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class CreateOwnerOnPostgres() : CreateOwnerTests(DatabaseEngine.Postgres);
