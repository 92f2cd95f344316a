using Heed.Act.Promises.Tables;
using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>The customer got what was promised; with what shows it: a note, a signal, or a file attached before.</summary>
/// <param name="Note">What was done, and how one knows.</param>
/// <param name="Signal">A signal that shows it.</param>
/// <param name="At">When the customer got it; null for now.</param>
public sealed record KeepPromise(string? Note, Guid? Signal = null, DateTimeOffset? At = null) : PromiseChange
{
    public override IReadOnlyList<PromiseEntryKind> Rivals => [PromiseEntryKind.Moved, PromiseEntryKind.Handed];

    public override string? Typed => Note;

    public override bool NeedsOpen => false;

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if (!its.IsOpen && (its.State != PromiseState.Broken || its.DeliveredAt is not null)) return PromisesErrors.HasEnded(its.Number);
        if (RejectLong("note", Note) is { } problem) return problem;
        var (now, at) = (context.Turn.Now, At ?? context.Turn.Now);
        if (at > now || at < its.MadeAt) return PromisesErrors.Invalid("at", "must lie between the day it was promised and now.");
        if (Given(Note) is null && Signal is null && !context.Db.PromiseEntries.Any(e => e.PromiseId == its.Id && e.Kind == PromiseEntryKind.Attached)) return PromisesErrors.Invalid("note", "say how one knows: a few words, a signal, or a file attached first.");
        its.Deliver(at, Given(Note), Signal, context.Turn);
        return null;
    }
}
