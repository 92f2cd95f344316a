using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Understand.Dashboards;
using Heed.Understand.Shares;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Shares;

/// <summary>What a stranger sees who was given an address: one view of the numbers, no way on from it, and nothing a search engine may keep.</summary>
public static class SharedPages
{
    public static async Task<IResult> Show(
        string code, HttpContext context, OpenShare open, ShowDashboard show, FindWorkspace workspaces, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var headers = context.Response.Headers;
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers.CacheControl = "no-store";
        // The address is the key: it must not travel to wherever the reader goes next.
        headers["Referrer-Policy"] = "no-referrer";
        if ((await open.RunAsync(code, cancel)).Failed(out var problem, out var link)) return Refuse(problem);
        var actor = new Actor(link.WorkspaceId, "shared link", Role.Viewer);
        var workspace = (await workspaces.RunAsync(link.WorkspaceId, cancel))!;
        var query = DashboardQuery.Of(link.View);
        var period = query.Days(workspace.Zone, time);
        var input = query.Input(link.View.Source, period);
        if ((await show.RunAsync(input, actor, cancel)).Failed(out problem, out var board)) return Refuse(problem);
        // Words alone: neither who wrote them, nor where or when.
        board = board with { Comments = link.WithComments ? [.. board.Comments.Select(c => new Comment(null, c.Text, null, null, null, c.Language))] : [] };
        var view = new DashboardView(board, input, period, await units.NamesAsync(actor, cancel)) { Shared = true };
        return Page.Of<SharedPage>(new { Link = link, View = view, Workspace = workspace });
    }

    private static IResult Refuse(Problem problem) => Page.Of<SharedClosedPage>(new { Problem = problem }, StatusCodes.Status404NotFound);
}
