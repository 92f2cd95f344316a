using System.Data;
using System.Data.Common;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Money;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Mandates;

/// <summary>Pays a claim at once because working on it would cost more. The figures it rested on are written into the case's history.</summary>
public sealed class SettleClaim(HeedDatabase database, TimeProvider time)
{
    private const int MostTries = 5;

    public async Task<Result<Case>> RunAsync(int number, Guid? once, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return CasesErrors.AgentsOnly;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(number, once, actor, cancel);
            }
            catch (Exception clash) when (clash is DbUpdateException or DbException { SqlState: "40001" })
            {
                // Another worked on the case, or settled for the same customer, at this moment: the figures are looked at again.
                if (tries == MostTries) return CasesErrors.Busy;
            }
        }
    }

    private async Task<Result<Case>> TryAsync(int number, Guid? once, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        // Two cases of one customer settled at once must not pass the cap together.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.Of(db).FirstOrDefaultAsync(c => c.Number == number, cancel) is not { } its) return CasesErrors.Unknown(number);
        if (once is { } id && await db.CaseEntries.AnyAsync(e => e.Id == id, cancel)) return its;
        if (!its.IsOpen) return CasesErrors.IsClosed(number);
        var (desk, now) = (await FindDesk.OnAsync(db, cancel), time.GetUtcNow());
        var mandate = desk.Settings.Mandate;
        var offer = await OfferSettlement.OnAsync(db, its, mandate, now, cancel);
        if (offer.Verdict != SettlementVerdict.Offered) return CasesErrors.NotOffered;
        var turn = new CaseTurn(actor.Workspace, actor.Name, now, desk, Once: once);
        var claim = its.ClaimCents!.Value;
        var figures = SettlementFigures.Of(offer, claim, mandate).ToString();
        db.CaseGrants.Add(CaseGrant.Of(its, claim, "", turn, settled: true));
        its.Grant(claim, mandate.Currency, null, figures, turn);
        its.Claim(null, its.Regulated, turn);
        await RegisterOnCases.SettleAsync(db, its, claim, figures, turn with { Once = null }, cancel);
        db.AddWritten();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return its;
    }
}
