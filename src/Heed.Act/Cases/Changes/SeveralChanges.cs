using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Several changes at once: all of them are made, or none.</summary>
public sealed record SeveralChanges(IReadOnlyList<CaseChange> All) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [.. All.SelectMany(c => c.Rivals).Distinct()];

    public override string? Typed => string.Join("\n\n", All.Select(c => c.Typed).Where(t => !string.IsNullOrWhiteSpace(t))) is { Length: > 0 } typed ? typed : null;

    public override bool NeedsOpen => false;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        foreach (var change in All)
        {
            if (change.NeedsOpen && !its.IsOpen) return CasesErrors.IsClosed(its.Number);
            if (change.Apply(its, context) is { } problem) return problem;
        }

        return null;
    }
}
