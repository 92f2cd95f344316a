using Heed.Base.Workspaces;

namespace Heed.Act.Initiatives.Telling;

/// <summary>A customer who was told what was done about what they said: once for each initiative.</summary>
public sealed class ToldCustomer : IOwnedByWorkspace
{
    private ToldCustomer() { }

    public Guid InitiativeId { get; private set; }

    /// <summary>The customer's external id.</summary>
    public string Customer { get; private set; } = "";

    public WorkspaceId WorkspaceId { get; private set; }
    public string Language { get; private set; } = "";

    /// <summary>The mail in the outbox.</summary>
    public Guid MailId { get; private set; }

    public DateTimeOffset At { get; private set; }
    public string By { get; private set; } = "";

    internal static ToldCustomer Of(Initiative its, AudienceMember member, string language, Guid mail, InitiativeTurn turn) => new()
    {
        InitiativeId = its.Id,
        Customer = member.Customer,
        WorkspaceId = turn.Workspace,
        Language = language,
        MailId = mail,
        At = turn.Now,
        By = turn.By,
    };
}
