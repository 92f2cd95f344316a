using Heed.Act.Cases;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Web.Running;
using Heed.Web.SurveyPages;

namespace Heed.Web.Cases;

/// <summary>Mails about cases, in the reader's language where it is known: the customer's, else the company's.</summary>
public sealed class CaseMails(PublicAddress address) : ICaseMails
{
    private const string Kind = "case";

    public Message Overdue(Guid id, Case its, Colleague to)
    {
        var words = new SurveyWords(address.StaffLanguage);
        return new()
        {
            Id = id,
            Kind = Kind,
            To = to.Email!,
            Subject = words.Format("CaseOverdueSubject", its.Number, its.Title),
            Text = words.Format("CaseOverdueMail", to.Name, its.Number, its.Title, address.Of($"/cases/{its.Number}")),
        };
    }

    public Message Named(Guid id, Case its, Colleague to, string by, string note)
    {
        var words = new SurveyWords(address.StaffLanguage);
        return new()
        {
            Id = id,
            Kind = Kind,
            To = to.Email!,
            Subject = words.Format("CaseNamedSubject", its.Number, its.Title),
            Text = words.Format("CaseNamedMail", to.Name, by, note, address.Of($"/cases/{its.Number}")),
        };
    }

    public Message WhetherSolved(Guid id, Case its, string to, string token)
    {
        var words = new SurveyWords(RespondentLanguage.Known(its.Language));
        return new()
        {
            Id = id,
            Kind = Kind,
            To = to,
            Subject = words["SolvedSubject"],
            Text = words.Format("SolvedMail", address.Of($"/c/{token}")),
        };
    }
}
