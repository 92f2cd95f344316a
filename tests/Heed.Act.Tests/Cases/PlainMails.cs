using Heed.Act.Cases;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Case = Heed.Act.Cases.Case;

namespace Heed.Act.Tests.Cases;

/// <summary>Mails that say only what they are about.</summary>
public sealed class PlainMails : ICaseMails
{
    public Message Overdue(Guid id, Case its, Colleague to) => Mail(id, to.Email!, $"overdue {its.Number}");

    public Message Named(Guid id, Case its, Colleague to, string by, string note) => Mail(id, to.Email!, $"named {its.Number}");

    public Message WhetherSolved(Guid id, Case its, string to, string token) => Mail(id, to, $"solved {token}");

    private static Message Mail(Guid id, string to, string text) => new() { Id = id, Kind = "case", To = to, Subject = text, Text = text };
}
