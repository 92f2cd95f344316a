using Heed.Base.Workspaces;

namespace Heed.Act.Recovery.Reviews;

/// <summary>When a customer was last invited to review us in public; one row a customer, so that two who invite at once invite once.</summary>
public sealed class ReviewInvitation : IOwnedByWorkspace
{
    private ReviewInvitation() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The customer's external id.</summary>
    public string Customer { get; private set; } = "";

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>How often in all.</summary>
    public int Times { get; private set; }

    internal static ReviewInvitation Create(WorkspaceId workspace, string customer) => new() { WorkspaceId = workspace, Customer = customer };

    internal void Invite(DateTimeOffset at) => (LastAt, Times) = (at, Times + 1);
}
