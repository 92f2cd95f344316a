using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>Another unit delivers, and is asked; or whoever promised does.</summary>
/// <param name="Deliverer">The unit's code; null for the promiser.</param>
public sealed record HandPromise(string? Deliverer) : PromiseChange
{
    public override IReadOnlyList<PromiseEntryKind> Rivals => [PromiseEntryKind.Handed, PromiseEntryKind.Answered];

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if (Deliverer is { } unit && context.Units.Find(unit) is null) return PromisesErrors.UnknownUnit(unit);
        if (Deliverer == its.Deliverer) return null;
        its.HandTo(Deliverer, context.Turn);
        return null;
    }
}
