using Heed.Act.Alerts.Routes;
using Heed.Base.Outbox;

namespace Heed.Act.Tests.Alerts;

/// <summary>Messages that say only what they are about.</summary>
public sealed class PlainAlertMessages : IAlertMessages
{
    public IReadOnlyList<Message> Write(AlertNews news) =>
    [
        .. news.People.Select(p => p.Email).Concat(news.Route.Settings.Addresses).Select((to, i) => new Message
        {
            Id = new([.. news.Id.ToByteArray().Take(15), (byte)i]),
            Kind = "alert",
            To = to,
            Subject = news.Alerts.Count == 0 ? "test" : string.Join(' ', news.Alerts.Select(a => $"{a.Kind}:{a.Unit}")),
            Text = "-",
        }),
    ];
}
