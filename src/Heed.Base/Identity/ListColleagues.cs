using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>The people of a workspace, by name.</summary>
public sealed class ListColleagues(HeedDatabase database)
{
    public async Task<IReadOnlyList<Colleague>> RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        var found = await db.Memberships.AsNoTracking().Where(m => m.WorkspaceId == workspace)
            .Join(db.Users.AsNoTracking(), m => m.UserId, u => u.Id, (m, u) => new { u.UserName, u.Name, u.Email, m.Role }).ToListAsync(cancel);
        return [.. found.Select(p => new Colleague(p.UserName ?? "", p.Name, p.Email, p.Role)).OrderBy(p => p.Name, StringComparer.CurrentCulture).ThenBy(p => p.Account, StringComparer.Ordinal)];
    }
}

/// <summary>Someone who works in a workspace.</summary>
/// <param name="Account">What they sign in as; an <see cref="Actor"/> goes by it.</param>
/// <param name="Name">What colleagues call them.</param>
/// <param name="Email">Where mail reaches them.</param>
/// <param name="Role">What they may do.</param>
public sealed record Colleague(string Account, string Name, string? Email, Role Role);
