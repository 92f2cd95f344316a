using Heed.Base.Outbox;
using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Corrects what the register says. What it said before stays in the history.</summary>
/// <param name="To">What it should say.</param>
/// <param name="Why">Why.</param>
public sealed record CorrectComplaint(ComplaintCorrection To, string? Why) : ComplaintChange
{
    public override IReadOnlyList<ComplaintEntryKind> Rivals => [ComplaintEntryKind.Corrected, ComplaintEntryKind.Answered, ComplaintEntryKind.Withdrawn, ComplaintEntryKind.Settled];

    public override string? Typed => Why;

    public override bool NeedsOpen => false;

    public override Problem? Apply(Complaint its, ComplaintContext context)
    {
        if (Given(Why) is not { } why) return ComplaintsErrors.NoWhy;
        if (why.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("why", Complaint.LongestText);
        return Reject(its, context) ?? (its.Correct(To, why, context.Book, context.Turn) ? null : ComplaintsErrors.NothingCorrected);
    }

    private Problem? Reject(Complaint its, ComplaintContext context)
    {
        if (To.Category is { } category && category != its.Category && context.Book.Settings.Categories.All(c => c.Name != category)) return ComplaintsErrors.UnknownCategory(category);
        if (To.Regime is { } regime && context.Book.Find(regime) is null) return ComplaintsErrors.UnknownRegime(regime);
        if (To.Product?.Length > Complaint.LongestWord) return ComplaintsErrors.TooLong("product", Complaint.LongestWord);
        if (To.Customer?.Length > Complaint.LongestName) return ComplaintsErrors.TooLong("customer", Complaint.LongestName);
        if (To.Whom?.Length > Complaint.LongestName) return ComplaintsErrors.TooLong("whom", Complaint.LongestName);
        if (To.Email is { Length: > 0 } email && !MailAddresses.IsOne(email)) return ComplaintsErrors.BadAddress;
        if (To.Unit is { Length: > 0 } unit && !context.Units.Contains(unit, StringComparer.Ordinal)) return ComplaintsErrors.UnknownUnit(unit);
        if (To.ClaimCents is <= 0 or > 100_000_000_000) return ComplaintsErrors.BadAmount("claim");
        if (To.RedressCents is < 0 or > 100_000_000_000) return ComplaintsErrors.BadAmount("redress");
        if (To.Cause is { } cause && cause != its.Cause && !context.Turn.Desk.Settings.Causes.Contains(cause, StringComparer.Ordinal)) return ComplaintsErrors.UnknownCause;
        if (its.IsOpen && (To.Outcome is not null || To.RedressCents is not null || To.Cause is not null)) return ComplaintsErrors.NotYetEnded;
        return To.Received is { } day && day > DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Turn.Now, context.Book.Desk.Zone).DateTime) ? ComplaintsErrors.NotYet : null;
    }
}
