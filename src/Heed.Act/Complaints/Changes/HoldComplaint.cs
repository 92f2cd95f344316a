using Heed.Act.Complaints.Regimes;
using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Tells the customer that the answer takes longer, why, and until when: the regime's longer limit holds from then on.</summary>
/// <param name="Why">As the customer reads it.</param>
/// <param name="Way">How.</param>
public sealed record HoldComplaint(string? Why, ComplaintWay Way) : ComplaintChange
{
    public override IReadOnlyList<ComplaintEntryKind> Rivals => [ComplaintEntryKind.Held, ComplaintEntryKind.Answered, ComplaintEntryKind.Corrected];

    public override string? Typed => Why;

    public override Problem? Apply(Complaint its, ComplaintContext context)
    {
        var regime = context.Book.Of(its.Regime);
        if (regime.LongestDays is not { } longest || longest <= regime.AnswerDays || its.HeldAt is not null) return ComplaintsErrors.NotHeld;
        if (Given(Why) is not { } why) return ComplaintsErrors.NoWhy;
        if (why.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("why", Complaint.LongestText);
        if (Way == ComplaintWay.Phone) return ComplaintsErrors.InWriting;
        var clock = context.Book.ClockOf(regime);
        var until = clock.After(its.ReceivedAt, longest);
        var letter = context.Mails.Holding(its, context.From, why, ComplaintClock.Day(until, context.Book.Desk.Zone));
        if (Send(letter, Way, context) is { } problem) return problem;
        its.Hold(letter.Text, why, Way, until, its.RemindOf(clock, longest, context.Book), context.Turn);
        return null;
    }
}
