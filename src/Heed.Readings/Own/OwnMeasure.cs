using Heed.Base.Workspaces;

namespace Heed.Readings.Own;

/// <summary>One version of a measure a workspace defined itself. Versions are never changed: a number read long ago can always be explained.</summary>
public sealed class OwnMeasure : IOwnedByWorkspace
{
    private OwnMeasure() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The name in commands and addresses.</summary>
    public string Id { get; private set; } = "";

    /// <summary>1 and up.</summary>
    public int Version { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    public MeasureDefinition Definition { get; private set; } = new();

    public DateTimeOffset DefinedAt { get; private set; }

    /// <summary>Who defined this version.</summary>
    public string DefinedBy { get; private set; } = "";

    /// <summary>Since when it is offered no more; it can still be read.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    public static OwnMeasure Define(Actor actor, string id, int version, string name, MeasureDefinition definition, DateTimeOffset now) =>
        new() { WorkspaceId = actor.Workspace, Id = id, Version = version, Name = name, Definition = definition, DefinedAt = now, DefinedBy = actor.Name };

    /// <summary>Another name is no other measure.</summary>
    public void Rename(string name) => Name = name;

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;

    public void Revive() => RetiredAt = null;
}
