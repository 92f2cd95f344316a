using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>The people of a workspace, by name: who can own something.</summary>
public sealed class ListColleagues(HeedDatabase database)
{
    public async Task<IReadOnlyList<Colleague>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        var found = await db.Memberships.AsNoTracking().Where(m => m.WorkspaceId == actor.Workspace)
            .Join(db.Users.AsNoTracking(), m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.Name, u.Email, m.Role })
            .ToListAsync(cancel);
        return [.. found.Select(c => new Colleague(c.Id, c.Name, c.Email ?? "", c.Role)).OrderBy(c => c.Name, StringComparer.CurrentCulture).ThenBy(c => c.Email, StringComparer.Ordinal)];
    }
}

/// <summary>A person of a workspace, as others see them.</summary>
public sealed record Colleague(Guid Id, string Name, string Email, Role Role);
