using Heed.Act.Cases.Changes;
using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>Another date, agreed with the customer before the first has passed. The deliverer is asked again unless it offered that date.</summary>
/// <param name="Due">The new date.</param>
/// <param name="Told">How the customer was told.</param>
/// <param name="Note">What they said.</param>
public sealed record AgreeDate(PromiseDue Due, ContactChannel Told, string? Note = null) : PromiseChange
{
    public override IReadOnlyList<PromiseEntryKind> Rivals => [PromiseEntryKind.Moved, PromiseEntryKind.Answered, PromiseEntryKind.Handed];

    public override string? Typed => Note;

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if (RejectLong("note", Note) is { } problem) return problem;
        // Moving what is overdue would turn every broken promise into a kept one.
        if (context.Turn.Now > its.DueAt) return PromisesErrors.IsOver(its.Number);
        if (Due.At(context.Turn, "due").Failed(out problem, out var due)) return problem;
        if (due == its.DueAt) return PromisesErrors.Invalid("due", "is the date it has already.");
        its.Move(due, Told, Given(Note), context.Turn);
        return null;
    }
}
