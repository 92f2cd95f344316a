using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Readings;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Editing;
using Heed.Understand.Boards.Tiles;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Boards.Editing;

/// <summary>A board being arranged: each change is a form of its own, sent by htmx where there are scripts and as it is where there are none.</summary>
public static class BoardEditPages
{
    private const string VersionHeader = "Heed-Board";

    /// <summary>What the address opens: a tile's form, the menu of kinds, or a new tile of a kind.</summary>
    public sealed record Opens(string? Tile, string? Menu, string? Add);

    /// <summary>What the pages work with.</summary>
    public sealed record Uses(OpenBoard Open, ShowTiles Show, ListUnits Units, OfferTile Offer, EditBoard Edit, StepBoard Step, StartWithBoard Start, RemoveBoard Remove, TimeProvider Time);

    public static async Task<IResult> Show(string key, [AsParameters] BoardQuery query, [AsParameters] Opens opens, Caller caller, [AsParameters] Uses uses, HttpContext context, CancellationToken cancel)
    {
        if ((await uses.Open.ForEditingAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board)) return ErrorPages.Of(problem, caller);
        var view = new BoardEditView(await ShownAsync(query, caller, board, uses, cancel)) { Menu = opens.Menu is not null };
        if (board.Definition.Find(opens.Tile ?? "") is { } tile) view = view with { Form = await uses.Offer.RunAsync(TileKinds.Of(tile), BoardJson.Node(tile), caller.Actor, cancel) };
        else if (TileKinds.Find(opens.Add) is { } kind) view = view with { Form = await uses.Offer.RunAsync(kind, New(kind), caller.Actor, cancel) };
        context.Response.Headers[VersionHeader] = board.Board.Version.ToString(CultureInfo.InvariantCulture);
        return Page.Of<BoardEditPage>(new { Edit = view }, view.View.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <summary>The form again, with what another source has to choose from.</summary>
    public static async Task<IResult> Form(string key, HttpContext context, Caller caller, [AsParameters] Uses uses, CancellationToken cancel)
    {
        if ((await uses.Open.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board)) return ErrorPages.Of(problem, caller);
        var sent = context.Request.Query;
        if (TileKinds.Find(sent["kind"]) is not { } kind) return TypedResults.LocalRedirect($"/boards/{key}/edit");
        var members = ReadTile.Of(name => sent[name], kind, board.Definition.Find(sent["tile"].ToString()) is { } tile ? BoardJson.Node(tile) : null);
        var view = new BoardEditView(await BoardPages.ViewAsync(BoardQuery.Nothing, caller, board, uses.Units, uses.Time, cancel)) { Form = await uses.Offer.RunAsync(kind, members, caller.Actor, cancel) };
        if (context.Request.Headers.ContainsKey("HX-Request")) return Page.Of<TileForm>(new { Edit = view });
        return Page.Of<BoardEditPage>(new { Edit = view with { View = await ShownAsync(BoardQuery.Nothing, caller, board, uses, cancel) } });
    }

    public static async Task<IResult> Edit(string key, [AsParameters] BoardQuery query, HttpContext context, Caller caller, [AsParameters] Uses uses, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        if ((await uses.Open.ForEditingAsync(key, caller.Actor, cancel)).Failed(out var problem, out var before)) return ErrorPages.Of(problem, caller);
        if (!long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) version = before.Board.Version;
        var asked = form["do"].ToString();
        if (asked == "delete") return (await uses.Remove.RunAsync(new(key, version), caller.Actor, cancel)).Failed(out problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/boards");
        var read = ReadBoardEdit.Of(form, before.Definition);
        var done = asked switch
        {
            "undo" or "redo" => await uses.Step.RunAsync(new(key, version, asked == "redo"), caller.Actor, cancel),
            "start" or "no-start" => await uses.Start.RunAsync(key, asked == "start", caller.Actor, cancel),
            _ when read.Failed(out problem) => problem,
            _ when read.Value is { } edit => await uses.Edit.RunAsync(new(key, version, edit), caller.Actor, cancel),
            _ => before.Board,
        };
        if ((await uses.Open.ForEditingAsync(key, caller.Actor, cancel)).Failed(out problem, out var after)) return ErrorPages.Of(problem, caller);
        context.Response.Headers[VersionHeader] = after.Board.Version.ToString(CultureInfo.InvariantCulture);
        var plain = !context.Request.Headers.ContainsKey("HX-Request");
        if (done.Ok && plain) return TypedResults.LocalRedirect($"/boards/{key}/edit{query.Address()}");
        var view = new BoardEditView(await ShownAsync(query, caller, after, uses, cancel)) { Done = done.Ok ? read is { Ok: true, Value: { } did } ? did.What : null : null };
        if (done.Problem is { Kind: ProblemKind.Conflict }) view = view with { Conflict = Met(form, read.Ok ? read.Value : null, after.Definition) };
        else if (done.Problem is { } refused) view = await RefusedAsync(view, refused, form, caller, uses, cancel);
        var status = done.Problem is { } failure ? ProblemResults.StatusOf(failure.Kind) : StatusCodes.Status200OK;
        return plain ? Page.Of<BoardEditPage>(new { Edit = view }, status) : Page.Of<BoardPanel>(new { Edit = view }, status);
    }

    private static async Task<BoardView> ShownAsync(BoardQuery query, Caller caller, OpenedBoard board, Uses uses, CancellationToken cancel)
    {
        var view = await BoardPages.ViewAsync(query, caller, board, uses.Units, uses.Time, cancel);
        if (Filter.Parse(view.Filter.Where, []).Failed(out var problem)) return view with { Problem = problem, Tiles = [.. board.Definition.Tiles.Select(t => new ShownTile(t, Problem: problem))] };
        return view with { Tiles = await uses.Show.RunAsync(board.Definition, view.Filter, query.All == "yes", caller.Actor, cancel) };
    }

    /// <summary>What was typed stays, with the reason beside it.</summary>
    private static async Task<BoardEditView> RefusedAsync(BoardEditView view, Problem problem, IFormCollection form, Caller caller, Uses uses, CancellationToken cancel)
    {
        if (form["do"] != "tile" || TileKinds.Find(form["kind"]) is not { } kind) return view with { View = view.View with { Problem = problem } };
        var before = view.View.Definition.Find(form["tile"].ToString()) is { } tile ? BoardJson.Node(tile) : null;
        var offered = await uses.Offer.RunAsync(kind, ReadBoardEdit.Members(form, kind, before), caller.Actor, cancel);
        return view with { Form = offered with { Places = [.. problem.Places.Select(p => p with { Path = Within(p.Path) })] }, View = view.View with { Problem = problem } };
    }

    // Paths begin with the tile's place on the board, which the form need not know.
    private static string Within(string path) => path.StartsWith("tiles[", StringComparison.Ordinal) && path.IndexOf("].", StringComparison.Ordinal) is > 0 and var end ? path[(end + 2)..] : path.TrimStart('.');

    private static BoardConflict Met(IFormCollection form, BoardEdit? edit, BoardDefinition now)
    {
        var sent = form.Where(f => f.Key is not ("__RequestVerificationToken" or "version")).SelectMany(f => f.Value.OfType<string>().Select(v => KeyValuePair.Create(f.Key, v)));
        return new([.. sent], edit?.Apply(now) is { Ok: true, Value: var mine } ? BoardDifference.Between(now, mine) : []);
    }

    private static JsonObject New(TileKind kind) => new() { ["kind"] = kind.Name, ["width"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.Width.ToString()) };
}
