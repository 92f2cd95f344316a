using Heed.Base.Results;

namespace Heed.Understand.Boards.Editing;

/// <summary>A board written anew as a whole.</summary>
public sealed record WriteBoard(BoardDefinition Definition) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) => Definition;

    public override string Seen(BoardDefinition board) => BoardJson.Write(board);
}
