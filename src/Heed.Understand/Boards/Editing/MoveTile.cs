using Heed.Base.Results;

namespace Heed.Understand.Boards.Editing;

/// <summary>Puts a tile before another, wherever that stands by now.</summary>
/// <param name="Id">The tile.</param>
/// <param name="Before">The other; null, or one that is gone, means the end.</param>
public sealed record MoveTile(string Id, string? Before) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board)
    {
        if (board.Find(Id) is not { } tile) return BoardsErrors.NoTile(Id);
        if (Before == Id) return board;
        var others = board.Without(Id);
        return others.With(others.Place(Before), tile);
    }
}
