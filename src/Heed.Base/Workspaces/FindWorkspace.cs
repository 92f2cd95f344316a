using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Workspaces.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Workspaces;

/// <summary>Finds a workspace by its key; without one, the only one there is. Nothing about a workspace changes once it is made, so those found are kept.</summary>
public sealed class FindWorkspace(HeedDatabase database)
{
    private readonly ConcurrentDictionary<WorkspaceId, Workspace> _found = new();

    public async Task<Workspace?> RunAsync(string? key, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        if (key is not null) return await db.Workspaces.AsNoTracking().FirstOrDefaultAsync(w => w.Key == key, cancel);
        var first = await db.Workspaces.AsNoTracking().OrderBy(w => w.Id).Take(2).ToListAsync(cancel);
        return first.Count == 1 ? first[0] : null;
    }

    public async ValueTask<Workspace?> RunAsync(WorkspaceId id, CancellationToken cancel)
    {
        if (_found.TryGetValue(id, out var found)) return found;
        await using var db = database.ForSystem();
        found = await db.Workspaces.AsNoTracking().FirstOrDefaultAsync(w => w.Id == id, cancel);
        return found is null ? null : _found.GetOrAdd(id, found);
    }

    public async Task<IReadOnlyList<Workspace>> AllAsync(CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        return await db.Workspaces.AsNoTracking().OrderBy(w => w.Id).ToListAsync(cancel);
    }
}
