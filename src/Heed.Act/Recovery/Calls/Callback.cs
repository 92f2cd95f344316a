using Heed.Act.Recovery.Risk;
using Heed.Base.Customers;

namespace Heed.Act.Recovery.Calls;

/// <summary>A line of the callback list.</summary>
/// <param name="Trouble">Who, and what went wrong.</param>
/// <param name="Customer">What is known of them; null where nothing is.</param>
/// <param name="Risk">How many of those who stand like them leave; null where nobody was ever heard to leave.</param>
/// <param name="YearlyValue">What they bring a year; null where nobody said.</param>
/// <param name="Last">The last time somebody tried to reach them.</param>
public sealed record Callback(Trouble Trouble, Customer? Customer, RiskEstimate? Risk, double? YearlyValue, RecoveryContact? Last)
{
    /// <summary>Whether they asked once not to be called.</summary>
    public bool WantsNoCalls { get; init; }

    /// <summary>The last time somebody was in touch with them in a case of theirs.</summary>
    public CaseCall? InCase { get; init; }

    public bool OptedOut => Customer?.OptedOutAt is not null;

    /// <summary>Churn probability × yearly value; null where either is unknown.</summary>
    public double? AtRisk => Risk?.Share.Value / 100 * YearlyValue;

    public CallbackTab TabOn(DateOnly today)
    {
        if (WantsNoCalls) return CallbackTab.Done;
        if (InCase is { } spoken && spoken.At >= Trouble.Last && (Last is null || Last.At < spoken.At)) return CallbackTab.Done;
        if (Last is null || Last.At < Trouble.Last) return CallbackTab.ToCall;
        if (Last.NextOn is { } next) return next <= today ? CallbackTab.ToCall : CallbackTab.Planned;
        return Last.Outcome is ContactOutcome.Reached or ContactOutcome.Written ? CallbackTab.Done : CallbackTab.ToCall;
    }
}

/// <summary>A talk or a letter written down in a case.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="By">The account of who had it.</param>
/// <param name="At">When.</param>
public sealed record CaseCall(int Number, string By, DateTimeOffset At);

/// <summary>The lists of callbacks.</summary>
public enum CallbackTab
{
    /// <summary>Nobody has reached them since, or the day to try again has come.</summary>
    ToCall,

    /// <summary>To be tried again on a day to come.</summary>
    Planned,

    /// <summary>Reached, written to, or not to be called.</summary>
    Done,
    All,
}
