using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Base.Identity;

/// <summary>Makes a key for a program; its text is returned here and nowhere else.</summary>
public sealed class CreateApiKey(HeedDatabase database, TimeProvider time)
{
    public sealed record Input(string Name, KeyScopes Scopes);

    public async Task<Result<string>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Owner) return IdentityErrors.OwnersOnly;
        if (input.Name.Trim() is not { Length: > 0 and <= 200 } name) return IdentityErrors.KeyName;
        if (input.Scopes == KeyScopes.None) return IdentityErrors.KeyScopes;
        var (key, text) = ApiKey.Create(actor.Workspace, name, input.Scopes, time.GetUtcNow());
        await using var db = database.For(actor.Workspace);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancel);
        return text;
    }
}
