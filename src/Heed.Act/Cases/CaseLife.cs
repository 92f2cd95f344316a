using Heed.Act.Cases.Changes;

namespace Heed.Act.Cases;

/// <summary>What can happen to a case. Whether it may is asked before, by the change that does it.</summary>
public sealed partial class Case
{
    /// <param name="turn">Who opens it, and when.</param>
    /// <param name="number">Its number.</param>
    /// <param name="opening">What it begins with.</param>
    internal static Case Open(CaseTurn turn, int number, CaseOpening opening)
    {
        var opened = new Case
        {
            Id = Guid.CreateVersion7(turn.Now),
            WorkspaceId = turn.Workspace,
            Number = number,
            Title = Shorten(opening.Title, LongestTitle),
            Summary = opening.Summary,
            Matter = opening.Matter,
            RuleId = opening.Rule,
            Customer = opening.Customer,
            Unit = opening.Unit,
            Language = opening.Language,
            Priority = opening.Priority,
            OpenedAt = turn.Now,
            CountsFrom = turn.Now,
            AllowedHours = opening.Hours,
            Steps = [.. opening.Steps.Select(s => new PlaybookStep(s))],
            OpenKey = opening is { Customer: { } customer, JoinsOthers: true } ? KeyOf(customer, opening.Matter) : null,
        };
        opened.SetDue(turn);
        opened.Write(EntryKind.Opened, turn, null, ("rule", opening.RuleName), ("signal", opening.Signal?.ToString()));
        return opened;
    }

    internal void Join(Guid signal, CaseTurn turn) => Write(EntryKind.Joined, turn, null, ("signal", signal.ToString()));

    /// <summary>Gives it to someone, or back to nobody. From one person to another it is a relay.</summary>
    internal void Assign(string? owner, CaseTurn turn, bool byLoad = false)
    {
        var from = Owner;
        if (from is not null && owner is not null) Relays++;
        Owner = owner;
        Write(EntryKind.Assigned, turn, null, ("from", from), ("to", owner), ("how", byLoad ? "load" : null));
    }

    internal void Route(string unit, CaseTurn turn)
    {
        var (from, owner) = (Unit, Owner);
        (Unit, Owner) = (unit, null);
        Relays++;
        Write(EntryKind.Routed, turn, null, ("from", from), ("to", unit), ("owner", owner));
    }

    internal void Move(CaseState to, CaseTurn turn)
    {
        var from = State;
        if (from == CaseState.Waiting) EndPause(turn.Now);
        if (to == CaseState.Waiting) Pauses = [.. Pauses, new(turn.Now, null)];
        State = to;
        SetDue(turn);
        Write(EntryKind.Moved, turn, null, ("from", from.ToString()), ("to", to.ToString()));
    }

    internal void Rank(CasePriority priority, CaseTurn turn)
    {
        var from = Priority;
        Priority = priority;
        Write(EntryKind.Ranked, turn, null, ("from", from.ToString()), ("to", priority.ToString()));
    }

