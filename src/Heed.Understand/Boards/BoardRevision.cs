using Heed.Base.Workspaces;

namespace Heed.Understand.Boards;

/// <summary>A board as it once stood, so that a step can be taken back.</summary>
public sealed class BoardRevision : IOwnedByWorkspace
{
    private BoardRevision() { }

    public Guid BoardId { get; private set; }
    public int Number { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Definition { get; private set; } = "";

    /// <summary>The board's version when this came to stand.</summary>
    public long Version { get; private set; }

    /// <summary>Which edit led to it.</summary>
    public string What { get; private set; } = "";

    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal static BoardRevision Of(Board board, int number, string what) => new()
    {
        BoardId = board.Id,
        Number = number,
        WorkspaceId = board.WorkspaceId,
        Definition = board.Definition,
        Version = board.Version,
        What = what,
        By = board.ChangedBy,
        At = board.ChangedAt,
    };

    internal void StandsAgain(long version) => Version = version;
}
