using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Writes something down for colleagues.</summary>
/// <param name="Text">What.</param>
public sealed record AddComplaintNote(string? Text) : ComplaintChange
{
    public override bool NeedsOpen => false;

    public override Problem? Apply(Complaint its, ComplaintContext context)
    {
        if (Given(Text) is not { } text) return ComplaintsErrors.Invalid("text", "Write something down.");
        if (text.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("text", Complaint.LongestText);
        its.Note(text, context.Turn);
        return null;
    }
}
