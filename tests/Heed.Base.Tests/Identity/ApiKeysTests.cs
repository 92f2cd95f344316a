using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Base.Tests.Identity;

public abstract class ApiKeysTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private Actor _owner = null!;
    private CheckApiKey _check = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _owner = Actor.System(await AddWorkspaceAsync("mine"));
        _check = new(Database, Clock);
    }

    [DatabaseFact]
    public async Task A_key_that_was_made_is_found_by_its_text_with_its_workspace_and_scopes()
    {
        var text = await CreateAsync(KeyScopes.Write);
        var key = (await _check.RunAsync(text, default)).ShouldNotBeNull();
        (key.WorkspaceId, key.Scopes, key.Name, key.CreatedAt).ShouldBe((_owner.Workspace, KeyScopes.Write, "till", Clock.GetUtcNow()));
    }

    [DatabaseFact]
    public async Task A_wrong_secret_opens_nothing_whether_the_key_is_kept_or_not()
    {
        var text = await CreateAsync(KeyScopes.Read);
        var wrong = text[..^1] + (text[^1] == '0' ? '1' : '0');
        (await _check.RunAsync(wrong, default)).ShouldBeNull();
        (await _check.RunAsync(text, default)).ShouldNotBeNull();
        (await _check.RunAsync(wrong, default)).ShouldBeNull();
        (await _check.RunAsync("heed_" + Guid.Empty.ToString("N") + text[37..], default)).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task A_revoked_key_is_refused_from_the_next_request_on()
    {
        var text = await CreateAsync(KeyScopes.Read);
        var key = (await _check.RunAsync(text, default)).ShouldNotBeNull();
        (await new RevokeApiKey(Database, _check, Clock).RunAsync(key.Id, _owner, default)).Ok.ShouldBeTrue();
        (await _check.RunAsync(text, default)).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task A_key_revoked_on_another_node_is_refused_ten_seconds_later()
    {
        var text = await CreateAsync(KeyScopes.Read);
        var key = (await _check.RunAsync(text, default)).ShouldNotBeNull();
        await new RevokeApiKey(Database, new CheckApiKey(Database, Clock), Clock).RunAsync(key.Id, _owner, default);
        Clock.Move(TimeSpan.FromSeconds(10));
        (await _check.RunAsync(text, default)).ShouldBeNull();
    }

    [DatabaseFact]
    public async Task A_strangers_key_is_not_there_to_be_revoked()
    {
        var text = await CreateAsync(KeyScopes.Read);
        ApiKey.TryRead(text, out var id, out _).ShouldBeTrue();
        var stranger = Actor.System(await AddWorkspaceAsync("theirs"));
        var refused = await new RevokeApiKey(Database, _check, Clock).RunAsync(id, stranger, default);
        refused.Problem.ShouldNotBeNull().Kind.ShouldBe(ProblemKind.NotFound);
        (await _check.RunAsync(text, default)).ShouldNotBeNull();
    }

    [DatabaseTheory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Agent)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Manager)]
    public async Task Only_owners_make_and_revoke_keys(Role role)
    {
        var actor = _owner with { Role = role };
        (await new CreateApiKey(Database, Clock).RunAsync(new("till", KeyScopes.Read), actor, default)).Problem.ShouldBe(IdentityErrors.OwnersOnly);
        (await new RevokeApiKey(Database, _check, Clock).RunAsync(Guid.NewGuid(), actor, default)).Problem.ShouldBe(IdentityErrors.OwnersOnly);
    }

    [DatabaseFact]
    public async Task A_key_needs_a_name_and_a_scope()
    {
        var create = new CreateApiKey(Database, Clock);
        (await create.RunAsync(new("  ", KeyScopes.Read), _owner, default)).Problem.ShouldNotBeNull().Places[0].Path.ShouldBe("name");
        (await create.RunAsync(new(new string('n', 201), KeyScopes.Read), _owner, default)).Problem.ShouldNotBeNull().Places[0].Path.ShouldBe("name");
        (await create.RunAsync(new("till", KeyScopes.None), _owner, default)).Problem.ShouldNotBeNull().Places[0].Path.ShouldBe("scopes");
    }

    private async Task<string> CreateAsync(KeyScopes scopes) => (await new CreateApiKey(Database, Clock).RunAsync(new(" till ", scopes), _owner, default)).Value;
}

public sealed class ApiKeysOnSqlite() : ApiKeysTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ApiKeysOnPostgres() : ApiKeysTests(DatabaseEngine.Postgres);
