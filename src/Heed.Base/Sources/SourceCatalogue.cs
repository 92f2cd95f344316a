using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Sources.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Sources;

/// <summary>Finds sources. Those found are kept for a few seconds, because every signal asks for its own.</summary>
public sealed class SourceCatalogue(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(WorkspaceId, string), (Source Source, long At)> _kept = new();

    public async ValueTask<Source?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancel)
    {
        if (_kept.TryGetValue((workspace, key), out var kept) && time.GetElapsedTime(kept.At) < s_keep) return kept.Source;
        return await FindAgainAsync(workspace, key, cancel);
    }

    /// <summary>Looks past what is kept.</summary>
    public async Task<Source?> FindAgainAsync(WorkspaceId workspace, string key, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var source = await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Key == key, cancel);
        if (source is not null) Keep(source);
        return source;
    }

    public async Task<IReadOnlyList<Source>> AllAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        return await db.Sources.AsNoTracking().OrderBy(s => s.Title).ToListAsync(cancel);
    }

    /// <summary>Replaces what is kept, after a change.</summary>
    public void Keep(Source source) => _kept[(source.WorkspaceId, source.Key)] = (source, time.GetTimestamp());
}
