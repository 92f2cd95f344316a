using Heed.Base.Workspaces;

namespace Heed.Readings.Bridges;

/// <summary>Says that a field goes on with what another asked in other words, and when both were asked side by side.</summary>
public sealed class SeriesBridge : IOwnedByWorkspace
{
    private SeriesBridge() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Where the new words are asked.</summary>
    public string Source { get; private set; } = "";

    public string Field { get; private set; } = "";

    /// <summary>Where the old words were asked; may be the same.</summary>
    public string OldSource { get; private set; } = "";

    public string OldField { get; private set; } = "";

    /// <summary>First day on which both were asked.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last such day, itself included.</summary>
    public DateOnly To { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }
    public string DeclaredBy { get; private set; } = "";

    public static SeriesBridge Declare(Actor actor, string source, string field) => new() { WorkspaceId = actor.Workspace, Source = source, Field = field };

    public void Span(string oldSource, string oldField, DateOnly from, DateOnly to, Actor actor, DateTimeOffset now) =>
        (OldSource, OldField, From, To, DeclaredAt, DeclaredBy) = (oldSource, oldField, from, to, now, actor.Name);
}
