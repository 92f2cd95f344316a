using Heed.Base.Workspaces;

namespace Heed.Understand.Boards;

/// <summary>A board: what people of a role, and of every role above it, look at together.</summary>
public sealed class Board : IOwnedByWorkspace
{
    private Board() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Its short name in addresses.</summary>
    public string Key { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The least role that sees it.</summary>
    public Role Audience { get; private set; }

    /// <summary>The role whose start page it is; null where it is nobody's.</summary>
    public Role? StartFor { get; private set; }

    /// <summary>What stands on it, as board JSON.</summary>
    public string Definition { get; private set; } = "";

    /// <summary>The step of its history that stands.</summary>
    public int Revision { get; private set; }

    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Rises with every change; an edit of an older one is looked at again beside what changed meanwhile.</summary>
    public long Version { get; private set; }

    public static Board Create(WorkspaceId workspace, string key, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), WorkspaceId = workspace, Key = key };

    internal void Write(BoardDefinition definition, string by, DateTimeOffset now)
    {
        Title = definition.Title;
        Audience = definition.Audience;
        Definition = BoardJson.Write(definition);
        ChangedBy = by;
        ChangedAt = now;
        Version++;
        // Whoever starts with a board must see it.
        if (StartFor < Audience) StartFor = null;
    }

    internal void StandAt(int revision) => Revision = revision;

    internal void Start(Role? role)
    {
        if (StartFor == role) return;
        StartFor = role;
        Version++;
    }
}
