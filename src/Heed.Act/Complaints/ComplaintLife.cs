using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Signals;

namespace Heed.Act.Complaints;

/// <summary>What can happen to a complaint. Whether it may is asked before, by the change that does it.</summary>
public sealed partial class Complaint
{
    /// <param name="turn">Who enters it, and when.</param>
    /// <param name="year">The year it came in.</param>
    /// <param name="running">Its number in that year.</param>
    /// <param name="signal">What came in.</param>
    /// <param name="book">By which regimes it is answered.</param>
    internal static Complaint Enter(CaseTurn turn, int year, int running, Signal signal, RegimeBook book)
    {
        var facts = ComplaintFacts.Of(signal);
        var regime = book.For(facts);
        var entered = new Complaint
        {
            Id = Guid.CreateVersion7(turn.Now),
            WorkspaceId = turn.Workspace,
            Year = year,
            Running = running,
            Signal = signal.Id,
            Source = signal.Source,
            ReceivedAt = signal.HappenedAt,
            EnteredAt = turn.Now,
            Channel = signal.Channel,
            Customer = signal.Customer,
            Whom = facts.Whom,
            Email = facts.Email,
            Unit = signal.Unit,
            Language = signal.Language,
            Category = facts.Category,
            Product = facts.Product,
            Words = facts.Words,
            ClaimCents = facts.ClaimCents,
            Regime = regime.Key,
            Regulated = regime.Regulated,
        };
        entered.SetLimits(regime, book);
        // What was late when it came in, as in an import of past years, is seen in the register and wakes nobody.
        if (entered.AcknowledgeBy <= turn.Now) entered.LateToAcknowledge = true;
        if (entered.DueAt <= turn.Now) (entered.Overdue, entered.RemindAt) = (true, null);
        entered.Write(ComplaintEntryKind.Entered, turn, null, ("source", signal.Source), ("regime", regime.Key), ("due", Text(entered.DueAt)));
        return entered;
    }

    internal void Raised(int number, CaseTurn turn) => Write(ComplaintEntryKind.Raised, turn, null, ("case", number.ToString(CultureInfo.InvariantCulture)));

    internal void Weigh(string verdict, string figures, CaseTurn turn) => Write(ComplaintEntryKind.Weighed, turn, null, ("verdict", verdict), ("figures", figures));

    internal void Acknowledge(ComplaintWay way, string? letter, CaseTurn turn)
    {
        AcknowledgedAt = turn.Now;
        Write(ComplaintEntryKind.Acknowledged, turn, letter, ("way", way.ToString()));
    }

    /// <summary>Says why the answer takes longer, and until when.</summary>
    internal void Hold(string letter, string why, ComplaintWay way, DateTimeOffset until, DateTimeOffset? remind, CaseTurn turn)
    {
        var from = DueAt;
        (HeldAt, DueAt, RemindAt, Overdue) = (turn.Now, until, remind, false);
        AcknowledgedAt ??= turn.Now;
        Write(ComplaintEntryKind.Held, turn, letter, ("way", way.ToString()), ("why", why), ("from", Text(from)), ("to", Text(until)));
    }

    internal void Respond(ComplaintOutcome outcome, long? cents, string cause, string answer, string? ombudsman, ComplaintWay way, CaseTurn turn)
    {
        (Outcome, RedressCents, Cause, Answer, Ombudsman, EndedAt) = (outcome, cents, cause, answer, ombudsman, turn.Now);
        AcknowledgedAt ??= turn.Now;
        var letter = ombudsman is null ? answer : $"{answer}\n\n{ombudsman}";
        Write(ComplaintEntryKind.Answered, turn, letter, ("way", way.ToString()), ("outcome", outcome.ToString()), ("redress", cents is { } paid ? Money(paid) : null));
    }

    internal void Withdraw(string why, ComplaintWay way, CaseTurn turn)
    {
        (Outcome, EndedAt) = (ComplaintOutcome.Withdrawn, turn.Now);
        Write(ComplaintEntryKind.Withdrawn, turn, why, ("way", way.ToString()));
    }

    /// <summary>Its claim was paid at once; the customer is still to be told.</summary>
    internal void Settle(long cents, string figures, CaseTurn turn)
    {
        (Outcome, RedressCents) = (ComplaintOutcome.Settled, cents);
        Write(ComplaintEntryKind.Settled, turn, null, ("amount", Money(cents)), ("figures", figures));
    }

    internal void Note(string text, CaseTurn turn) => Write(ComplaintEntryKind.Noted, turn, text);

    internal void Keep(string what, string text, CaseTurn turn) => Write(ComplaintEntryKind.Retained, turn, text, ("what", what));

    internal void Remind(IReadOnlyList<string> told, CaseTurn turn)
    {
        RemindAt = null;
        Write(ComplaintEntryKind.Reminded, turn, null, ("told", string.Join(", ", told)), ("due", Text(DueAt)));
    }

    internal void FindUnacknowledged(IReadOnlyList<string> told, CaseTurn turn)
    {
        LateToAcknowledge = true;
        Write(ComplaintEntryKind.Unacknowledged, turn, null, ("told", string.Join(", ", told)));
    }

    internal void FallDue(IReadOnlyList<string> told, CaseTurn turn)
    {
        (Overdue, RemindAt, LateToAcknowledge) = (true, null, LateToAcknowledge || AcknowledgedAt is null);
        Write(ComplaintEntryKind.Overdue, turn, null, ("told", string.Join(", ", told)));
    }

    private void SetLimits(Regime regime, RegimeBook book)
    {
        var clock = book.ClockOf(regime);
        var days = HeldAt is null ? regime.AnswerDays : regime.LongestDays ?? regime.AnswerDays;
        AcknowledgeBy = clock.After(ReceivedAt, regime.AcknowledgeDays);
        DueAt = clock.After(ReceivedAt, days);
        RemindAt = RemindOf(clock, days, book);
    }

    internal DateTimeOffset? RemindOf(ComplaintClock clock, int days, RegimeBook book) => days > book.Settings.RemindDays ? clock.After(ReceivedAt, days - book.Settings.RemindDays) : null;

    internal static string Money(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:0.00}");

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
