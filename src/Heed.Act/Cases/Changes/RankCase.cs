using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Gives a case another priority.</summary>
public sealed record RankCase(CasePriority Priority) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Ranked];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (Priority != its.Priority) its.Rank(Priority, context.Turn);
        return null;
    }
}
