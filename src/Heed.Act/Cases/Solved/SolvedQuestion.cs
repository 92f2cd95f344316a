using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Solved;

/// <summary>"Did we solve it?", asked of a customer once their case is closed. Who has the address may answer, once; the address itself is not kept.</summary>
public sealed class SolvedQuestion : IOwnedByWorkspace
{
    /// <summary>How long the address leads to the question.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    private SolvedQuestion() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What is kept of the address's secret part.</summary>
    public string TokenHash { get; private set; } = "";

    public Guid CaseId { get; private set; }

    /// <summary>What the customer speaks.</summary>
    public string? Language { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public bool? Solved { get; private set; }
    public int Version { get; private set; }

    internal static SolvedQuestion Of(Case its, SolvedToken token, DateTimeOffset now) => new()
    {
        WorkspaceId = its.WorkspaceId,
        TokenHash = token.Hash,
        CaseId = its.Id,
        Language = its.Language,
        AskedAt = now,
        ExpiresAt = now + Lasts,
    };

    internal void Answer(bool solved, DateTimeOffset now)
    {
        (Solved, AnsweredAt) = (solved, now);
        Version++;
    }
}
