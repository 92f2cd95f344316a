using Heed.Base.Results;

namespace Heed.Understand.Boards.Editing;

/// <summary>Puts a tile's like behind it.</summary>
public sealed record DuplicateTile(string Id) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) =>
        board.Find(Id) is { } tile ? board.With(board.Place(Id) + 1, tile with { Id = board.FreeId(Tiles.TileKinds.Of(tile).Name) }) : BoardsErrors.NoTile(Id);
}
