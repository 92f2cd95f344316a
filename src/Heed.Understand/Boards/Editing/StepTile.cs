using Heed.Base.Results;

namespace Heed.Understand.Boards.Editing;

/// <summary>Moves a tile a place towards the beginning or the end.</summary>
public sealed record StepTile(string Id, bool Back) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board)
    {
        if (board.Find(Id) is not { } tile) return BoardsErrors.NoTile(Id);
        return board.Without(Id).With(Math.Clamp(board.Place(Id) + (Back ? -1 : 1), 0, board.Tiles.Count - 1), tile);
    }
}
