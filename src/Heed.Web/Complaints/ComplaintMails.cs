using Heed.Act.Complaints;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Web.Running;
using Heed.Web.SurveyPages;

namespace Heed.Web.Complaints;

/// <summary>Letters about complaints in the customer's language, and mails to colleagues in the company's.</summary>
public sealed class ComplaintMails(PublicAddress address) : IComplaintMails
{
    private const string Kind = "complaint";

    public (string Name, IReadOnlyList<string> Steps) Rule
    {
        get
        {
            var words = Staff();
            return (words["ComplaintRule"], words["ComplaintRuleSteps"].Split('\n'));
        }
    }

    public Letter Acknowledgement(Complaint its, Sender from, DateOnly answerBy)
    {
        var words = Of(its);
        return new(words.Format("ComplaintReceivedSubject", its.Number), words.Format("ComplaintReceivedMail", Hello(words, its), Day(words, its, from), its.Number, words.Day(answerBy), from.Name));
    }

    public Letter Holding(Complaint its, Sender from, string why, DateOnly until)
    {
        var words = Of(its);
        return new(words.Format("ComplaintHeldSubject", its.Number), words.Format("ComplaintHeldMail", Hello(words, its), its.Number, why, words.Day(until), from.Name));
    }

    public Letter Final(Complaint its, Sender from, ComplaintOutcome outcome, string? redress, string reasons)
    {
        var words = Of(its);
        var paid = redress is null ? "" : words.Format("ComplaintRedress", redress) + "\n\n";
        var text = words.Format("ComplaintAnswerMail", Hello(words, its), Day(words, its, from), its.Number, words[$"ComplaintOutcome_{outcome}"], reasons.Trim(), paid, from.Name);
        // Where no reasons were given the gap they would stand in is closed.
        return new(words.Format("ComplaintAnswerSubject", its.Number), text.Replace("\n\n\n\n", "\n\n", StringComparison.Ordinal));
    }

    public string Ombudsman(Complaint its, Regime regime)
    {
        if (!its.Regulated || !regime.NeedsBody || regime.Body.Length == 0) return "";
        return Of(its).Format("ComplaintOmbudsman", regime.BodyAddress.Length == 0 ? regime.Body : $"{regime.Body} ({regime.BodyAddress})");
    }

    public Message Send(Guid id, string to, Letter letter) => new() { Id = id, Kind = Kind, To = to, Subject = letter.Subject, Text = letter.Text };

    public Message Limit(Guid id, Complaint its, Colleague to, ComplaintEntryKind what, DateOnly due)
    {
        var words = Staff();
        var how = what switch { ComplaintEntryKind.Overdue => "Overdue", ComplaintEntryKind.Unacknowledged => "Unacknowledged", _ => "Soon" };
        return new() { Id = id, Kind = Kind, To = to.Email!, Subject = words.Format($"Complaint{how}Subject", its.Number), Text = words.Format($"Complaint{how}Mail", to.Name, its.Number, words.Day(due), address.Of($"/complaints/{its.Number}")) };
    }

    private static string Hello(SurveyWords words, Complaint its) => its.Whom is { } name ? words.Format("ComplaintHello", name) : words["ComplaintHelloNobody"];

    private static string Day(SurveyWords words, Complaint its, Sender from) => words.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(its.ReceivedAt, from.Zone).DateTime));

    private static SurveyWords Of(Complaint its) => new(RespondentLanguage.Known(its.Language));

    private SurveyWords Staff() => new(address.StaffLanguage);
}
