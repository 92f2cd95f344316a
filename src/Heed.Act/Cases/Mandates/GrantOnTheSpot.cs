using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Tables;
using Heed.Base.Results;

namespace Heed.Act.Cases.Mandates;

/// <summary>Grants a customer something without asking anybody, within what one's role may.</summary>
/// <param name="Cents">How much, in hundredths of the currency.</param>
/// <param name="What">What for.</param>
public sealed record GrantOnTheSpot(long Cents, string What) : CaseChange
{
    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (Cents <= 0) return CasesErrors.Invalid("amount", "must be more than 0.");
        if (RejectText("what", What, 300) is { } problem) return problem;
        var mandate = context.Turn.Desk.Settings.Mandate;
        var most = context.IsManager ? mandate.ManagerCents : mandate.AgentCents;
        if (Cents > most) return CasesErrors.BeyondMandate(most, mandate.Currency);
        context.Db.CaseGrants.Add(CaseGrant.Of(its, Cents, What.Trim(), context.Turn, settled: false));
        its.Grant(Cents, mandate.Currency, What.Trim(), null, context.Turn);
        return null;
    }
}

/// <summary>Writes down what the customer asks for.</summary>
/// <param name="Cents">How much; null for nothing.</param>
/// <param name="Regulated">A complaint that supervisors have rules for.</param>
public sealed record SetClaim(long? Cents, bool Regulated) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Claimed, EntryKind.Granted];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (Cents is < 0 or > 100_000_000_000) return CasesErrors.Invalid("claim", "must be an amount.");
        if (Cents != its.ClaimCents || Regulated != its.Regulated) its.Claim(Cents, Regulated, context.Turn);
        return null;
    }
}
