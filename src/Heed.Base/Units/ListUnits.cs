using Heed.Base.Database;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Units;

/// <summary>The tree as it stands.</summary>
public sealed class ListUnits(HeedDatabase database)
{
    public async Task<UnitTree> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return new(await db.Units.AsNoTracking().ToListAsync(cancel));
    }

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Name, StringComparer.Ordinal, cancel);
    }
}
