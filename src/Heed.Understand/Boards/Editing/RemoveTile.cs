using Heed.Base.Results;

namespace Heed.Understand.Boards.Editing;

/// <summary>Takes a tile off a board.</summary>
public sealed record RemoveTile(string Id) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) => board.Find(Id) is null ? BoardsErrors.NoTile(Id) : board.Without(Id);

    public override string Seen(BoardDefinition board) => board.TileSeen(Id);
}