    /// <summary>Gives it other business hours, counted from when it was opened.</summary>
    internal void Allow(double? hours, CaseTurn turn)
    {
        AllowedHours = hours;
        SetDue(turn);
        Write(EntryKind.Due, turn, null, ("hours", hours?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The register's limit of the complaints it is about.</summary>
    internal void AnswerUntil(DateTimeOffset? limit, CaseTurn turn)
    {
        if (limit == AnswerBy) return;
        AnswerBy = limit;
        SetDue(turn);
        if (IsOpen) Write(EntryKind.Due, turn, null, ("answer", limit?.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? ""));
    }

    internal void Rewrite(string summary, CaseTurn turn)
    {
        Summary = summary;
        Write(EntryKind.Rewritten, turn, summary);
    }

    internal void Tick(int step, bool done, CaseTurn turn)
    {
        Steps = [.. Steps.Select((s, i) => i != step ? s : done ? s with { DoneAt = turn.Now, DoneBy = turn.By } : new PlaybookStep(s.Text))];
        Write(done ? EntryKind.Ticked : EntryKind.Unticked, turn, null, ("step", Steps[step].Text));
    }

    internal void Note(string text, IReadOnlyList<string> named, CaseTurn turn) => Write(EntryKind.Noted, turn, text, ("named", named.Count > 0 ? string.Join(' ', named) : null));

    internal void Contact(ContactChannel channel, bool outgoing, string? text, int? minutes, CaseTurn turn, string? outcome = null)
    {
        Minutes += minutes ?? 0;
        Write(EntryKind.Contacted, turn, text, ("channel", channel.ToString()), ("way", outgoing ? "out" : "in"), ("minutes", minutes is { } m ? Text(m) : null), ("outcome", outcome));
    }

    /// <summary>The customer was promised something while it was worked on.</summary>
    internal void Promised(int promise, string what, CaseTurn turn) => Write(EntryKind.Promised, turn, what, ("promise", Text(promise)));

    internal void Attach(string file, string title, CaseTurn turn) => Write(EntryKind.Attached, turn, null, ("file", file), ("title", title));

    /// <summary>Keeps what somebody wrote that can't take effect, because another changed the same before.</summary>
    internal void Keep(string what, string text, CaseTurn turn) => Write(EntryKind.Kept, turn, text, ("what", what));

    internal void Close(string cause, string action, CaseTurn turn)
    {
        if (State == CaseState.Waiting) EndPause(turn.Now);
        (State, Cause, Action, ClosedAt, OpenKey) = (CaseState.Closed, cause, action, turn.Now, null);
        SetDue(turn);
        Write(EntryKind.Closed, turn, action, ("cause", cause));
    }

    /// <summary>Opens it again; its clock begins anew. It joins others of its customer and matter only where none is open.</summary>
    internal void Reopen(string? why, bool joins, CaseTurn turn)
    {
        (State, ClosedAt, CountsFrom, Pauses, MergedInto) = (Owner is null ? CaseState.New : CaseState.Working, null, turn.Now, [], null);
        OpenKey = joins && Customer is { } customer ? KeyOf(customer, Matter) : null;
        Reopenings++;
        SetDue(turn);
        Write(EntryKind.Reopened, turn, why);
    }

    /// <summary>Its customer was asked whether it is solved.</summary>
    internal void Ask(CaseTurn turn) => Write(EntryKind.Asked, turn);

    internal void Answered(bool solved, string? words, CaseTurn turn) => Write(EntryKind.Answered, turn, words, ("solved", solved ? "yes" : "no"));

    internal void MergeInto(Case whole, CaseTurn turn)
    {
        if (State == CaseState.Waiting) EndPause(turn.Now);
        (State, ClosedAt, OpenKey, MergedInto) = (CaseState.Closed, turn.Now, null, whole.Number);
        SetDue(turn);
        Write(EntryKind.Merged, turn, null, ("into", Text(whole.Number)));
        whole.Write(EntryKind.Merged, turn, null, ("from", Text(Number)));
    }

    internal void Link(Case other, CaseTurn turn)
    {
        Write(EntryKind.Linked, turn, null, ("to", Text(other.Number)));
        other.Write(EntryKind.Linked, turn, null, ("to", Text(Number)));
    }

    internal void Split(Case off, CaseTurn turn)
    {
        Write(EntryKind.Split, turn, null, ("into", Text(off.Number)));
        off.Write(EntryKind.Split, turn, null, ("from", Text(Number)));
    }

    internal void Escalate(IReadOnlyList<string> told, CaseTurn turn)
    {
        Escalations++;
        EscalateAt = turn.Desk.Due(turn.Now, turn.Desk.Settings.RepeatHours, []);
        Write(EntryKind.Escalated, turn, null, ("level", Text(Escalations)), ("told", string.Join(", ", told)));
    }

    internal void Claim(long? cents, bool regulated, CaseTurn turn)
    {
        (ClaimCents, Regulated) = (cents, regulated);
        Write(EntryKind.Claimed, turn, null, ("amount", cents is { } c ? Money(c, turn.Desk.Settings.Mandate.Currency) : null), ("regulated", regulated ? "yes" : null));
    }

    /// <summary>A complaint in the register is part of it: what that asks for counts where nothing was written down, and one under supervisors' rules makes the whole so.</summary>
    internal void Complain(long? cents, bool regulated, CaseTurn turn)
    {
        if ((ClaimCents ?? cents) != ClaimCents || (regulated && !Regulated)) Claim(ClaimCents ?? cents, Regulated || regulated, turn);
    }

    /// <summary>Something is granted; with figures where they alone decided it.</summary>
    internal void Grant(long cents, string currency, string? what, string? figures, CaseTurn turn) =>
        Write(EntryKind.Granted, turn, what, ("amount", Money(cents, currency)), ("figures", figures));

    private static string Money(long cents, string currency) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cents / 100m:0.00} {currency}");

    /// <summary>Nobody is there to act now.</summary>
    internal void EscalateLater(DateTimeOffset opens) => EscalateAt = opens;

    private void EndPause(DateTimeOffset now) => Pauses = [.. Pauses.Select(p => p.Until is null ? p with { Until = now } : p)];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
