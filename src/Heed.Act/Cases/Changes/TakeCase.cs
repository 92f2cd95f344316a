using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Takes a case oneself, and begins.</summary>
public sealed record TakeCase : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Assigned, EntryKind.Routed];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        var me = context.Actor.Name;
        if (context.Worker(me) is null) return CasesErrors.UnknownPerson(me);
        if (its.Owner == me && its.State != CaseState.New) return null;
        if (AssignCase.RejectRelay(its, me, context) is { } spent) return spent;
        if (its.Owner != me) its.Assign(me, context.Turn);
        if (its.State == CaseState.New) its.Move(CaseState.Working, context.Turn);
        return null;
    }
}
