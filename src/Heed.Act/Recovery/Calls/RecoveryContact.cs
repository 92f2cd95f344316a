using Heed.Base.Workspaces;

namespace Heed.Act.Recovery.Calls;

/// <summary>A try to speak with a customer with whom something has gone wrong, or a letter to them. Nothing in it changes afterwards.</summary>
public sealed class RecoveryContact : IOwnedByWorkspace
{
    public const int LongestNote = 2_000;

    private RecoveryContact() { }

    /// <summary>The sender's own id where they gave one: sent twice, it is there once.</summary>
    public Guid Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The customer's external id.</summary>
    public string Customer { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The account of the one who tried.</summary>
    public string By { get; private set; } = "";

    public ContactOutcome Outcome { get; private set; }

    /// <summary>What was said.</summary>
    public string? Note { get; private set; }

    /// <summary>The day to try again.</summary>
    public DateOnly? NextOn { get; private set; }

    internal static RecoveryContact Of(WorkspaceId workspace, string customer, ContactOutcome outcome, string? note, DateOnly? next, string by, DateTimeOffset at, Guid? id) => new()
    {
        Id = id ?? Guid.CreateVersion7(at),
        WorkspaceId = workspace,
        Customer = customer,
        At = at,
        By = by,
        Outcome = outcome,
        Note = note,
        NextOn = next,
    };
}

/// <summary>What became of a try.</summary>
public enum ContactOutcome
{
    Reached,
    Voicemail,
    WrongNumber,

    /// <summary>They do not want to be called; they are not, from then on.</summary>
    WantsNoCalls,

    /// <summary>They were written to.</summary>
    Written,
}
