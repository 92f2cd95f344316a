using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Tiles;
using Heed.Understand.Dashboards;
using Heed.Understand.Shares;
using Heed.Web.Api;
using Heed.Web.Boards;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Shares;

/// <summary>What a stranger sees who was given an address: one view of the numbers, no way on from it, and nothing a search engine may keep.</summary>
public static class SharedPages
{
    public static async Task<IResult> Show(
        string code, HttpContext context, OpenShare open, ShowDashboard show, OpenBoard openBoard, ShowTiles showTiles, FindWorkspace workspaces, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var headers = context.Response.Headers;
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers.CacheControl = "no-store";
        // The address is the key: it must not travel to wherever the reader goes next.
        headers["Referrer-Policy"] = "no-referrer";
        if ((await open.RunAsync(code, cancel)).Failed(out var problem, out var link)) return Refuse(problem);
        var caller = new Caller(new(link.WorkspaceId, "shared link", Role.Viewer), (await workspaces.RunAsync(link.WorkspaceId, cancel))!);
        var shown = link.View.Board is { } key
            ? await BoardAsync(key, link, caller, openBoard, showTiles, units, time, cancel)
            : await DashboardAsync(link, caller, show, units, time, cancel);
        return shown.Failed(out problem, out var page) ? Refuse(problem) : page;
    }

    private static async Task<Result<IResult>> DashboardAsync(SharedLink link, Caller caller, ShowDashboard show, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var query = DashboardQuery.Of(link.View);
        var period = query.Days(caller.Workspace.Zone, time);
        var input = query.Input(link.View.Source, period);
        if ((await show.RunAsync(input, caller.Actor, cancel)).Failed(out var problem, out var board)) return problem;
        board = board with { Comments = link.WithComments ? WordsAlone(board.Comments) : [] };
        var view = new DashboardView(board, input, period, await units.NamesAsync(caller.Actor, cancel)) { Shared = true };
        return Result.Of<IResult>(Page.Of<SharedPage>(new { Link = link, View = view, caller.Workspace }));
    }

    private static async Task<Result<IResult>> BoardAsync(
        string key, SharedLink link, Caller caller, OpenBoard open, ShowTiles show, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        // Whoever shared it could see it; whose board it is does not keep out those it was shown to.
        if ((await open.RunAsync(key, Actor.System(link.WorkspaceId), cancel)).Failed(out var problem, out var board)) return problem;
        var view = await BoardPages.ViewAsync(ShareBoardPages.Asked(link.View), caller, board, units, time, cancel) with { Shared = true };
        var definition = link.WithComments ? board.Definition : board.Definition with { Tiles = [.. board.Definition.Tiles.Where(tile => tile is not CommentsTile)] };
        var tiles = await show.RunAsync(definition, view.Filter, all: true, caller.Actor, cancel);
        return Result.Of<IResult>(Page.Of<SharedBoardPage>(new { Link = link, View = view with { Tiles = [.. tiles.Select(Redacted)] } }));
    }

    private static ShownTile Redacted(ShownTile shown) => shown.Answer is CommentsAnswer said ? shown with { Answer = said with { Comments = WordsAlone(said.Comments) } } : shown;

    // Neither who wrote them, nor where or when.
    private static IReadOnlyList<Comment> WordsAlone(IReadOnlyList<Comment> comments) => [.. comments.Select(c => new Comment(null, c.Text, null, null, null, c.Language))];

    private static IResult Refuse(Problem problem) => Page.Of<SharedClosedPage>(new { Problem = problem }, StatusCodes.Status404NotFound);
}
