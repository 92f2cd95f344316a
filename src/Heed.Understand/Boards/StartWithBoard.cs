using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards;

/// <summary>Makes a board the start page of its role, in place of the one that was; or no longer.</summary>
public sealed class StartWithBoard(HeedDatabase database)
{
    public async Task<Result<Board>> RunAsync(string key, bool start, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.Boards.FirstOrDefaultAsync(b => b.Key == key && Audiences.UpTo(actor.Role).Contains(b.Audience), cancel) is not { } board) return BoardsErrors.Unknown(key);
        if (start) await db.StartWithAsync(board, cancel);
        else board.Start(null);
        try
        {
            await db.SaveChangesAsync(cancel);
            return board;
        }
        catch (DbUpdateConcurrencyException)
        {
            return BoardsErrors.Edited(key);
        }
    }
}

internal static class StartingBoards
{
    public static async Task StartWithAsync(this HeedDb db, Board board, CancellationToken cancel)
    {
        foreach (var other in await db.Boards.Where(b => b.StartFor == board.Audience && b.Id != board.Id).ToListAsync(cancel)) other.Start(null);
        board.Start(board.Audience);
    }
}
