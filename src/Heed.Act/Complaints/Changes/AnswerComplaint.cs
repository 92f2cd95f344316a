using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Answers a complaint for good, in writing: what came of it, why, what is paid, and where the customer can turn next.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Answer">The letter as it goes out.</param>
/// <param name="Ombudsman">Its last paragraph, on where to turn; null where there is none.</param>
/// <param name="Way">By mail or by letter.</param>
public sealed record AnswerComplaint(ComplaintOutcome? Outcome, string? Answer, string? Ombudsman, ComplaintWay Way) : ComplaintChange
{
    public long? RedressCents { get; init; }

    /// <summary>One of the desk's causes.</summary>
    public string? Cause { get; init; }

    /// <summary>What was done, to close its case with; null leaves the case open.</summary>
    public string? Action { get; init; }

    public override IReadOnlyList<ComplaintEntryKind> Rivals => [ComplaintEntryKind.Answered, ComplaintEntryKind.Withdrawn, ComplaintEntryKind.Settled, ComplaintEntryKind.Corrected];

    public override string? Typed => Answer;

    public override Problem? Apply(Complaint its, ComplaintContext context)
    {
        if (Outcome is not { } outcome || outcome == ComplaintOutcome.Withdrawn || (outcome == ComplaintOutcome.Settled) != (its.Outcome == ComplaintOutcome.Settled)) return ComplaintsErrors.NoOutcome;
        if (RedressCents is < 0 or > 100_000_000_000) return ComplaintsErrors.BadAmount("redress");
        if (Cause is null || !context.Turn.Desk.Settings.Causes.Contains(Cause, StringComparer.Ordinal)) return ComplaintsErrors.UnknownCause;
        if (Given(Answer) is not { } answer) return ComplaintsErrors.NoAnswer;
        if (answer.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("answer", Complaint.LongestText);
        if (Way == ComplaintWay.Phone) return ComplaintsErrors.InWriting;
        var ombudsman = Given(Ombudsman);
        if (RejectOmbudsman(its, ombudsman, context) is { } missing) return missing;
        var subject = context.Mails.Final(its, context.From, outcome, null, "").Subject;
        if (Send(new(subject, ombudsman is null ? answer : $"{answer}\n\n{ombudsman}"), Way, context) is { } problem) return problem;
        its.Respond(outcome, RedressCents, Cause, answer, ombudsman, Way, context.Turn);
        return null;
    }

    private static Problem? RejectOmbudsman(Complaint its, string? paragraph, ComplaintContext context)
    {
        var regime = context.Book.Of(its.Regime);
        if (!its.Regulated || !regime.NeedsBody) return null;
        if (paragraph?.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("ombudsman", Complaint.LongestText);
        if (regime.Body.Length == 0) return paragraph is null ? ComplaintsErrors.NoPlaceNamed : null;
        return paragraph?.Contains(regime.Body, StringComparison.OrdinalIgnoreCase) == true ? null : ComplaintsErrors.NoPlaceToTurn(regime.Body);
    }
}
