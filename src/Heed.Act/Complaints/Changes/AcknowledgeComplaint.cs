using Heed.Act.Complaints.Regimes;
using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Tells the customer that it came in and by when it is answered.</summary>
/// <param name="Way">How; by mail, the program writes it.</param>
public sealed record AcknowledgeComplaint(ComplaintWay Way) : ComplaintChange
{
    public override IReadOnlyList<ComplaintEntryKind> Rivals => [ComplaintEntryKind.Acknowledged];

    public override Problem? Apply(Complaint its, ComplaintContext context)
    {
        if (its.AcknowledgedAt is not null) return ComplaintsErrors.IsAcknowledged(its.Number);
        var letter = context.Mails.Acknowledgement(its, context.From, ComplaintClock.Day(its.DueAt, context.Book.Desk.Zone));
        if (Send(letter, Way, context) is { } problem) return problem;
        its.Acknowledge(Way, Way == ComplaintWay.Mail ? letter.Text : null, context.Turn);
        return null;
    }
}
