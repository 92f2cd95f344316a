using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards;

/// <summary>Writes a board and keeps how it stood, the latest hundred times; a step after one taken back forgets what was taken back.</summary>
internal static class BoardHistory
{
    public const int Kept = 100;
    public const int LongestName = 200;

    public static async Task WriteBoardAsync(this HeedDb db, Board board, BoardDefinition definition, string what, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var kept = await db.BoardRevisions.Where(r => r.BoardId == board.Id).OrderBy(r => r.Number).ToListAsync(cancel);
        db.BoardRevisions.RemoveRange(kept.Where(r => r.Number > board.Revision));
        db.BoardRevisions.RemoveRange(kept.Where(r => r.Number <= board.Revision).SkipLast(Kept - 1));
        board.Write(definition, Name(actor), now);
        board.StandAt((kept.Count > 0 ? kept[^1].Number : 0) + 1);
        db.BoardRevisions.Add(BoardRevision.Of(board, board.Revision, what));
    }

    public static string Name(Actor actor) => actor.Name.Length <= LongestName ? actor.Name : actor.Name[..LongestName];
}
