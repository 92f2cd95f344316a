using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;
using Heed.Readings.Anonymity.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Anonymity;

/// <summary>How large groups must be before anything is shown of them.</summary>
public sealed class FindFloors(HeedDatabase database)
{
    public async Task<Floors> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return (await db.AnonymitySettings.AsNoTracking().FirstOrDefaultAsync(cancel))?.Floors ?? Floors.Least;
    }
}
