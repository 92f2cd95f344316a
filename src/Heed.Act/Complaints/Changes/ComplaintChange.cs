using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;

namespace Heed.Act.Complaints.Changes;

/// <summary>Something a person does to a complaint. What is only added always goes in; what replaces something does not replace what its author has not seen.</summary>
public abstract record ComplaintChange
{
    /// <summary>Entries which, written since the author looked, make it a change of something else than they saw.</summary>
    public virtual IReadOnlyList<ComplaintEntryKind> Rivals => [];

    /// <summary>What was typed with it, kept in the history where it can't go in.</summary>
    public virtual string? Typed => null;

    /// <summary>Whether it is for complaints only that were not answered or withdrawn.</summary>
    public virtual bool NeedsOpen => true;

    /// <returns>Why it can't be done; null where it was.</returns>
    public abstract Problem? Apply(Complaint its, ComplaintContext context);

    /// <summary>Puts a letter into the outbox where it goes by mail.</summary>
    protected static Problem? Send(Letter letter, ComplaintWay way, ComplaintContext context)
    {
        if (way != ComplaintWay.Mail) return null;
        if (context.Address is not { } address || !MailAddresses.IsOne(address)) return ComplaintsErrors.NoAddress;
        context.Db.Post(context.Mails.Send(Guid.CreateVersion7(context.Turn.Now), address, letter), context.Turn.Now);
        return null;
    }

    protected static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
