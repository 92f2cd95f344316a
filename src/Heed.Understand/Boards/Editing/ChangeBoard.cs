using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Understand.Boards.Editing;

/// <summary>What a board is called, whom it is for, and what it looks at first.</summary>
public sealed record ChangeBoard(string Title, Role Audience, string Period, string? Unit, string? Where) : BoardEdit
{
    public override Result<BoardDefinition> Apply(BoardDefinition board) => board with { Title = Title, Audience = Audience, Period = Period, Unit = Unit, Where = Where };

    public override string Seen(BoardDefinition board) => BoardJson.Write(board with { Tiles = [] });
}
