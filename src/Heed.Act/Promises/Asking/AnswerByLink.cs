using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Asking;

/// <summary>A colleague says by an address from a mail whether their unit can deliver, without signing in. It is good for the asking it was sent for, and for nothing else.</summary>
public sealed class AnswerByLink(HeedDatabase database, ListColleagues colleagues, ChangePromise change, TimeProvider time)
{
    private static Problem Gone { get; } = Problem.NotFound("no-question", "There is nothing to answer here any more.");

    /// <param name="Promise">What is asked about.</param>
    /// <param name="Open">Whether an answer is still waited for.</param>
    /// <param name="Actor">Who was asked.</param>
    public sealed record Found(Promise Promise, bool Open, Actor Actor);

    /// <summary>The question an address leads to; null where there is none, or no longer, or the one who was asked has left.</summary>
    public async Task<Found?> FindAsync(PromiseToken token, CancellationToken cancel)
    {
        var (hash, now) = (token.Hash, time.GetUtcNow());
        PromiseQuestion? question;
        await using (var all = database.ForSystem()) question = await all.PromiseQuestions.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(q => q.TokenHash == hash && q.ExpiresAt > now, cancel);
        if (question is null) return null;
        if ((await colleagues.RunAsync(question.WorkspaceId, cancel)).FirstOrDefault(c => c.Account == question.Account) is not { Role: >= Role.Agent } asked) return null;
        await using var db = database.For(question.WorkspaceId);
        if (await db.Promises.AsNoTracking().FirstOrDefaultAsync(p => p.Id == question.PromiseId, cancel) is not { } its) return null;
        var open = its.State == PromiseState.Asked && its.Round == question.Round && now <= its.BreaksAt;
        return new(its, open, new(question.WorkspaceId, asked.Account, asked.Role));
    }

    /// <returns>The promise as it stands: where another of the unit answered before, theirs is the answer.</returns>
    public async Task<Result<Promise>> RunAsync(PromiseToken token, AnswerPromise answer, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } found) return Gone;
        if (!found.Open) return found.Promise;
        var changed = await change.RunAsync(new(found.Promise.Number, answer, found.Promise.Version), found.Actor, cancel);
        if (!changed.Failed(out var problem)) return changed;
        return problem.Kind == ProblemKind.Conflict && await FindAsync(token, cancel) is { Open: false } again ? again.Promise : problem;
    }
}
