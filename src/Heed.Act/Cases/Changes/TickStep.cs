using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Ticks a step of the playbook, or takes the tick away.</summary>
public sealed record TickStep(int Step, bool Done) : CaseChange
{
    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (Step < 0 || Step >= its.Steps.Count) return CasesErrors.Invalid("step", "must be one of the playbook's.");
        if (Done != (its.Steps[Step].DoneAt is not null)) its.Tick(Step, Done, context.Turn);
        return null;
    }
}
