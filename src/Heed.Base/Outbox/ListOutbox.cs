using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Outbox;

/// <summary>The workspace's mails, the newest first; what is in them one by one.</summary>
public sealed class ListOutbox(HeedDatabase database, IMailTransport transport)
{
    private const int PageSize = 100;

    /// <param name="Mails">The newest, without their attachments' bytes.</param>
    /// <param name="Sends">Whether there is a mail server.</param>
    /// <param name="Counts">How many there are in each state.</param>
    public sealed record Listed(IReadOnlyList<OutboxMail> Mails, bool Sends, IReadOnlyDictionary<MailState, int> Counts);

    public async Task<Result<Listed>> RunAsync(MailState? state, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return OutboxErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        var counts = await db.Outbox.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var mails = await db.Outbox.AsNoTracking().Where(m => state == null || m.State == state).OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Id).Take(PageSize).ToListAsync(cancel);
        return new Listed(mails, transport.IsThere, counts);
    }

    public async Task<Result<OutboxMail>> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return OutboxErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        return await db.Outbox.AsNoTracking().Include(m => m.Attachments).FirstOrDefaultAsync(m => m.Id == id, cancel) is { } mail ? mail : OutboxErrors.UnknownMail;
    }
}
