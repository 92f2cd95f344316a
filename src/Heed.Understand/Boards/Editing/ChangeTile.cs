using Heed.Base.Results;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards.Editing;

/// <summary>Puts a tile in the place of the one of its name.</summary>
public sealed record ChangeTile(Tile Tile) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) => board.Find(Tile.Id) is null ? BoardsErrors.NoTile(Tile.Id) : board.Replace(Tile);

    public override string Seen(BoardDefinition board) => board.TileSeen(Tile.Id);
}
