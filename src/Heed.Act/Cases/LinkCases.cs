using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>Ties two cases together: as ones that have to do with each other, or the one as part of the other.</summary>
public sealed class LinkCases(HeedDatabase database, TimeProvider time)
{
    /// <param name="Number">The case.</param>
    /// <param name="Other">The other's number; where merged, the one that goes on.</param>
    /// <param name="Merge">The case becomes part of the other and is closed; what it is about is the other's from then on.</param>
    public sealed record Input(int Number, int Other, bool Merge);

    public async Task<Result<Case>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return CasesErrors.AgentsOnly;
        if (input.Number == input.Other) return CasesErrors.Invalid("other", "must be another case.");
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.Of(db).FirstOrDefaultAsync(c => c.Number == input.Number, cancel) is not { } its) return CasesErrors.Unknown(input.Number);
        if (await scope.Of(db).FirstOrDefaultAsync(c => c.Number == input.Other, cancel) is not { } other) return CasesErrors.Unknown(input.Other);
        if (input.Merge && !its.IsOpen) return CasesErrors.IsClosed(its.Number);
        if (input.Merge && !other.IsOpen) return CasesErrors.IsClosed(other.Number);
        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), await FindDesk.OnAsync(db, cancel));
        if (input.Merge)
        {
            foreach (var signal in await db.CaseSignals.Where(s => s.CaseId == its.Id).ToListAsync(cancel)) signal.MoveTo(other);
            its.MergeInto(other, turn);
            other.AnswerUntil(new[] { other.AnswerBy, its.AnswerBy }.Min(), turn);
        }
        else
        {
            its.Link(other, turn);
        }

        if (!await db.CaseLinks.AnyAsync(l => l.CaseId == its.Id && l.OtherId == other.Id, cancel)) db.CaseLinks.AddRange(CaseLink.Between(its, other), CaseLink.Between(other, its));
        db.AddWritten();
        try
        {
            await db.SaveChangesAsync(cancel);
            return its;
        }
        catch (DbUpdateException)
        {
            return CasesErrors.Busy;
        }
    }
}
