using Heed.Act.Cases.Changes;
using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>Takes a promise back, with the customer's consent: who gave it, how, and when.</summary>
/// <param name="Consent">Who said that it need not be kept.</param>
/// <param name="How">How they said it.</param>
/// <param name="When">When; null for now.</param>
/// <param name="Why">What they said.</param>
public sealed record WithdrawPromise(string? Consent, ContactChannel How, DateTimeOffset? When = null, string? Why = null) : PromiseChange
{
    public override IReadOnlyList<PromiseEntryKind> Rivals => [PromiseEntryKind.Answered, PromiseEntryKind.Moved];

    public override string? Typed => Why;

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if ((RejectText("consent", Consent, Promise.LongestName) ?? RejectLong("why", Why)) is { } problem) return problem;
        var when = When ?? context.Turn.Now;
        if (when > context.Turn.Now || when < its.MadeAt) return PromisesErrors.Invalid("when", "must lie between the day it was promised and now.");
        its.Withdraw(Consent!.Trim(), How, when, Given(Why), context.Turn);
        return null;
    }
}
