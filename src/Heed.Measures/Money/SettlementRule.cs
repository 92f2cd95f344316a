using Heed.Measures.Fields;

namespace Heed.Measures.Money;

/// <summary>Whether a claim is settled at once because working on it would cost more than it asks for.</summary>
public static class SettlementRule
{
    /// <summary>
    /// The first of these that holds: no claim; regulated; nobody known to count the year's cap for; fewer than <see cref="HandlingCost.FewestCases"/> closed cases; claim not below the mean cost;
    /// claim and what was settled for the customer within the year together above the cap. Otherwise it is offered.
    /// </summary>
    /// <param name="claimCents">What is asked for; null where nothing is.</param>
    /// <param name="regulated">A complaint that supervisors have rules for.</param>
    /// <param name="known">Whether the customer is known.</param>
    /// <param name="cost">Handling cost over closed cases of the category, in hundredths.</param>
    /// <param name="settledCents">Settled for the customer within a year, in hundredths.</param>
    /// <param name="capCents">At most so much for a customer within a year.</param>
    public static SettlementVerdict Of(long? claimCents, bool regulated, bool known, Moments cost, long settledCents, long capCents) => (claimCents, regulated) switch
    {
        (null or <= 0, _) => SettlementVerdict.NoClaim,
        (_, true) => SettlementVerdict.Regulated,
        _ when !known => SettlementVerdict.Unknown,
        _ when cost.N < HandlingCost.FewestCases => SettlementVerdict.TooFew,
        _ when claimCents >= cost.Mean => SettlementVerdict.Dearer,
        _ when claimCents + settledCents > capCents => SettlementVerdict.OverCap,
        _ => SettlementVerdict.Offered,
    };
}

/// <summary>What the rule says, and why.</summary>
public enum SettlementVerdict
{
    Offered,

    /// <summary>Nothing is asked for.</summary>
    NoClaim,

    /// <summary>Supervisors' rules stand above ours.</summary>
    Regulated,

    /// <summary>Without a customer the year's cap can't be kept.</summary>
    Unknown,

    /// <summary>Too few closed cases to know what one costs.</summary>
    TooFew,

    /// <summary>The claim is not below what a case costs.</summary>
    Dearer,

    /// <summary>The customer's cap for the year would be passed.</summary>
    OverCap,
}
