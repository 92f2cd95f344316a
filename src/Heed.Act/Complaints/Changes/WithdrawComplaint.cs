using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Whoever complained took it back.</summary>
/// <param name="Why">What they said.</param>
/// <param name="Way">How they said it.</param>
public sealed record WithdrawComplaint(string? Why, ComplaintWay Way) : ComplaintChange
{
    public override IReadOnlyList<ComplaintEntryKind> Rivals => [ComplaintEntryKind.Answered, ComplaintEntryKind.Withdrawn];

    public override string? Typed => Why;

    public override Problem? Apply(Complaint its, ComplaintContext context)
    {
        if (Given(Why) is not { } why) return ComplaintsErrors.NoWhy;
        if (why.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("why", Complaint.LongestText);
        its.Withdraw(why, Way, context.Turn);
        return null;
    }
}
