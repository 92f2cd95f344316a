using Heed.Base.Workspaces;

namespace Heed.Act.Cases;

/// <summary>A signal that a case is about. A rule takes each signal once, whatever became of the case.</summary>
public sealed class CaseSignal : IOwnedByWorkspace
{
    private CaseSignal() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The rule that took it; all zeros where somebody opened a case from it.</summary>
    public Guid RuleId { get; private set; }

    public Guid SignalId { get; private set; }
    public Guid CaseId { get; private set; }
    public DateTimeOffset HappenedAt { get; private set; }

    internal static CaseSignal Of(Case its, Guid? rule, Guid signal, DateTimeOffset happenedAt) =>
        new() { WorkspaceId = its.WorkspaceId, RuleId = rule ?? Guid.Empty, SignalId = signal, CaseId = its.Id, HappenedAt = happenedAt };

    internal void MoveTo(Case other) => CaseId = other.Id;
}
