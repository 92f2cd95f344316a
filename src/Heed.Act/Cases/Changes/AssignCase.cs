using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Gives a case to someone, to whoever has the least, or back to nobody.</summary>
/// <param name="Owner">Whose it becomes; null for nobody's.</param>
/// <param name="ByLoad">To the one with the fewest open cases of those who take its unit's.</param>
public sealed record AssignCase(string? Owner, bool ByLoad = false) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Assigned, EntryKind.Routed];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        var owner = ByLoad ? context.Load(its.Unit) : Owner;
        if (ByLoad && owner is null) return CasesErrors.Invalid("owner", "nobody who takes this unit's cases has room for it.");
        if (owner is not null && context.Worker(owner) is null) return CasesErrors.UnknownPerson(owner);
        if (owner == its.Owner) return null;
        if (RejectRelay(its, owner, context) is { } spent) return spent;
        its.Assign(owner, context.Turn, ByLoad);
        return null;
    }

    /// <summary>From one person to another as often as the desk allows; beyond that a manager hands it on.</summary>
    internal static Problem? RejectRelay(Case its, string? owner, ChangeContext context) =>
        its.Owner is not null && owner is not null && owner != its.Owner && its.Relays >= context.Turn.Desk.Settings.MostRelays && !context.IsManager
            ? CasesErrors.RelaysSpent(its.Relays)
            : null;
}
