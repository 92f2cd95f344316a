namespace Heed.Base.Outbox;

/// <summary>Hands messages to other programs over HTTP.</summary>
public interface IWebhookTransport
{
    /// <exception cref="NotTakenException">It was not taken, now or ever.</exception>
    Task SendAsync(OutboxMail message, CancellationToken cancel);
}
