using Heed.Base.Workspaces;

namespace Heed.Act.Recovery;

/// <summary>How a workspace wins customers back: which score tells that one is unhappy, what one is worth a year, where reviews are written.</summary>
public sealed record RecoveryWays
{
    public const int MostDays = 365;

    /// <summary>The source whose latest answer counts; null for the first that has a score.</summary>
    public string? ScoreSource { get; init; }

    /// <summary>Its field; null for the first score.</summary>
    public string? ScoreField { get; init; }

    /// <summary>What is called, among what is known of a customer, the money they bring a year.</summary>
    public string? ValueAttribute { get; init; }

    /// <summary>What a customer brings a year where that is not known of them; null where nobody said.</summary>
    public double? YearlyValue { get; init; }

    public string Currency { get; init; } = "EUR";

    /// <summary>What must be at risk with a customer a year for a call to be worth it; null for what handling a case costs on average.</summary>
    public double? LeastAtRisk { get; init; }

    /// <summary>How long an unhappy answer or a broken promise keeps a customer on the list.</summary>
    public int TroubleDays { get; init; } = 90;

    /// <summary>How many months must pass before a customer is invited to review again.</summary>
    public int ReviewMonths { get; init; } = 6;

    /// <summary>Where customers of units without an address of their own review.</summary>
    public string? ReviewLink { get; init; }

    /// <summary>Addresses by unit; a unit without one has that of the unit above it.</summary>
    public IReadOnlyDictionary<string, string> ReviewLinks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is called, among what is known of a customer, the number of the one who brought them.</summary>
    public string ReferralAttribute { get; init; } = "referred_by";

    /// <summary>What is called, among what comes with a signal, the account of the employee it is about.</summary>
    public string AgentAttribute { get; init; } = "agent";
}

/// <summary>The ways of one workspace.</summary>
public sealed class RecoveryDesk : IOwnedByWorkspace
{
    private RecoveryDesk() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public RecoveryWays Ways { get; private set; } = new();
    public int Version { get; private set; }

    internal static RecoveryDesk Create(WorkspaceId workspace) => new() { WorkspaceId = workspace };

    internal void Set(RecoveryWays ways)
    {
        Ways = ways;
        Version++;
    }
}
