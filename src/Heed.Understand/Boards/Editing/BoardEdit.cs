using Heed.Base.Results;

namespace Heed.Understand.Boards.Editing;

/// <summary>One change to a board: a value, tried on a definition that itself never changes.</summary>
public abstract record BoardEdit
{
    /// <summary>A word for the history: "undo: MoveTile".</summary>
    public string What => GetType().Name;

    public abstract Result<BoardDefinition> Apply(BoardDefinition board);

    /// <summary>What the one who made the change had before their eyes, in writing: where someone else changed it meanwhile, the change is not applied. Empty for changes that fit any board.</summary>
    public virtual string Seen(BoardDefinition board) => "";
}
