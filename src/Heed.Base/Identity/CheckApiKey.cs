using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Identity.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Identity;

/// <summary>Finds the key a program sent. Found keys are kept for some seconds; another node's revocation takes that long to arrive.</summary>
public sealed class CheckApiKey(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, (ApiKey Key, long At)> _kept = new();

    public async ValueTask<ApiKey?> RunAsync(string? text, CancellationToken cancel)
    {
        if (!ApiKey.TryRead(text, out var id, out var secret)) return null;
        var key = _kept.TryGetValue(id, out var kept) && time.GetElapsedTime(kept.At) < s_keep ? kept.Key : await FindAsync(id, cancel);
        return key?.Opens(secret) == true ? key : null;
    }

    public void Forget(Guid id) => _kept.TryRemove(id, out _);

    private async Task<ApiKey?> FindAsync(Guid id, CancellationToken cancel)
    {
        // The key says which workspace it belongs to, so it is looked up before there is one.
        await using var db = database.ForSystem();
        var key = await db.ApiKeys.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(k => k.Id == id, cancel);
        if (key is not null) _kept[id] = (key, time.GetTimestamp());
        return key;
    }
}
