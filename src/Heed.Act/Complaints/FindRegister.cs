using Heed.Act.Cases.Desks;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>How a workspace keeps its register; where nobody has said so, the usual way.</summary>
public sealed class FindRegister(HeedDatabase database)
{
    public async Task<RegimeBook> RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        return await OnAsync(db, cancel);
    }

    internal static async Task<RegimeBook> OnAsync(HeedDb db, CancellationToken cancel) =>
        new((await db.ComplaintRegisters.AsNoTracking().FirstOrDefaultAsync(cancel))?.Settings ?? new(), await FindDesk.OnAsync(db, cancel));
}
