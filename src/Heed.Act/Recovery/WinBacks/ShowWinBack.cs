using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.WinBacks;

/// <summary>What became of a win-back, and of all of them.</summary>
public sealed class ShowWinBack(HeedDatabase database, ReadCustomerAnswers answers, TimeProvider time)
{
    /// <param name="Its">The win-back.</param>
    /// <param name="Members">Those in it, those who came back first.</param>
    /// <param name="Result">What the letter did.</param>
    /// <param name="Now">When it was asked.</param>
    public sealed record Shown(WinBack Its, IReadOnlyList<Line> Members, WinBackResult Result, DateTimeOffset Now);

    /// <param name="Member">Who.</param>
    /// <param name="BackAt">When they came back; null where they have not.</param>
    public sealed record Line(WinBackMember Member, DateTimeOffset? BackAt);

    public async Task<IReadOnlyList<Shown>> ListAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        List<Shown> all = [];
        foreach (var its in await db.WinBacks.AsNoTracking().OrderByDescending(w => w.Number).ToListAsync(cancel)) all.Add(await OfAsync(db, its, actor, cancel));
        return all;
    }

    public async Task<Result<Shown>> RunAsync(int number, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        return await db.WinBacks.AsNoTracking().FirstOrDefaultAsync(w => w.Number == number, cancel) is { } its ? await OfAsync(db, its, actor, cancel) : RecoveryErrors.Unknown;
    }

    private async Task<Shown> OfAsync(HeedDb db, WinBack its, Actor actor, CancellationToken cancel)
    {
        var members = await db.WinBackMembers.AsNoTracking().Where(m => m.WinBackId == its.Id).ToListAsync(cancel);
        var now = time.GetUtcNow();
        var until = its.EndsAt < now ? its.EndsAt : now;
        var back = (await answers.RunAsync(new(its.Source, null, its.BackWhere, its.StartedAt, until), actor, cancel)).Where(a => a.Customer is not null)
            .GroupBy(a => a.Customer!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (DateTimeOffset?)g.Min(a => a.At), StringComparer.Ordinal);
        List<Line> lines = [.. members.Select(m => new Line(m, back.GetValueOrDefault(m.Customer))).OrderBy(l => l.BackAt is null).ThenBy(l => l.BackAt).ThenBy(l => l.Member.Customer, StringComparer.Ordinal)];
        return new(its, lines, WinBackResult.Of([.. lines.Where(l => !l.Member.HeldOut).Select(l => l.BackAt is not null)], [.. lines.Where(l => l.Member.HeldOut).Select(l => l.BackAt is not null)], its.EndsAt <= now), now);
    }
}
