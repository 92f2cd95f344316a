using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Heed.Base.Outbox;

/// <summary>Sends by the mail server of the settings.</summary>
public sealed class SmtpTransport(SmtpSettings? settings) : IMailTransport
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    public bool IsThere => settings is not null;

    public async Task SendAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (settings is null) throw new NotTakenException("No mail server is configured.", forGood: false);
        using var message = Compose(mail, settings);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_longest);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new NotTakenException($"{settings} did not answer within {s_longest.TotalSeconds:0} seconds.", forGood: false);
        }
        catch (SmtpException failure)
        {
            // The reason in the server's words stands inside where the connection failed.
            throw new NotTakenException($"{settings}: {failure.InnerException?.Message ?? failure.Message}", IsForGood(failure.StatusCode), failure);
        }
    }

    internal static MailMessage Compose(OutboxMail mail, SmtpSettings settings)
    {
        var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{mail.Id:N}@{settings.From[(settings.From.LastIndexOf('@') + 1)..]}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        if (mail.Html is { } html) message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        foreach (var attachment in mail.Attachments.OrderBy(a => a.Number))
        {
            message.Attachments.Add(new System.Net.Mail.Attachment(new MemoryStream(attachment.Content), attachment.Name, attachment.MediaType));
        }

        return message;
    }

    // 5xx answers about the mailbox itself; a 5xx about our sign-in or this hour's quota may be gone tomorrow.
    private static bool IsForGood(SmtpStatusCode code) => code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}
