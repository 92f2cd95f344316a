using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Outbox;

/// <summary>Puts a mail up to be sent once more, after it was given up or although it was sent.</summary>
public sealed class SendAgain(HeedDatabase database, TimeProvider time)
{
    public async Task<Result<OutboxMail>> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return OutboxErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.Outbox.FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } mail) return OutboxErrors.UnknownMail;
        if (mail.State == MailState.Waiting && mail.Attempts == 0) return OutboxErrors.StillWaiting;
        mail.PutUpAgain(time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return mail;
    }
}
