using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards;

/// <summary>The boards of one's role and of those below.</summary>
public sealed class ListBoards(HeedDatabase database)
{
    public async Task<IReadOnlyList<Board>> RunAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var boards = await db.Boards.AsNoTracking().Where(b => Audiences.UpTo(actor.Role).Contains(b.Audience)).ToListAsync(cancel);
        return [.. boards.OrderByDescending(b => b.Audience).ThenBy(b => b.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>The key of the board one starts with: one's own role's, else the nearest role's below; null where there is none.</summary>
    public async Task<string?> StartAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var starts = await db.Boards.AsNoTracking().Where(b => b.StartFor != null).Select(b => new { b.Key, b.StartFor, b.ChangedAt }).ToListAsync(cancel);
        return starts.Where(b => b.StartFor <= actor.Role).OrderByDescending(b => b.StartFor).ThenByDescending(b => b.ChangedAt).FirstOrDefault()?.Key;
    }
}
