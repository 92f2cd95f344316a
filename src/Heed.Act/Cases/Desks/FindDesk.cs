using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Desks;

/// <summary>A workspace's desk; where nobody has set one up, the usual one.</summary>
public sealed class FindDesk(HeedDatabase database)
{
    public async Task<Desk> RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        return await OnAsync(db, cancel);
    }

    internal static async Task<Desk> OnAsync(HeedDb db, CancellationToken cancel)
    {
        var zone = await db.Workspaces.AsNoTracking().Where(w => w.Id == db.Workspace).Select(w => w.TimeZone).FirstAsync(cancel);
        var desk = await db.CaseDesks.AsNoTracking().FirstOrDefaultAsync(cancel);
        return Desk.Of(desk?.Settings ?? new(), TimeZoneInfo.FindSystemTimeZoneById(zone));
    }
}
