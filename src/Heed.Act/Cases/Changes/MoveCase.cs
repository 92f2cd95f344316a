using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Moves an open case to another state; a case is closed by <see cref="CloseCase"/>, which asks why.</summary>
public sealed record MoveCase(CaseState To) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Moved, EntryKind.Closed, EntryKind.Reopened, EntryKind.Merged];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (To == CaseState.Closed) return CasesErrors.Invalid("state", "A case is closed with its cause and what was done.");
        if (To == its.State) return null;
        if (To == CaseState.Working && its.Owner is null && context.Worker(context.Actor.Name) is not null) its.Assign(context.Actor.Name, context.Turn);
        its.Move(To, context.Turn);
        return null;
    }
}
