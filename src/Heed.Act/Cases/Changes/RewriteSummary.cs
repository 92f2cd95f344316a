using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Says anew what a case is about.</summary>
public sealed record RewriteSummary(string Summary) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Rewritten];

    public override string? Typed => Summary;

    public override bool NeedsOpen => false;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (Summary.Length > Case.LongestText) return CasesErrors.Invalid("summary", $"must be at most {Case.LongestText} characters.");
        if (Summary != its.Summary) its.Rewrite(Summary.Trim(), context.Turn);
        return null;
    }
}
