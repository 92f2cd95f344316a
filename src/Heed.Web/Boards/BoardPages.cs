using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Understand.Boards;
using Heed.Understand.Dashboards;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Boards;

/// <summary>Boards people arrange themselves: which there are, and each with its numbers.</summary>
public static class BoardPages
{
    /// <summary>The front page: the board of one's role, else every source at a glance.</summary>
    public static async Task<IResult> Start(Caller caller, ListBoards list, ShowOverview overview, CancellationToken cancel) =>
        await list.StartAsync(caller.Actor, cancel) is { } key ? TypedResults.LocalRedirect($"/boards/{key}") : await DashboardPages.Overview(caller, overview, cancel);

    public static async Task<IResult> List(Caller caller, ListBoards list, CancellationToken cancel) =>
        Page.Of<BoardListPage>(new { Caller = caller, Boards = await list.RunAsync(caller.Actor, cancel) });

    public static async Task<IResult> Show(
        string key, [AsParameters] BoardQuery query, Caller caller, OpenBoard open, ShowTiles show, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        if ((await open.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board)) return ErrorPages.Of(problem, caller);
        var view = await ViewAsync(query, caller, board, units, time, cancel);
        // What was typed stays in the form, beside the reason; numbers of something that was not asked would be taken for the answer.
        if (Filter.Parse(view.Filter.Where, []).Failed(out problem)) return Page.Of<BoardPage>(new { View = view with { Problem = problem } }, StatusCodes.Status400BadRequest);
        return Page.Of<BoardPage>(new { View = view with { Tiles = await show.RunAsync(board.Definition, view.Filter, query.All == "yes", caller.Actor, cancel) } });
    }

    /// <summary>One tile alone, for those a page does not wait for.</summary>
    public static async Task<IResult> Part(
        string key, string tile, [AsParameters] BoardQuery query, Caller caller, OpenBoard open, ShowTiles show, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        if ((await open.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board)) return ErrorPages.Of(problem, caller);
        if (board.Definition.Find(tile) is not { } found) return ErrorPages.Of(BoardsErrors.NoTile(tile), caller);
        var view = await ViewAsync(query, caller, board, units, time, cancel);
        return Page.Of<TileBody>(new { View = view, Shown = await show.RunAsync(found, view.Filter, caller.Actor, cancel) });
    }

    public static async Task<IResult> Make([FromForm] string? title, [FromForm] string? audience, Caller caller, MakeBoard make, ListBoards list, CancellationToken cancel)
    {
        var definition = new BoardDefinition { Title = title?.Trim() ?? "", Audience = Audience(audience) };
        var made = await make.RunAsync(new(definition), caller.Actor, cancel);
        return made.Failed(out var problem, out var board)
            ? Page.Of<BoardListPage>(new { Caller = caller, Boards = await list.RunAsync(caller.Actor, cancel), Problem = problem, Typed = title }, ProblemResults.StatusOf(problem.Kind))
            : TypedResults.LocalRedirect($"/boards/{board.Key}/edit");
    }

    public static async Task<IResult> MakeReady([FromForm] string? audience, Caller caller, MakeReadyBoard make, ListBoards list, IStringLocalizer<Texts> text, CancellationToken cancel)
    {
        var role = Audience(audience);
        var made = await make.RunAsync(new(role, text[$"Boards_Ready_{role}"]), caller.Actor, cancel);
        return made.Failed(out var problem, out var board)
            ? Page.Of<BoardListPage>(new { Caller = caller, Boards = await list.RunAsync(caller.Actor, cancel), Problem = problem }, ProblemResults.StatusOf(problem.Kind))
            : TypedResults.LocalRedirect($"/boards/{board.Key}");
    }

    internal static async Task<BoardView> ViewAsync(BoardQuery query, Caller caller, OpenedBoard board, ListUnits units, TimeProvider time, CancellationToken cancel)
    {
        var tree = await units.RunAsync(caller.Actor, cancel);
        var (period, filter, unknown) = ReadBoardFilter.Of(query, board.Definition, caller.Workspace, tree, time);
        return new(caller, board, query, period, filter, tree) { UnknownUnit = unknown };
    }

    internal static Role Audience(string? name) => name is not null && name.All(char.IsAsciiLetter) && Enum.TryParse<Role>(name, true, out var role) ? role : Role.Viewer;
}
