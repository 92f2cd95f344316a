using Heed.Base.Workspaces;

namespace Heed.Act.Cases;

/// <summary>Two cases that have to do with each other; kept once for each of the two.</summary>
public sealed class CaseLink : IOwnedByWorkspace
{
    private CaseLink() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid OtherId { get; private set; }

    internal static CaseLink Between(Case one, Case other) => new() { WorkspaceId = one.WorkspaceId, CaseId = one.Id, OtherId = other.Id };
}

/// <summary>A colleague named in a note, who finds it in their queue until they have looked.</summary>
public sealed class CaseMention : IOwnedByWorkspace
{
    private CaseMention() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public Guid CaseId { get; private set; }
    public string Account { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }

    internal static CaseMention Of(Case its, string account, DateTimeOffset at) => new() { WorkspaceId = its.WorkspaceId, CaseId = its.Id, Account = account, At = at };

    internal void Again(DateTimeOffset at) => (At, SeenAt) = (at, null);
}
