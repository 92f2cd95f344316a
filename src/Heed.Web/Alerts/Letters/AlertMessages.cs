using System.Security.Cryptography;
using System.Text;
using Heed.Act.Alerts.Routes;
using Heed.Base.Outbox;
using Heed.Web.Design;
using Heed.Web.Resources;
using Heed.Web.Running;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Alerts.Letters;

/// <summary>Writes what goes out about alerts, in the route's language and the form its receiver takes.</summary>
public sealed class AlertMessages(IStringLocalizer<Texts> text, PublicAddress address) : IAlertMessages
{
    private const string Kind = "alert";

    public IReadOnlyList<Message> Write(AlertNews news)
    {
        using var speaking = Speaking.In(news.Route.Settings.Receiver == ReceiverKind.Webhook ? "en" : news.Route.Settings.Language);
        var letter = AlertLetter.Of(news, text, address);
        return news.Route.Settings.Receiver switch
        {
            ReceiverKind.Webhook => [Post(news, letter, WebhookLetter.Write(news, letter, address), news.Route.SigningKey)],
            ReceiverKind.Slack => [Post(news, letter, SlackLetter.Write(letter), null)],
            ReceiverKind.Teams => [Post(news, letter, TeamsLetter.Write(letter), null)],
            _ => [.. news.People.Select(p => p.Email).Concat(news.Route.Settings.Addresses).Distinct(StringComparer.OrdinalIgnoreCase).Select(to => Mail(news, letter, to))],
        };
    }

    private static Message Mail(AlertNews news, AlertLetter letter, string to) =>
        new() { Id = IdFor(news, to), Kind = Kind, To = to, Subject = letter.Subject, Text = MailLetter.Write(letter) };

    private static Message Post(AlertNews news, AlertLetter letter, string body, string? key) =>
        new() { Id = news.Id, Kind = Kind, Channel = OutboxChannel.Webhook, To = news.Route.Settings.Url, Subject = letter.Subject, Text = body, SigningKey = key };

    // Each receiver has an id of their own, the same each time.
    private static Guid IdFor(AlertNews news, string to) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{news.Id} {to.ToLowerInvariant()}")).AsSpan(0, 16), bigEndian: true);
}
