using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Asking;

/// <summary>Writes to those a promise concerns. Nothing is saved here: the mails are saved together with what they are about.</summary>
internal sealed class AskDeliverer(HeedDb db, IPromiseMails mails, IReadOnlyList<Colleague> colleagues, UnitTree units)
{
    /// <summary>Asks everyone who answers for the unit, each with an address of their own.</summary>
    public async Task RunAsync(Promise its, CaseTurn turn, bool again, CancellationToken cancel)
    {
        foreach (var colleague in await OfUnitAsync(its, cancel))
        {
            var token = PromiseToken.Make();
            db.PromiseQuestions.Add(PromiseQuestion.Of(its, token, colleague.Account, turn.Now));
            db.Post(mails.WhetherPossible(Guid.CreateVersion7(turn.Now), NewsOf(its, turn), colleague, token.Text, again), turn.Now);
        }
    }

    /// <summary>Tells whoever promised what the unit said, unless they said it themselves.</summary>
    public void TellPromiser(Promise its, CaseTurn turn)
    {
        if (its.Promiser != turn.By && Reachable(its.Promiser) is { } promiser) db.Post(mails.Answered(Guid.CreateVersion7(turn.Now), NewsOf(its, turn), promiser), turn.Now);
    }

    /// <summary>Tells promiser and unit that it is due, overdue or broken.</summary>
    public async Task TellBothAsync(Promise its, PromiseEntryKind what, CaseTurn turn, CancellationToken cancel)
    {
        var both = (await OfUnitAsync(its, cancel)).Concat(Reachable(its.Promiser) is { } promiser ? [promiser] : []).DistinctBy(c => c.Account);
        foreach (var colleague in both) db.Post(mails.Due(Guid.CreateVersion7(turn.Now), NewsOf(its, turn), colleague, what), turn.Now);
    }

    /// <summary>Those who take the unit's cases; else those who take everyone's; else managers: somebody has to answer.</summary>
    private async Task<IReadOnlyList<Colleague>> OfUnitAsync(Promise its, CancellationToken cancel)
    {
        if (its.Deliverer is not { } unit) return [];
        var agents = (await db.CaseAgents.AsNoTracking().ToListAsync(cancel)).Where(a => !a.Away).ToList();
        var own = agents.Where(a => a.Units.Exists(u => units.Within(u).Contains(unit, StringComparer.Ordinal))).ToList();
        if (own.Count == 0) own = [.. agents.Where(a => a.Units.Count == 0)];
        List<Colleague> found = [.. own.Select(a => Reachable(a.Account)).Where(c => c is not null).Select(c => c!)];
        return found.Count > 0 ? found : [.. colleagues.Where(c => c.Role >= Role.Manager && MailAddresses.IsOne(c.Email))];
    }

    private Colleague? Reachable(string account) => colleagues.FirstOrDefault(c => c.Account == account && c.Role >= Role.Agent && MailAddresses.IsOne(c.Email));

    private PromiseNews NewsOf(Promise its, CaseTurn turn) => new(
        its,
        turn.Desk.Zone,
        colleagues.FirstOrDefault(c => c.Account == its.Promiser)?.Name ?? its.Promiser,
        its.Deliverer is { } unit ? units.Find(unit)?.Name ?? unit : "");
}
