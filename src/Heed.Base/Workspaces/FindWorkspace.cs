using Heed.Base.Database;
using Heed.Base.Workspaces.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Workspaces;

/// <summary>Finds a workspace by its key; without one, the only one there is.</summary>
public sealed class FindWorkspace(HeedDatabase database)
{
    public async Task<Workspace?> RunAsync(string? key, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        if (key is not null) return await db.Workspaces.AsNoTracking().FirstOrDefaultAsync(w => w.Key == key, cancel);
        var first = await db.Workspaces.AsNoTracking().OrderBy(w => w.Id).Take(2).ToListAsync(cancel);
        return first.Count == 1 ? first[0] : null;
    }

    public async Task<Workspace?> RunAsync(WorkspaceId id, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        return await db.Workspaces.AsNoTracking().FirstOrDefaultAsync(w => w.Id == id, cancel);
    }

    public async Task<IReadOnlyList<Workspace>> AllAsync(CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        return await db.Workspaces.AsNoTracking().OrderBy(w => w.Id).ToListAsync(cancel);
    }
}
