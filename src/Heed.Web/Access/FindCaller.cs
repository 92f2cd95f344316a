using System.Security.Claims;
using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Heed.Base.Workspaces;
using Heed.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Access;

/// <summary>Finds the workspace a signed-in person is in: the one they chose last, else their first. Roles are read anew each time, so a removed one ends at once.</summary>
public sealed class FindCaller(HeedDatabase database, FindWorkspace workspaces)
{
    public const string ChosenWorkspace = "heed-workspace";

    public async Task<Caller?> RunAsync(HttpContext context)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user)) return null;
        await using var db = database.ForSystem();
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == user).OrderBy(m => m.WorkspaceId).ToListAsync(context.RequestAborted);
        if (memberships.Count == 0) return null;
        _ = int.TryParse(context.Request.Cookies[ChosenWorkspace], out var chosen);
        var membership = memberships.Find(m => m.WorkspaceId.Value == chosen) ?? memberships[0];
        var workspace = await workspaces.RunAsync(membership.WorkspaceId, context.RequestAborted);
        return workspace is null ? null : new Caller(new Actor(workspace.Id, context.User.Identity?.Name ?? "", membership.Role), workspace);
    }
}
