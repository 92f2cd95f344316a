using Heed.Base.Results;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards.Editing;

/// <summary>Puts a new tile on a board, under a name of its own.</summary>
/// <param name="Tile">The tile.</param>
/// <param name="Before">The tile it comes before; null, or one that is gone, means the end.</param>
public sealed record AddTile(Tile Tile, string? Before = null) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) => board.With(board.Place(Before), Tile with { Id = board.FreeId(TileKinds.Of(Tile).Name) });
}
