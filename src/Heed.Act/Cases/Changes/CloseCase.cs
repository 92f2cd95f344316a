using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Closes a case, with why it came to this and what was done.</summary>
/// <param name="Cause">One of the desk's causes.</param>
/// <param name="Action">What was done.</param>
public sealed record CloseCase(string Cause, string Action) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Closed, EntryKind.Reopened, EntryKind.Merged, EntryKind.Joined];

    public override string? Typed => Action;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (!context.Turn.Desk.Settings.Causes.Contains(Cause, StringComparer.Ordinal)) return CasesErrors.UnknownCause(Cause);
        if (RejectText("action", Action) is { } problem) return problem;
        if (its.Owner is null && context.Worker(context.Actor.Name) is not null) its.Assign(context.Actor.Name, context.Turn);
        its.Close(Cause, Action.Trim(), context.Turn);
        return null;
    }
}
