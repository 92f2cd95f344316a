using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>The unit that must deliver says whether it can: yes, no, or by another date. It may think better of it as long as nothing has ended.</summary>
/// <param name="Answer">What it says.</param>
/// <param name="Offered">The date it can keep instead.</param>
/// <param name="Note">Why, for the promiser.</param>
public sealed record AnswerPromise(DeliveryAnswer Answer, PromiseDue? Offered = null, string? Note = null) : PromiseChange
{
    public override IReadOnlyList<PromiseEntryKind> Rivals => [PromiseEntryKind.Answered, PromiseEntryKind.Moved, PromiseEntryKind.Handed];

    public override string? Typed => Note;

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if (its.Deliverer is not { } unit) return PromisesErrors.NothingToSay(its.Number);
        if (!context.Scope.DeliversFor(unit)) return PromisesErrors.DeliverersOnly(unit);
        if (RejectLong("note", Note) is { } problem) return problem;
        DateTimeOffset? at = null;
        if (Answer == DeliveryAnswer.Date)
        {
            if (Offered is not { } offered) return PromisesErrors.Invalid("date", "must be the date that can be kept instead.");
            if (offered.At(context.Turn, "date").Failed(out problem, out var date)) return problem;
            at = date;
        }

        // A date no later than the promised one is a yes.
        its.Answer(at <= its.DueAt ? DeliveryAnswer.Yes : Answer, at <= its.DueAt ? null : at, Given(Note), context.Turn);
        return null;
    }
}
