using Heed.Base.Results;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards.Editing;

/// <summary>Gives a tile another width.</summary>
public sealed record ResizeTile(string Id, TileWidth Width) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) => board.Find(Id) is { } tile ? board.Replace(tile with { Width = Width }) : BoardsErrors.NoTile(Id);

    public override string Seen(BoardDefinition board) => board.Find(Id)?.Width.ToString() ?? "";
}
