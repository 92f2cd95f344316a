using Heed.Base.Workspaces;

namespace Heed.Base.Units;

/// <summary>A node in the tree of regions, branches and teams. Signals name it by its code.</summary>
public sealed class Unit : IOwnedByWorkspace
{
    private Unit() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What signals call it; fixed, so that what was heard stays tied to it.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The code of the unit above; null at the top.</summary>
    public string? Parent { get; private set; }

    public static Unit Create(WorkspaceId workspace, string code, string name, string? parent = null) =>
        new() { Id = Guid.CreateVersion7(), WorkspaceId = workspace, Code = code, Name = name, Parent = parent };

    public void Rename(string name) => Name = name;

    public void Move(string? parent) => Parent = parent;
}
