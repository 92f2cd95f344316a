namespace Heed.Base.Outbox;

/// <summary>Hands mails to a mail server.</summary>
public interface IMailTransport
{
    /// <summary>Whether there is one; else mails stay in the outbox, to be read there.</summary>
    bool IsThere { get; }

    /// <exception cref="NotTakenException">The server will not take it, now or ever.</exception>
    Task SendAsync(OutboxMail mail, CancellationToken cancel);
}
