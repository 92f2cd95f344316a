using Heed.Act.Promises;
using Heed.Base.Identity;
using Heed.Base.Outbox;

namespace Heed.Act.Tests.Promises;

/// <summary>Mails that say only what they are about.</summary>
public sealed class PlainPromiseMails : IPromiseMails
{
    public (string Name, IReadOnlyList<string> Steps) Rule => ("Broken promise", ["Call them", "Do it"]);

    public Message WhetherPossible(Guid id, PromiseNews news, Colleague to, string token, bool again) => Mail(id, to, $"{(again ? "again" : "ask")} {token}");

    public Message Answered(Guid id, PromiseNews news, Colleague to) => Mail(id, to, $"answered {news.Its.State}");

    public Message Due(Guid id, PromiseNews news, Colleague to, PromiseEntryKind what) => Mail(id, to, $"{what} {news.Its.Number}");

    private static Message Mail(Guid id, Colleague to, string text) => new() { Id = id, Kind = "promise", To = to.Email, Subject = text, Text = text };
}
