using Heed.Act.Cases.Tables;
using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Opens a closed case again.</summary>
/// <param name="Why">What is still to be done.</param>
public sealed record ReopenCase(string Why) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Reopened];

    public override string? Typed => Why;

    public override bool NeedsOpen => false;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (its.IsOpen) return CasesErrors.IsOpen(its.Number);
        if (RejectText("why", Why) is { } problem) return problem;
        its.Reopen(Why.Trim(), context.IsFree(its), context.Turn);
        return null;
    }
}

internal static class OpenKeys
{
    /// <summary>Whether no other open case stands for the customer and matter.</summary>
    public static bool IsFree(this ChangeContext context, Case its) => its.Customer is { } customer && !context.Db.Cases.Any(c => c.OpenKey == Case.KeyOf(customer, its.Matter));
}
