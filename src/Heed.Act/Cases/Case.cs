using Heed.Base.Workspaces;
using Heed.Measures.Calendars;

namespace Heed.Act.Cases;

/// <summary>A bad experience with someone who sees to it: opened by a rule or by hand, due by business hours, closed with its cause and what was done.</summary>
public sealed partial class Case : IOwnedByWorkspace
{
    public const int LongestTitle = 200;
    public const int LongestText = 10_000;

    private readonly List<CaseEntry> _written = [];

    private Case() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What people call it by: 1, 2, 3 in each workspace.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What it is about, in the words of those who work on it.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The kind of trouble; two signals of one customer about one matter are one case while it is open.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>The rule that raised it; null where somebody opened it.</summary>
    public Guid? RuleId { get; private set; }

    /// <summary>The customer's external id.</summary>
    public string? Customer { get; private set; }

    /// <summary>The code of the unit that sees to it.</summary>
    public string? Unit { get; private set; }

    /// <summary>What the customer speaks.</summary>
    public string? Language { get; private set; }

    public CaseState State { get; private set; }
    public CasePriority Priority { get; private set; }

    /// <summary>The account of the one who has it; null where nobody does.</summary>
    public string? Owner { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How many business hours it may take; null for no deadline.</summary>
    public double? AllowedHours { get; private set; }

    /// <summary>From when those hours count: when it was opened, or opened again.</summary>
    public DateTimeOffset CountsFrom { get; private set; }

    /// <summary>When it waited for the customer; the last may not have ended.</summary>
    public List<CasePause> Pauses { get; private set; } = [];

    /// <summary>Until when the complaints it is about must be answered, by the register; the clock does not stand still for them. Null where none is open.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>The sooner of both limits. Null while nothing is due: no deadline, waiting, closed.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the next to know of it is told, unless someone acts before.</summary>
    public DateTimeOffset? EscalateAt { get; private set; }

    /// <summary>How often it went up since someone last acted.</summary>
    public int Escalations { get; private set; }

    /// <summary>How often it went from one person, or one unit, to another.</summary>
    public int Relays { get; private set; }

    public int Reopenings { get; private set; }
    public List<PlaybookStep> Steps { get; private set; } = [];

    /// <summary>Why it came to this, one of the desk's causes; known once it is closed.</summary>
    public string? Cause { get; private set; }

    /// <summary>What was done about it; known once it is closed.</summary>
    public string? Action { get; private set; }

    /// <summary>Minutes people wrote down for it.</summary>
    public int Minutes { get; private set; }

    /// <summary>What the customer asks for, in hundredths of the desk's currency.</summary>
    public long? ClaimCents { get; private set; }

    /// <summary>Whether it is a complaint that supervisors have rules for: nothing in it is settled by itself.</summary>
    public bool Regulated { get; private set; }

    /// <summary>The number of the case it became part of.</summary>
    public int? MergedInto { get; private set; }

    /// <summary>What keeps a customer and matter from being opened twice; null where that is not asked: closed, no customer, split off.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>The number of its last entry. Every change writes at least one, so it tells whether anything changed.</summary>
    public int Version { get; private set; }

    /// <summary>Entries written since it was loaded.</summary>
    public IReadOnlyList<CaseEntry> Written => _written;

    public bool IsOpen => State != CaseState.Closed;

    internal static string KeyOf(string customer, string matter) => $"{matter}\u001f{customer}";

    internal CaseEntry Write(EntryKind kind, CaseTurn turn, string? text = null, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        var entry = CaseEntry.Of(this, ++Version, kind, turn, text, data, _written.Count == 0 ? turn.Once : null);
        _written.Add(entry);
        ChangedAt = turn.Now;
        if (turn.IsPerson)
        {
            Escalations = 0;
            SetEscalation(turn);
        }

        return entry;
    }

    private void SetDue(CaseTurn turn)
    {
        var own = State != CaseState.Waiting && AllowedHours is { } hours ? turn.Desk.Due(CountsFrom, hours, Pauses) : (DateTimeOffset?)null;
        DueAt = IsOpen ? new[] { own, AnswerBy }.Min() : null;
        SetEscalation(turn);
    }

    private void SetEscalation(CaseTurn turn) => EscalateAt = DueAt is not { } due ? null : due > turn.Now ? due : turn.Desk.Due(turn.Now, turn.Desk.Settings.RepeatHours, []);
}

public enum CaseState
{
    New,
    Working,

    /// <summary>For the customer; the clock stands still.</summary>
    Waiting,

    Closed,
}

public enum CasePriority
{
    Low,
    Normal,
    High,
    Urgent,
}

/// <summary>A while in which it waited for the customer.</summary>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when; null while it still does.</param>
public sealed record CasePause(DateTimeOffset From, DateTimeOffset? Until)
{
    public Pause AsPause() => new(From, Until);
}

/// <summary>A step of the playbook, ticked once done.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="DoneAt">When it was.</param>
/// <param name="DoneBy">By whom.</param>
public sealed record PlaybookStep(string Text, DateTimeOffset? DoneAt = null, string? DoneBy = null);
