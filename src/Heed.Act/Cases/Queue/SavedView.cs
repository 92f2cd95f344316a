using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Queue;

/// <summary>A queue somebody looks at often, under a name of theirs.</summary>
public sealed class SavedView : IOwnedByWorkspace
{
    public const int LongestName = 60;

    private SavedView() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Whose it is.</summary>
    public string Account { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What stands behind the question mark of its address.</summary>
    public string Query { get; private set; } = "";

    public static SavedView Create(WorkspaceId workspace, string account, string name, string query) =>
        new() { Id = Guid.CreateVersion7(), WorkspaceId = workspace, Account = account, Name = name, Query = query };

    public void Point(string query) => Query = query;
}
