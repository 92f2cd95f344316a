namespace Heed.Base.Workspaces;

/// <summary>A workspace's key: one company's data, never seen from another's.</summary>
public readonly record struct WorkspaceId(int Value)
{
    /// <summary>No workspace: sees nothing that belongs to one.</summary>
    public static WorkspaceId None => default;
}

/// <summary>Something that belongs to one workspace; filtered on every query and checked on every save.</summary>
public interface IOwnedByWorkspace
{
    WorkspaceId WorkspaceId { get; }
}
