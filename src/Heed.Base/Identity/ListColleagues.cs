using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>The people of a workspace, by name: who can own something, and whom mail reaches.</summary>
public sealed class ListColleagues(HeedDatabase database)
{
    public Task<IReadOnlyList<Colleague>> RunAsync(Actor actor, CancellationToken cancel) => RunAsync(actor.Workspace, cancel);

    public async Task<IReadOnlyList<Colleague>> RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        var found = await db.Memberships.AsNoTracking().Where(m => m.WorkspaceId == workspace)
            .Join(db.Users.AsNoTracking(), m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.UserName, u.Name, u.Email, m.Role })
            .ToListAsync(cancel);
        return [.. found.Select(c => new Colleague(c.Id, c.UserName ?? "", c.Name, c.Email ?? "", c.Role)).OrderBy(c => c.Name, StringComparer.CurrentCulture).ThenBy(c => c.Account, StringComparer.Ordinal)];
    }
}

/// <summary>Someone who works in a workspace, as others see them.</summary>
/// <param name="Id">Their account's id.</param>
/// <param name="Account">What they sign in as; an <see cref="Actor"/> goes by it.</param>
/// <param name="Name">What colleagues call them.</param>
/// <param name="Email">Where mail reaches them; empty where it doesn't.</param>
/// <param name="Role">What they may do.</param>
public sealed record Colleague(Guid Id, string Account, string Name, string Email, Role Role);
