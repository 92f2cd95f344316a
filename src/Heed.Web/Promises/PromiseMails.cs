using System.Globalization;
using Heed.Act.Promises;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Web.Running;
using Heed.Web.SurveyPages;

namespace Heed.Web.Promises;

/// <summary>Mails about promises, in the language colleagues are written to in.</summary>
public sealed class PromiseMails(PublicAddress address) : IPromiseMails
{
    private const string Kind = "promise";

    public (string Name, IReadOnlyList<string> Steps) Rule
    {
        get
        {
            var words = new SurveyWords(address.StaffLanguage);
            return (words["PromiseRule"], words["PromiseRuleSteps"].Split('\n'));
        }
    }

    public Message WhetherPossible(Guid id, PromiseNews news, Colleague to, string token, bool again)
    {
        var words = new SurveyWords(address.StaffLanguage);
        var page = address.Of($"/p/{token}");
        return Mail(
            id,
            to,
            words.Format(again ? "PromiseAskAgainSubject" : "PromiseAskSubject", news.Its.What),
            words.Format("PromiseAskMail", to.Name, news.Promiser, news.Its.What, When(news, news.Its.DueAt, words), $"{page}?answer=yes", $"{page}?answer=no", $"{page}?answer=date"));
    }

    public Message Answered(Guid id, PromiseNews news, Colleague to)
    {
        var (words, its) = (new SurveyWords(address.StaffLanguage), news.Its);
        var said = its.State switch
        {
            PromiseState.Confirmed => words.Format("PromiseSaidYes", news.Unit),
            PromiseState.Offered => words.Format("PromiseSaidDate", news.Unit, When(news, its.OfferedAt!.Value, words)),
            _ => words.Format("PromiseSaidNo", news.Unit),
        };
        return Mail(id, to, words.Format("PromiseAnsweredSubject", its.Number, its.What), words.Format("PromiseAnsweredMail", to.Name, said, its.What, When(news, its.DueAt, words), address.Of($"/promises/{its.Number}")));
    }

    public Message Due(Guid id, PromiseNews news, Colleague to, PromiseEntryKind what)
    {
        var (words, its) = (new SurveyWords(address.StaffLanguage), news.Its);
        var how = what switch { PromiseEntryKind.Broken => "Broken", PromiseEntryKind.Overdue => "Overdue", _ => "Soon" };
        return Mail(id, to, words.Format($"Promise{how}Subject", its.Number, its.What), words.Format($"Promise{how}Mail", to.Name, its.What, When(news, its.DueAt, words), news.Promiser, address.Of($"/promises/{its.Number}")));
    }

    internal static string When(PromiseNews news, DateTimeOffset at, SurveyWords words) => TimeZoneInfo.ConvertTime(at, news.Zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo(words.Language));

    private static Message Mail(Guid id, Colleague to, string subject, string text) => new() { Id = id, Kind = Kind, To = to.Email, Subject = subject, Text = text };
}
