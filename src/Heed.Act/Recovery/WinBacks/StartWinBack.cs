using System.Globalization;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.WinBacks;

/// <summary>Draws lots, writes to those on whom none fell, and remembers both: all in one, or nothing.</summary>
public sealed class StartWinBack(HeedDatabase database, FindLeavers find, FindLetters letters, ListColleagues colleagues, FindWorkspace workspaces, TimeProvider time)
{
    /// <param name="plan">Whom, and how many are held out.</param>
    /// <param name="once">The sender's own id: sent twice, it is done once. The lots hang on it.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancel">Cancels before anything is sent.</param>
    public async Task<Result<WinBack>> RunAsync(WinBackPlan plan, Guid? once, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        var id = once ?? Guid.CreateVersion7(time.GetUtcNow());
        return await Contention.RetryAsync(() => TryAsync(plan, id, actor, cancel), RecoveryErrors.Busy);
    }

    private async Task<Result<WinBack>> TryAsync(WinBackPlan plan, Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.WinBacks.FirstOrDefaultAsync(w => w.Id == id, cancel) is { } done) return done;
        if ((await find.RunAsync(plan, actor, cancel)).Failed(out var problem, out var audience)) return problem;
        if (audience.Members.Count == 0) return RecoveryErrors.Nobody;
        var (now, company) = (time.GetUtcNow(), (await workspaces.RunAsync(actor.Workspace, cancel))!);
        var sender = (await colleagues.RunAsync(actor.Workspace, cancel)).FirstOrDefault(c => c.Account == actor.Name)?.Name ?? actor.Name;
        var number = (await db.WinBacks.MaxAsync(w => (int?)w.Number, cancel) ?? 0) + 1;
        var its = WinBack.Start(actor.Workspace, id, number, plan, actor.Name, now);
        db.WinBacks.Add(its);
        Dictionary<string, LetterWords> words = new(StringComparer.Ordinal);
        foreach (var leaver in audience.Members)
        {
            if (WinBack.IsHeldOut(id, leaver.Customer, plan.HoldOut))
            {
                db.WinBackMembers.Add(WinBackMember.Of(its, leaver, null));
                continue;
            }

            if (!words.TryGetValue(leaver.Language, out var letter)) words[leaver.Language] = letter = (await letters.OneAsync(LetterKind.WinBack, leaver.Language, actor.Workspace, cancel)).Words;
            var filled = letter.Fill(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = leaver.Name,
                ["company"] = company.Name,
                ["agent"] = sender,
                ["what"] = leaver.Reason ?? "",
                ["day"] = TimeZoneInfo.ConvertTime(leaver.LeftAt, company.Zone).ToString("D", CultureInfo.GetCultureInfo(leaver.Language)),
            });
            if (filled.Check(places: false) is { } unfinished) return unfinished;
            var mail = Guid.CreateVersion7(now);
            db.Post(new() { Id = mail, Kind = "win-back", To = leaver.Address, Subject = filled.Subject, Text = filled.Text }, now);
            db.WinBackMembers.Add(WinBackMember.Of(its, leaver, mail));
        }

        await db.SaveChangesAsync(cancel);
        return its;
    }
}
