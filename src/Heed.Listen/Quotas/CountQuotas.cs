using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Listen.Quotas.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Quotas;

/// <summary>How many places of each quota of a survey are taken.</summary>
public sealed class CountQuotas(HeedDatabase database)
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(WorkspaceId workspace, string survey, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var counted = await db.QuotaPlaces.AsNoTracking().Where(p => p.Survey == survey).GroupBy(p => p.Quota).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return counted.ToDictionary(c => c.Key, c => c.Count, StringComparer.Ordinal);
    }
}
