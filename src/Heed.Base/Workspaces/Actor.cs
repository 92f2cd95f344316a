namespace Heed.Base.Workspaces;

/// <summary>Who does something, and in which workspace. Every use case takes one.</summary>
/// <param name="Workspace">The only workspace it can touch.</param>
/// <param name="Name">Who, for people and the audit: an e-mail address, a key's name, <c>command line</c>.</param>
/// <param name="Role">What they may do.</param>
public sealed record Actor(WorkspaceId Workspace, string Name, Role Role)
{
    /// <summary>The program itself: a follower, an import from the command line.</summary>
    public static Actor System(WorkspaceId workspace) => new(workspace, "system", Role.Owner);
}

/// <summary>What a person may do in a workspace, from least to most.</summary>
public enum Role
{
    Viewer,
    Agent,
    Analyst,
    Manager,
    Owner,
}
