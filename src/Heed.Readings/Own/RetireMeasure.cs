using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Own.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Own;

/// <summary>Offers a measure no more, or again. It can be read by its id all the same, so that no link or script goes blind.</summary>
public sealed class RetireMeasure(HeedDatabase database, MeasureShelf shelf, TimeProvider time)
{
    public async Task<Result<OwnMeasure>> RunAsync(string id, bool back, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var versions = await db.OwnMeasures.Where(m => m.Id == id).ToListAsync(cancel);
        if (versions.Count == 0) return OwnMeasuresErrors.Unknown(id);
        foreach (var version in versions)
        {
            if (back) version.Revive();
            else version.Retire(time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        shelf.Forget(actor.Workspace);
        return versions.MaxBy(m => m.Version)!;
    }
}
