using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Mandates;

/// <summary>Something granted to a customer: by whom, under which mandate, and the figures it rested on.</summary>
public sealed class CaseGrant : IOwnedByWorkspace
{
    private CaseGrant() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public Guid CaseId { get; private set; }
    public string? Customer { get; private set; }

    /// <summary>In hundredths of the desk's currency.</summary>
    public long Cents { get; private set; }

    /// <summary>What for, in a few words.</summary>
    public string What { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>Whether it was settled because handling the claim would have cost more.</summary>
    public bool Settled { get; private set; }

    internal static CaseGrant Of(Case its, long cents, string what, CaseTurn turn, bool settled) => new()
    {
        Id = Guid.CreateVersion7(turn.Now),
        WorkspaceId = its.WorkspaceId,
        CaseId = its.Id,
        Customer = its.Customer,
        Cents = cents,
        What = what,
        At = turn.Now,
        By = turn.By,
        Settled = settled,
    };
}
