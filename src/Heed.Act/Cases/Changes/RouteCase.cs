using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Hands a case to another unit, where nobody has it yet.</summary>
public sealed record RouteCase(string Unit) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Assigned, EntryKind.Routed];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (context.Units.Find(Unit) is null) return CasesErrors.UnknownUnit(Unit);
        if (Unit == its.Unit) return null;
        if (its.Relays >= context.Turn.Desk.Settings.MostRelays && !context.IsManager) return CasesErrors.RelaysSpent(its.Relays);
        its.Route(Unit, context.Turn);
        if (context.Load(Unit) is { } next) its.Assign(next, context.Turn, byLoad: true);
        return null;
    }
}
