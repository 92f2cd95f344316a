using Heed.Base.Workspaces;

namespace Heed.Listen.Quotas;

/// <summary>A response's place in a quota, taken before the response is stored so that no more are stored than there are places.</summary>
public sealed class QuotaPlace : IOwnedByWorkspace
{
    private QuotaPlace() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The survey's key.</summary>
    public string Survey { get; private set; } = "";

    public string Quota { get; private set; } = "";
    public Guid Response { get; private set; }
    public DateTimeOffset TakenAt { get; private set; }

    public static QuotaPlace Take(WorkspaceId workspace, string survey, string quota, Guid response, DateTimeOffset now) =>
        new() { WorkspaceId = workspace, Survey = survey, Quota = quota, Response = response, TakenAt = now };
}
