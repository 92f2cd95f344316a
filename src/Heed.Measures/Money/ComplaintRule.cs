using Heed.Measures.Reports;

namespace Heed.Measures.Money;

/// <summary>What to do with a claim.</summary>
public enum ClaimDecision
{
    /// <summary>Cheaper to settle at once than to handle.</summary>
    Settle,

    /// <summary>Handle it as usual: it is not below what handling costs.</summary>
    Handle,

    /// <summary>Handle it: a regulated complaint is never settled by this rule.</summary>
    Regulated,

    /// <summary>Handle it: the customer's cap for the year does not leave so much.</summary>
    OverCap,

    /// <summary>Handle it: too few closed cases to know what handling costs.</summary>
    CostUnknown,
}

/// <summary>A claim, and what is known of the customer's year.</summary>
/// <param name="Amount">What is claimed, 0 or more.</param>
/// <param name="SettledThisYear">Settled by this rule for the customer this year, 0 or more.</param>
/// <param name="CapAYear">The most for a customer and year, 0 or more.</param>
/// <param name="Regulated">Whether the law says how it is handled.</param>
public readonly record struct Claim(decimal Amount, decimal SettledThisYear, decimal CapAYear, bool Regulated);

/// <summary>
/// The complaint rule: a claim below the mean cost of handling one of its category is settled at once, within a cap for each customer and year; regulated complaints never. Carries the
/// figures it rested on.
/// </summary>
/// <param name="Decision">What to do.</param>
/// <param name="Claim">What was decided on.</param>
/// <param name="Cost">What handling costs, see <see cref="HandlingCost"/>.</param>
/// <param name="BeyondDoubt">Whether the claim lies below the lower end of the cost's interval too.</param>
public sealed record ComplaintRule(ClaimDecision Decision, Claim Claim, Estimate Cost, bool BeyondDoubt)
{
    /// <summary>Fewest closed cases that say what handling costs.</summary>
    public const long FewestCases = 10;

    /// <exception cref="ArgumentOutOfRangeException">An amount below 0.</exception>
    public static ComplaintRule Of(Claim claim, Estimate cost)
    {
        if (claim.Amount < 0 || claim.SettledThisYear < 0 || claim.CapAYear < 0) throw new ArgumentOutOfRangeException(nameof(claim), claim, "Amounts are 0 or more.");
        return new(Decide(claim, cost), claim, cost, (double)claim.Amount < cost.Low);
    }

    private static ClaimDecision Decide(Claim claim, Estimate cost)
    {
        if (claim.Regulated) return ClaimDecision.Regulated;
        if (cost.Value is not { } mean || cost.N < FewestCases) return ClaimDecision.CostUnknown;
        if ((double)claim.Amount >= mean) return ClaimDecision.Handle;
        return claim.SettledThisYear + claim.Amount > claim.CapAYear ? ClaimDecision.OverCap : ClaimDecision.Settle;
    }
}
