using Heed.Act.Complaints.Regimes;
using Heed.Base.Identity;
using Heed.Base.Outbox;

namespace Heed.Act.Complaints;

/// <summary>Writes what customers and colleagues are sent about complaints, in words and with addresses that only the program as a whole knows.</summary>
public interface IComplaintMails
{
    /// <summary>What the rule that makes cases of complaints is called, and the steps of its playbook.</summary>
    (string Name, IReadOnlyList<string> Steps) Rule { get; }

    /// <summary>That it came in, and by when it is answered.</summary>
    Letter Acknowledgement(Complaint its, Sender from, DateOnly answerBy);

    /// <summary>That the answer takes longer, why, and until when.</summary>
    Letter Holding(Complaint its, Sender from, string why, DateOnly until);

    /// <summary>A final answer to begin with.</summary>
    Letter Final(Complaint its, Sender from, ComplaintOutcome outcome, string? redress, string reasons);

    /// <summary>Where the customer can turn if they are not content; empty where the regime names nobody.</summary>
    string Ombudsman(Complaint its, Regime regime);

    /// <summary>A letter as a mail to the customer.</summary>
    Message Send(Guid id, string to, Letter letter);

    /// <summary>To a colleague: a limit comes near or has passed.</summary>
    Message Limit(Guid id, Complaint its, Colleague to, ComplaintEntryKind what, DateOnly due);
}

/// <summary>In whose name a customer is written to.</summary>
/// <param name="Name">What the company is called.</param>
/// <param name="Zone">By whose calendar days are said.</param>
public sealed record Sender(string Name, TimeZoneInfo Zone);

/// <summary>What a customer is written.</summary>
public sealed record Letter(string Subject, string Text);
