using Heed.Base.Identity;
using Heed.Web.Api;
using Heed.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Identity;

/// <summary>Keys for programs: made, shown once, ended.</summary>
public static class KeyPages
{
    public static async Task<IResult> List(Caller caller, ListApiKeys list, CancellationToken cancel) =>
        Page.Of<KeysPage>(new { Caller = caller, Keys = await list.RunAsync(caller.Actor, cancel) });

    public static async Task<IResult> Create([FromForm] string? name, [FromForm] string? scope, Caller caller, CreateApiKey create, ListApiKeys list, CancellationToken cancel)
    {
        var scopes = scope switch { "read" => KeyScopes.Read, "write" => KeyScopes.Read | KeyScopes.Write, _ => KeyScopes.None };
        var made = await create.RunAsync(new(name ?? "", scopes), caller.Actor, cancel);
        var keys = await list.RunAsync(caller.Actor, cancel);
        return made.Failed(out var problem, out var text)
            ? Page.Of<KeysPage>(new { Caller = caller, Keys = keys, Problem = problem, TypedName = name }, StatusCodes.Status400BadRequest)
            : Page.Of<KeysPage>(new { Caller = caller, Keys = keys, Made = text });
    }

    /// <summary>Asks before a key ends: what uses it stops at once, and no one can bring it back.</summary>
    public static async Task<IResult> AskRevoke(Guid id, Caller caller, ListApiKeys list, CancellationToken cancel)
    {
        var key = (await list.RunAsync(caller.Actor, cancel)).FirstOrDefault(k => k.Id == id && k.RevokedAt is null);
        return key is null ? ErrorPages.Of(IdentityErrors.UnknownKey, caller) : Page.Of<RevokeKeyPage>(new { Caller = caller, Key = key });
    }

    public static async Task<IResult> Revoke(Guid id, Caller caller, RevokeApiKey revoke, CancellationToken cancel)
    {
        var revoked = await revoke.RunAsync(id, caller.Actor, cancel);
        return revoked.Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/keys");
    }
}
