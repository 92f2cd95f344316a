using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>Takes some of what a case is about out of it, into a case of its own: two troubles came in as one.</summary>
public sealed class SplitCase(HeedDatabase database, TimeProvider time)
{
    /// <param name="Number">The case.</param>
    /// <param name="Signals">Which of its signals go; not all of them.</param>
    /// <param name="Title">What the new one is called.</param>
    public sealed record Input(int Number, IReadOnlyList<Guid> Signals, string Title);

    public async Task<Result<Case>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return CasesErrors.AgentsOnly;
        if (input.Title.Trim() is not { Length: > 0 and <= Case.LongestTitle } title) return CasesErrors.Invalid("title", $"must be 1 to {Case.LongestTitle} characters.");
        await using var db = database.For(actor.Workspace);
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        if (await scope.Of(db).FirstOrDefaultAsync(c => c.Number == input.Number, cancel) is not { } its) return CasesErrors.Unknown(input.Number);
        var about = await db.CaseSignals.Where(s => s.CaseId == its.Id).ToListAsync(cancel);
        var going = about.Where(s => input.Signals.Contains(s.SignalId)).ToList();
        if (going.Count == 0 || about.Select(s => s.SignalId).Distinct().Count() == going.Select(s => s.SignalId).Distinct().Count()) return CasesErrors.NotOneOfIts;

        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), await FindDesk.OnAsync(db, cancel));
        var number = (await db.Cases.MaxAsync(c => (int?)c.Number, cancel) ?? 0) + 1;
        var opened = Case.Open(turn, number, new(title, its.Matter)
        {
            Customer = its.Customer,
            Unit = its.Unit,
            Language = its.Language,
            Priority = its.Priority,
            Hours = its.AllowedHours,
            Signal = going[0].SignalId,
        });
        if (its.Owner is { } owner) opened.Assign(owner, turn);
        its.Split(opened, turn);
        foreach (var signal in going) signal.MoveTo(opened);
        opened.AnswerUntil(await RegisterOnCases.LimitAsync(db, going, cancel), turn);
        its.AnswerUntil(await RegisterOnCases.LimitAsync(db, about.Except(going), cancel), turn);
        db.Cases.Add(opened);
        db.CaseLinks.AddRange(CaseLink.Between(its, opened), CaseLink.Between(opened, its));
        db.AddWritten();
        try
        {
            await db.SaveChangesAsync(cancel);
            return opened;
        }
        catch (DbUpdateException)
        {
            return CasesErrors.Busy;
        }
    }
}
