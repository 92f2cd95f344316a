using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Solved;

/// <summary>A customer says whether their case is solved. A no opens it again, and puts it before whoever had it.</summary>
public sealed class AnswerSolved(HeedDatabase database, TimeProvider time)
{
    public const int LongestComment = 5_000;
    /// <summary>The question an address leads to; null where there is none, or no longer.</summary>
    public async Task<SolvedQuestion?> FindAsync(SolvedToken token, CancellationToken cancel)
    {
        var (hash, now) = (token.Hash, time.GetUtcNow());
        await using var db = database.ForSystem();
        return await db.SolvedQuestions.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(q => q.TokenHash == hash && q.ExpiresAt > now, cancel);
    }

    /// <returns>The question with its answer: the first that was given, however often it is sent.</returns>
    public async Task<Result<SolvedQuestion>> RunAsync(SolvedToken token, bool solved, string? comment, CancellationToken cancel)
    {
        // An agent may work on the case at this moment.
        return await Contention.RetryAsync(() => TryAsync(token, solved, comment, cancel), Problem.Unavailable("busy", "This could not be stored just now. Try again in a moment."));
    }

    private async Task<Result<SolvedQuestion>> TryAsync(SolvedToken token, bool solved, string? comment, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } found) return Problem.NotFound("no-question", "There is nothing to answer here any more.");
        await using var db = database.For(found.WorkspaceId);
        var question = await db.SolvedQuestions.FirstAsync(q => q.TokenHash == found.TokenHash, cancel);
        if (question.AnsweredAt is not null) return question;
        var its = await db.Cases.FirstAsync(c => c.Id == question.CaseId, cancel);
        var now = time.GetUtcNow();
        var turn = new CaseTurn(found.WorkspaceId, CaseTurn.ByCustomer, now, await FindDesk.OnAsync(db, cancel), IsPerson: false);
        var words = comment?.Trim() is { Length: > 0 } given ? Case.Shorten(given, LongestComment) : null;
        question.Answer(solved, now);
        its.Answered(solved, words, turn);
        if (!solved && !its.IsOpen)
        {
            var key = its.Customer is { } customer ? Case.KeyOf(customer, its.Matter) : null;
            its.Reopen(null, key is not null && !await db.Cases.AnyAsync(c => c.OpenKey == key, cancel), turn);
        }

        if (!solved && its.Owner is { } owner)
        {
            if (await db.CaseMentions.FirstOrDefaultAsync(m => m.CaseId == its.Id && m.Account == owner, cancel) is { } known) known.Again(now);
            else db.CaseMentions.Add(CaseMention.Of(its, owner, now));
        }

        db.AddWritten();
        await db.SaveChangesAsync(cancel);
        return question;
    }
}
