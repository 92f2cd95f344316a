using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Understand.Shares.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Shares;

/// <summary>Finds the link whose code a stranger brings, and notes that it was used.</summary>
public sealed class OpenShare(HeedDatabase database, TimeProvider time)
{
    /// <summary>How exactly the last use is known; more would be a write for every look.</summary>
    private static readonly TimeSpan s_noted = TimeSpan.FromMinutes(1);

    public async Task<Result<SharedLink>> RunAsync(string? code, CancellationToken cancel)
    {
        if (!SharedLink.TryRead(code, out var id, out var secret)) return SharesErrors.Closed;
        // The link says which workspace it belongs to, so it is looked up before there is one.
        await using var db = database.ForSystem();
        var link = await db.SharedLinks.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(l => l.Id == id, cancel);
        var now = time.GetUtcNow();
        if (link?.Opens(secret) != true || !link.IsOpen(now)) return SharesErrors.Closed;
        if (link.LastUsedAt is null || now - link.LastUsedAt >= s_noted)
        {
            await db.SharedLinks.IgnoreQueryFilters().Where(l => l.Id == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.LastUsedAt, now), cancel);
        }

        return link;
    }
}
