using Heed.Base.Workspaces;

namespace Heed.Listen.Responses.Saved;

/// <summary>Answers of somebody who means to go on later. Who has the address may go on; the address itself is not kept.</summary>
public sealed class SavedAnswers : IOwnedByWorkspace
{
    /// <summary>How long after it was last saved.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    private SavedAnswers() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What is kept of the address's secret part.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The survey's key.</summary>
    public string Survey { get; private set; } = "";

    /// <summary>The response they will be: sent, all that was saved of it is forgotten, whatever the address.</summary>
    public Guid Response { get; private set; }

    /// <summary>The form as it would be sent, as JSON.</summary>
    public string Form { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public static SavedAnswers Of(WorkspaceId workspace, ResumeToken token, string survey, Guid response) => new() { WorkspaceId = workspace, TokenHash = token.Hash, Survey = survey, Response = response };

    public void Save(string form, DateTimeOffset now)
    {
        Form = form;
        ExpiresAt = now + Lasts;
    }
}
