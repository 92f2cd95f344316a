using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Base.Workspaces;

namespace Heed.Act.Promises;

/// <summary>What somebody told a customer would be done, by when, and which unit has to do it. Not yet to be relied on until that unit said yes.</summary>
public sealed partial class Promise : IOwnedByWorkspace
{
    public const int LongestWhat = 500;
    public const int LongestName = 200;
    public const int LongestText = 10_000;

    private readonly List<PromiseEntry> _written = [];

    private Promise() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What people call it by: 1, 2, 3 in each workspace.</summary>
    public int Number { get; private set; }

    /// <summary>What was promised, as the customer heard it.</summary>
    public string What { get; private set; } = "";

    /// <summary>The customer's external id.</summary>
    public string? Customer { get; private set; }

    /// <summary>Who it was promised to where the company has no number for them, or beside it: the person of a customer who is a company.</summary>
    public string? Whom { get; private set; }

    /// <summary>The account of the one who promised.</summary>
    public string Promiser { get; private set; } = "";

    /// <summary>The code of the unit in which it was promised.</summary>
    public string? FromUnit { get; private set; }

    /// <summary>The code of the unit that must deliver; null where the promiser does it themselves.</summary>
    public string? Deliverer { get; private set; }

    /// <summary>Where the customer was talked to.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>The case it was made in.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The same as people call it.</summary>
    public int? CaseNumber { get; private set; }

    /// <summary>The signal it was made upon.</summary>
    public Guid? Signal { get; private set; }

    public PromiseState State { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>From when on it counts as broken.</summary>
    public DateTimeOffset BreaksAt { get; private set; }

    /// <summary>The date the deliverer can keep instead; known where it offered one.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary>How often another date was agreed with the customer.</summary>
    public int Moves { get; private set; }

    /// <summary>How often the deliverer was asked about a unit or date; an address in a mail answers its own asking and no other.</summary>
    public int Round { get; private set; }

    /// <summary>The last asking that was answered.</summary>
    public int AnsweredRound { get; private set; }

    /// <summary>When the customer got it, also where that was too late.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When it was kept, broken or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the deliverer is asked once more unless it answers before.</summary>
    public DateTimeOffset? AskAgainAt { get; private set; }

    /// <summary>When deliverer and promiser are reminded.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>Whether it was found to be overdue.</summary>
    public bool Overdue { get; private set; }

    /// <summary>When the clock next has something to do; null once it has ended.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>The number of its last entry. Every change writes at least one, so it tells whether anything changed.</summary>
    public int Version { get; private set; }

    /// <summary>Entries written since it was loaded.</summary>
    public IReadOnlyList<PromiseEntry> Written => _written;

    public bool IsOpen => State < PromiseState.Kept;

    /// <summary>Whether the promiser has to go back to the customer: the deliverer can't, or not by then.</summary>
    public bool MustBeTold => State is PromiseState.Refused or PromiseState.Offered;

    private PromiseEntry Write(PromiseEntryKind kind, CaseTurn turn, string? text = null, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        var entry = PromiseEntry.Of(this, ++Version, kind, turn, text, data, _written.Count == 0 ? turn.Once : null);
        _written.Add(entry);
        ChangedAt = turn.Now;
        SetNext();
        return entry;
    }

    private void SetDue(DateTimeOffset due, CaseTurn turn)
    {
        var ways = turn.Desk.Settings.Promises;
        (DueAt, Overdue) = (due, false);
        BreaksAt = ways.GraceHours > 0 ? turn.Desk.Due(due, ways.GraceHours, []) ?? due : due;
        var left = turn.Desk.Between(turn.Now, due).TotalHours;
        // What is due within the reminder's own time needs none.
        RemindAt = left > ways.RemindHours ? turn.Desk.Due(turn.Now, left - ways.RemindHours, []) : null;
    }

    private void SetNext() => NextAt = IsOpen ? ((DateTimeOffset?[])[AskAgainAt, RemindAt, Overdue ? null : DueAt, BreaksAt]).Min() : null;
}

public enum PromiseState
{
    /// <summary>The deliverer has not said yet whether it can.</summary>
    Asked,

    /// <summary>The deliverer said yes: the customer may rely on it.</summary>
    Confirmed,

    /// <summary>The deliverer said no: the customer must be told.</summary>
    Refused,

    /// <summary>The deliverer can, but by another date.</summary>
    Offered,

    /// <summary>By its date.</summary>
    Kept,

    /// <summary>After its date, before it counted as broken.</summary>
    Late,

    Broken,

    /// <summary>Taken back with the customer's consent.</summary>
    Withdrawn,
}
