using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heed.Base.Outbox;

/// <summary>
/// Sends what is due, each mail claimed first, so that of several nodes one sends it. A node that dies between a mail and the note that it was
/// sent leaves it to be sent again, with the same id.
/// </summary>
public sealed partial class SendOutbox(HeedDatabase database, IMailTransport transport, IWebhookTransport webhooks, TimeProvider time, ILogger<SendOutbox> logger)
{
    private const int AtOnce = 50;

    /// <summary>For so long a claimed mail is nobody else's.</summary>
    private static readonly TimeSpan s_claim = TimeSpan.FromMinutes(5);

    /// <summary>What nobody could send for so long, because there was no mail server or nothing ran, is news to nobody any more.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(3);

    /// <summary>How long mails are kept after they were sent or given up.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (mails, sent) = (transport.IsThere, 0);
        await using var db = database.ForSystem();
        var now = time.GetUtcNow();
        var due = await db.Outbox.AsNoTracking().IgnoreQueryFilters().Where(m => m.State == MailState.Waiting && m.NextAt <= now && (mails || m.Channel == OutboxChannel.Webhook))
            .OrderBy(m => m.NextAt).Take(AtOnce).Select(m => new { m.Id, m.NextAt }).ToListAsync(cancel);
        foreach (var one in due)
        {
            if (await ClaimAsync(db, one.Id, one.NextAt, cancel) is not { } mail) continue;
            if (await TryAsync(db, mail, cancel)) sent++;
        }

        return sent;
    }

    /// <summary>Deletes what was kept long enough.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Kept;
        await using var db = database.ForSystem();
        return await db.Outbox.IgnoreQueryFilters().Where(m => m.CreatedAt < before && m.DueAt < before).ExecuteDeleteAsync(cancel);
    }

    private async Task<OutboxMail?> ClaimAsync(HeedDb db, Guid id, DateTimeOffset seen, CancellationToken cancel)
    {
        var until = Microseconds.Whole(time.GetUtcNow() + s_claim);
        var claimed = await db.Outbox.IgnoreQueryFilters().Where(m => m.Id == id && m.State == MailState.Waiting && m.NextAt == seen)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancel);
        return claimed == 0 ? null : await db.Outbox.AsNoTracking().IgnoreQueryFilters().Include(m => m.Attachments).FirstOrDefaultAsync(m => m.Id == id, cancel);
    }

    private async Task<bool> TryAsync(HeedDb db, OutboxMail mail, CancellationToken cancel)
    {
        if (mail.Attempts == 1 && mail.DueAt < time.GetUtcNow() - Stale)
        {
            await ParkAsync(db, mail, "It was due while nothing could send it; send it again if it is still of use.", cancel);
            return false;
        }

        try
        {
            await (mail.Channel == OutboxChannel.Webhook ? webhooks.SendAsync(mail, cancel) : transport.SendAsync(mail, cancel));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Refused(mail.Id, mail.Kind, failure.Message);
            if (failure is NotTakenException { ForGood: false } && BackOff.After(mail.Attempts) is { } wait) await WaitAsync(db, mail, wait, failure.Message, cancel);
            else await ParkAsync(db, mail, failure.Message, cancel);
            return false;
        }

        var now = time.GetUtcNow();
        await Mine(db, mail).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Error, (string?)null), cancel);
        return true;
    }

    private async Task WaitAsync(HeedDb db, OutboxMail mail, TimeSpan wait, string error, CancellationToken cancel)
    {
        var next = Microseconds.Whole(time.GetUtcNow() + wait);
        await Mine(db, mail).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAt, next).SetProperty(m => m.Error, error), cancel);
    }

    private static async Task ParkAsync(HeedDb db, OutboxMail mail, string error, CancellationToken cancel) =>
        await Mine(db, mail).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Parked).SetProperty(m => m.Error, error), cancel);

    // Only while the claim stands: whoever took the mail over after a long silence writes what became of it.
    private static IQueryable<OutboxMail> Mine(HeedDb db, OutboxMail mail) => db.Outbox.IgnoreQueryFilters().Where(m => m.Id == mail.Id && m.NextAt == mail.NextAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} ({Kind}) was not taken: {Reason}")]
    private partial void Refused(Guid id, string kind, string reason);
}
