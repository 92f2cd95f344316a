using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>Brings promises of the past along, as they were kept elsewhere: with their history, at their times, and without writing to anybody. One brought before is left alone.</summary>
public sealed class BringPromises(HeedDatabase database, IPromiseMails mails, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <param name="Id">The sender's own id: brought twice, it is there once.</param>
    /// <param name="Making">What was promised to whom.</param>
    /// <param name="MadeAt">When.</param>
    public sealed record Past(Guid Id, PromiseMaking Making, DateTimeOffset MadeAt)
    {
        /// <summary>When the deliverer answered; null where it never did.</summary>
        public DateTimeOffset? AnsweredAt { get; init; }

        public DeliveryAnswer Answer { get; init; }

        /// <summary>What became of it; null where it is open still.</summary>
        public PromiseState? Outcome { get; init; }

        /// <summary>When it was kept or withdrawn; a broken one broke when its time was over.</summary>
        public DateTimeOffset? EndedAt { get; init; }

        public string? Note { get; init; }
    }

    /// <returns>How many were new.</returns>
    public async Task<Result<int>> RunAsync(IReadOnlyList<Past> promises, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return PromisesErrors.ManagersOnly;
        var brought = 0;
        foreach (var some in promises.OrderBy(p => p.MadeAt).Chunk(AtOnce))
        {
            await using var db = database.For(actor.Workspace);
            var ids = some.Select(p => p.Id).ToList();
            var known = await db.PromiseEntries.Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel);
            var desk = await FindDesk.OnAsync(db, cancel);
            var number = await db.Promises.MaxAsync(p => (int?)p.Number, cancel) ?? 0;
            foreach (var past in some.Where(p => !known.Contains(p.Id)))
            {
                db.Promises.Add(Live(past, ++number, time.GetUtcNow(), new(actor.Workspace, past.Making.Promiser, past.MadeAt, desk, Once: past.Id)));
                brought++;
            }

            await PromiseRule.EnsureAsync(db, mails, new(actor.Workspace, actor.Name, time.GetUtcNow(), desk), cancel);
            db.AddWrittenToPromises();
            await db.SaveChangesAsync(cancel);
        }

        return brought;
    }

    private static Promise Live(Past past, int number, DateTimeOffset now, CaseTurn turn)
    {
        var its = Promise.Make(turn, number, past.Making);
        if (its.Ask(turn) && past.AnsweredAt is { } answered) its.Answer(past.Answer, null, null, turn with { Now = answered });
        switch (past.Outcome)
        {
            case PromiseState.Kept or PromiseState.Late:
                its.Deliver(past.EndedAt ?? its.DueAt, past.Note, null, turn with { Now = past.EndedAt ?? its.DueAt });
                break;
            case PromiseState.Withdrawn:
                its.Withdraw(past.Making.Customer ?? past.Making.Whom ?? "", ContactChannel.Phone, past.EndedAt ?? its.DueAt, past.Note, turn with { Now = past.EndedAt ?? its.DueAt });
                break;
            case PromiseState.Broken when its.BreaksAt <= now:
                its.FallDue(turn with { Now = its.DueAt, By = CaseTurn.ByClock, IsPerson = false });
                its.Break(turn with { Now = its.BreaksAt, By = CaseTurn.ByClock, IsPerson = false });
                break;
        }

        return its;
    }
}
