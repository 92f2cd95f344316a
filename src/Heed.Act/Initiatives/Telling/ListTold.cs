using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives.Telling;

/// <summary>Who was told of an initiative, when, and what became of the mail.</summary>
public sealed class ListTold(HeedDatabase database)
{
    public const int Shown = 100;

    /// <param name="Total">How many were told.</param>
    /// <param name="Sent">How many mails a mail server has taken.</param>
    /// <param name="Newest">Some of them, the last told first; for managers only, who are also those who tell.</param>
    public sealed record Found(int Total, int Sent, IReadOnlyList<Line> Newest);

    public sealed record Line(ToldCustomer Told, MailState? Mail);

    public async Task<Found> RunAsync(Guid initiative, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var told = db.ToldCustomers.AsNoTracking().Where(t => t.InitiativeId == initiative);
        var total = await told.CountAsync(cancel);
        if (total == 0) return new(0, 0, []);
        var outbox = db.Outbox;
        var sent = await told.CountAsync(t => outbox.Any(m => m.Id == t.MailId && m.State == MailState.Sent), cancel);
        if (actor.Role < Role.Manager) return new(total, sent, []);
        var newest = await told.OrderByDescending(t => t.At).ThenBy(t => t.Customer).Take(Shown).ToListAsync(cancel);
        var ids = newest.Select(t => t.MailId).ToList();
        var mails = await db.Outbox.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.State, cancel);
        return new(total, sent, [.. newest.Select(t => new Line(t, mails.TryGetValue(t.MailId, out var state) ? state : null))]);
    }
}
