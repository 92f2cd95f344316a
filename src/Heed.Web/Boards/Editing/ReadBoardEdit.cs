using System.Text.Json.Nodes;
using Heed.Base.Results;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Editing;
using Heed.Understand.Boards.Tiles;

namespace Heed.Web.Boards.Editing;

/// <summary>Which edit a form asks for.</summary>
internal static class ReadBoardEdit
{
    /// <returns>The edit; null where the form asks for none.</returns>
    public static Result<BoardEdit?> Of(IFormCollection form, BoardDefinition board)
    {
        var tile = form["tile"].ToString();
        return form["do"].ToString().Split(':', 2) switch
        {
            ["tile"] => Tile(form, board, tile),
            ["move"] => Result.Of<BoardEdit?>(new MoveTile(tile, form["before"].ToString() is { Length: > 0 } before ? before : null)),
            ["up"] => Result.Of<BoardEdit?>(new StepTile(tile, Back: true)),
            ["down"] => Result.Of<BoardEdit?>(new StepTile(tile, Back: false)),
            ["width", var width] when Enum.TryParse<TileWidth>(width, out var wide) && Enum.IsDefined(wide) => Result.Of<BoardEdit?>(new ResizeTile(tile, wide)),
            ["duplicate"] => Result.Of<BoardEdit?>(new DuplicateTile(tile)),
            ["remove"] => Result.Of<BoardEdit?>(new RemoveTile(tile)),
            ["board"] => Result.Of<BoardEdit?>(new ChangeBoard(
                form["title"].ToString().Trim(), BoardPages.Audience(form["audience"]), form["period"].ToString(), Given(form["unit"]), Given(form["where"]))),
            _ => Result.Of<BoardEdit?>(null),
        };
    }

    private static Result<BoardEdit?> Tile(IFormCollection form, BoardDefinition board, string id)
    {
        if (TileKinds.Find(form["kind"]) is not { } kind) return Result.Of<BoardEdit?>(null);
        var before = board.Find(id) is { } known ? BoardJson.Node(known) : null;
        if (BoardJson.ReadTile(Members(form, kind, before), "").Failed(out var problem, out var tile)) return problem;
        return Result.Of<BoardEdit?>(id.Length > 0 ? new ChangeTile(tile with { Id = id }) : new AddTile(tile));
    }

    public static JsonObject Members(IFormCollection form, TileKind kind, JsonObject? before) => ReadTile.Of(name => form[name], kind, before);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
