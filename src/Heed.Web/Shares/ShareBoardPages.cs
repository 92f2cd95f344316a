using Heed.Understand.Boards;
using Heed.Understand.Boards.Tiles;
using Heed.Understand.Shares;
using Heed.Web.Api;
using Heed.Web.Boards;
using Heed.Web.Design;

namespace Heed.Web.Shares;

/// <summary>A whole board shown to people who don't sign in, as narrowed as it was when it was shared.</summary>
public static class ShareBoardPages
{
    public static async Task<IResult> Ask(string key, [AsParameters] BoardQuery query, Caller caller, OpenBoard open, CancellationToken cancel) =>
        (await open.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board) ? ErrorPages.Of(problem, caller) : SharePages.Show(Shared(board, query), caller);

    public static async Task<IResult> Make(string key, HttpRequest request, Caller caller, OpenBoard open, ShareView share, CancellationToken cancel)
    {
        if ((await open.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board)) return ErrorPages.Of(problem, caller);
        var form = await request.ReadFormAsync(cancel);
        return await SharePages.MakeAsync(Shared(board, new(form["period"], form["from"], form["to"], form["unit"], form["where"], null)), request, caller, share, cancel);
    }

    /// <summary>A link's view as a board's address would have it.</summary>
    internal static BoardQuery Asked(Understand.Reports.KeptView view) => new(view.Period, view.From, view.To, view.Unit, view.Where, "yes");

    private static SharePages.Subject Shared(OpenedBoard board, BoardQuery query) => new(
        board.Board.Title,
        $"/boards/{board.Board.Key}/share",
        board.Definition.Tiles.Any(tile => tile is CommentsTile),
        new()
        {
            Source = "",
            Board = board.Board.Key,
            Period = query.Period ?? board.Definition.Period,
            From = query.From,
            To = query.To,
            Unit = query.Unit ?? board.Definition.Unit,
            Where = query.Where ?? board.Definition.Where,
        });
}
