namespace Heed.Base.Outbox;

/// <summary>Hands mails to a mail server.</summary>
public interface IMailTransport
{
    /// <summary>Whether there is one; else mails stay in the outbox, to be read there.</summary>
    bool IsThere { get; }

    /// <exception cref="MailRefusedException">The server will not take it, now or ever.</exception>
    Task SendAsync(OutboxMail mail, CancellationToken cancel);
}

/// <summary>A mail was not taken.</summary>
/// <param name="message">In the server's words.</param>
/// <param name="forGood">Whether trying again is of no use.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class MailRefusedException(string message, bool forGood, Exception? inner = null) : Exception(message, inner)
{
    public bool ForGood => forGood;
}
