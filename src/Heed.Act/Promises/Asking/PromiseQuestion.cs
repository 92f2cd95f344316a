using Heed.Base.Workspaces;

namespace Heed.Act.Promises.Asking;

/// <summary>"Can you deliver this by then?", asked of a colleague by mail. Who has the address may answer for them while that asking stands; the address itself is not kept.</summary>
public sealed class PromiseQuestion : IOwnedByWorkspace
{
    /// <summary>How long the address leads to the question.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    private PromiseQuestion() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What is kept of the address's secret part.</summary>
    public string TokenHash { get; private set; } = "";

    public Guid PromiseId { get; private set; }

    /// <summary>Who was asked.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Which asking of the promise it belongs to.</summary>
    public int Round { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    internal static PromiseQuestion Of(Promise its, PromiseToken token, string account, DateTimeOffset now) => new()
    {
        WorkspaceId = its.WorkspaceId,
        TokenHash = token.Hash,
        PromiseId = its.Id,
        Account = account,
        Round = its.Round,
        ExpiresAt = now + Lasts,
    };
}
