using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Changes;

namespace Heed.Act.Promises;

/// <summary>What can happen to a promise. Whether it may is asked before, by the change that does it.</summary>
public sealed partial class Promise
{
    /// <param name="turn">Who writes it down, and when.</param>
    /// <param name="number">Its number.</param>
    /// <param name="making">What it begins with.</param>
    internal static Promise Make(CaseTurn turn, int number, PromiseMaking making)
    {
        var made = new Promise
        {
            Id = Guid.CreateVersion7(turn.Now),
            WorkspaceId = turn.Workspace,
            Number = number,
            What = making.What,
            Customer = making.Customer,
            Whom = making.Whom,
            Promiser = making.Promiser,
            FromUnit = making.FromUnit,
            Deliverer = making.Deliverer,
            Channel = making.Channel,
            CaseId = making.Case?.Id,
            CaseNumber = making.Case?.Number,
            Signal = making.Signal,
            MadeAt = turn.Now,
        };
        made.SetDue(making.Due, turn);
        // What one does oneself needs nobody's word.
        made.State = making.Deliverer is null ? PromiseState.Confirmed : PromiseState.Asked;
        made.Write(PromiseEntryKind.Made, turn, null, ("due", Text(making.Due)), ("deliverer", making.Deliverer));
        return made;
    }

    /// <summary>The deliverer is asked whether it can; true where there is one.</summary>
    internal bool Ask(CaseTurn turn)
    {
        if (Deliverer is not { } unit) return false;
        (State, OfferedAt) = (PromiseState.Asked, null);
        Round++;
        AskAgainAt = turn.Desk.Due(turn.Now, turn.Desk.Settings.Promises.AnswerHours, []);
        Write(PromiseEntryKind.Asked, turn, null, ("unit", unit));
        return true;
    }

    internal void AskAgain(CaseTurn turn)
    {
        AskAgainAt = null;
        Write(PromiseEntryKind.AskedAgain, turn, null, ("unit", Deliverer));
    }

    internal void Answer(DeliveryAnswer answer, DateTimeOffset? offered, string? note, CaseTurn turn)
    {
        (State, OfferedAt, AnsweredRound, AskAgainAt) = (answer switch { DeliveryAnswer.Yes => PromiseState.Confirmed, DeliveryAnswer.No => PromiseState.Refused, _ => PromiseState.Offered }, offered, Round, null);
        Write(PromiseEntryKind.Answered, turn, note, ("answer", answer.ToString()), ("date", offered is { } at ? Text(at) : null));
    }

    /// <summary>Another date, agreed with the customer. Where the deliverer offered it, nobody has to be asked again.</summary>
    internal void Move(DateTimeOffset due, ContactChannel told, string? note, CaseTurn turn)
    {
        var (from, offered) = (DueAt, OfferedAt);
        Moves++;
        SetDue(due, turn);
        (State, OfferedAt, AskAgainAt) = (Deliverer is null || due >= offered ? PromiseState.Confirmed : PromiseState.Asked, null, null);
        Write(PromiseEntryKind.Moved, turn, note, ("from", Text(from)), ("to", Text(due)), ("told", told.ToString()));
    }

    internal void HandTo(string? unit, CaseTurn turn)
    {
        var from = Deliverer;
        (Deliverer, OfferedAt, AskAgainAt, State) = (unit, null, null, unit is null ? PromiseState.Confirmed : PromiseState.Asked);
        Write(PromiseEntryKind.Handed, turn, null, ("from", from), ("to", unit));
    }

    /// <summary>The customer got it. What was broken by then stays broken.</summary>
    internal void Deliver(DateTimeOffset at, string? note, Guid? signal, CaseTurn turn)
    {
        DeliveredAt = at;
        if (IsOpen) (State, EndedAt) = (at <= DueAt ? PromiseState.Kept : PromiseState.Late, at);
        var kind = State switch { PromiseState.Kept => PromiseEntryKind.Kept, PromiseState.Late => PromiseEntryKind.Late, _ => PromiseEntryKind.Delivered };
        Write(kind, turn, note, ("at", Text(at)), ("signal", signal?.ToString()));
    }

    internal void Withdraw(string consent, ContactChannel how, DateTimeOffset when, string? why, CaseTurn turn)
    {
        (State, EndedAt) = (PromiseState.Withdrawn, turn.Now);
        Write(PromiseEntryKind.Withdrawn, turn, why, ("consent", consent), ("how", how.ToString()), ("when", Text(when)));
    }

    internal void Note(string text, CaseTurn turn) => Write(PromiseEntryKind.Noted, turn, text);

    internal void Attach(string file, string title, CaseTurn turn) => Write(PromiseEntryKind.Attached, turn, null, ("file", file), ("title", title));

    /// <summary>Keeps what somebody wrote that can't take effect, because another changed the same before.</summary>
    internal void Keep(string what, string text, CaseTurn turn) => Write(PromiseEntryKind.Retained, turn, text, ("what", what));

    internal void Remind(CaseTurn turn)
    {
        RemindAt = null;
        Write(PromiseEntryKind.Reminded, turn);
    }

    internal void FallDue(CaseTurn turn)
    {
        (Overdue, RemindAt, AskAgainAt) = (true, null, null);
        Write(PromiseEntryKind.Overdue, turn);
    }

    internal void Break(CaseTurn turn)
    {
        (State, EndedAt, Overdue) = (PromiseState.Broken, BreaksAt, true);
        Write(PromiseEntryKind.Broken, turn, null, ("due", Text(DueAt)));
    }

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>What the unit that must deliver says.</summary>
public enum DeliveryAnswer
{
    Yes,
    No,

    /// <summary>It can, but by another date.</summary>
    Date,
}
