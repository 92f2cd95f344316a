using Heed.Act.Complaints;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Identity;
using Heed.Base.Outbox;

namespace Heed.Act.Tests.Complaints;

/// <summary>Letters whose words say only what is asked of them.</summary>
public sealed class PlainComplaintMails : IComplaintMails
{
    public (string Name, IReadOnlyList<string> Steps) Rule => ("Complaint", ["Find out what happened"]);

    public Letter Acknowledgement(Complaint its, Sender from, DateOnly answerBy) => new($"received {its.Number}", $"answer by {answerBy:yyyy-MM-dd}");

    public Letter Holding(Complaint its, Sender from, string why, DateOnly until) => new($"held {its.Number}", $"{why} until {until:yyyy-MM-dd}");

    public Letter Final(Complaint its, Sender from, ComplaintOutcome outcome, string? redress, string reasons) => new($"answer {its.Number}", $"{outcome} {redress} {reasons}");

    public string Ombudsman(Complaint its, Regime regime) => regime.NeedsBody ? $"Turn to {regime.Body}." : "";

    public Message Send(Guid id, string to, Letter letter) => new() { Id = id, Kind = "complaint", To = to, Subject = letter.Subject, Text = letter.Text };

    public Message Limit(Guid id, Complaint its, Colleague to, ComplaintEntryKind what, DateOnly due) => new() { Id = id, Kind = "complaint", To = to.Email!, Subject = $"{what} {its.Number} {due:yyyy-MM-dd}", Text = "-" };
}
