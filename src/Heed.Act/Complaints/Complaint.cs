using Heed.Act.Cases;
using Heed.Base.Workspaces;

namespace Heed.Act.Complaints;

/// <summary>An entry of the register of complaints: what came in when, by when it must be answered, and how it was. It is never taken away; corrected, it keeps what it said before.</summary>
public sealed partial class Complaint : IOwnedByWorkspace
{
    public const int LongestWord = 60;
    public const int LongestName = 200;
    public const int LongestText = 20_000;

    private readonly List<ComplaintEntry> _written = [];

    private Complaint() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The year in which it came in, by the company's calendar.</summary>
    public int Year { get; private set; }

    /// <summary>1, 2, 3 in each year, without gaps.</summary>
    public int Running { get; private set; }

    /// <summary>What people call it by.</summary>
    public string Number => NumberOf(Year, Running);

    /// <summary>The signal it came in as; one signal is one entry.</summary>
    public Guid Signal { get; private set; }

    /// <summary>The key of the source it came in by.</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>When it was entered, which may be later.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }
    public string? Channel { get; private set; }

    /// <summary>The customer's external id.</summary>
    public string? Customer { get; private set; }

    /// <summary>Who complained, where the company has no number for them, or beside it.</summary>
    public string? Whom { get; private set; }

    /// <summary>Their e-mail address, where they gave one with it.</summary>
    public string? Email { get; private set; }

    /// <summary>The code of the unit it is about.</summary>
    public string? Unit { get; private set; }

    public string? Language { get; private set; }
    public string Category { get; private set; } = "";
    public string? Product { get; private set; }

    /// <summary>What they said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What they ask for, in hundredths of the desk's currency.</summary>
    public long? ClaimCents { get; private set; }

    /// <summary>The key of the regime it falls under.</summary>
    public string Regime { get; private set; } = "";

    public bool Regulated { get; private set; }

    /// <summary>Until when it is to be said that it came in.</summary>
    public DateTimeOffset AcknowledgeBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Until when it is to be answered.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it was said that the answer takes longer.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>When it was answered for good, or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What came of it; where its claim was settled at once, known before it is answered.</summary>
    public ComplaintOutcome? Outcome { get; private set; }

    /// <summary>What was paid, in hundredths of the desk's currency.</summary>
    public long? RedressCents { get; private set; }

    /// <summary>Why it came to this, one of the desk's causes.</summary>
    public string? Cause { get; private set; }

    /// <summary>The answer as it went out.</summary>
    public string? Answer { get; private set; }

    /// <summary>What the answer said of where to turn next.</summary>
    public string? Ombudsman { get; private set; }

    /// <summary>When somebody is reminded of its limit.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>When the clock next has something to do; null once it has ended.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Whether it was found that nobody had said it came in.</summary>
    public bool LateToAcknowledge { get; private set; }

    /// <summary>Whether it was found to be overdue.</summary>
    public bool Overdue { get; private set; }

    /// <summary>The number of its last entry. Every change writes at least one, so it tells whether anything changed.</summary>
    public int Version { get; private set; }

    /// <summary>Entries written since it was loaded.</summary>
    public IReadOnlyList<ComplaintEntry> Written => _written;

    public bool IsOpen => EndedAt is null;

    /// <summary>Whether it was answered in time; null while it is open, or where it was withdrawn.</summary>
    public bool? InTime => EndedAt is { } ended && Outcome != ComplaintOutcome.Withdrawn ? ended <= DueAt : null;

    public static string NumberOf(int year, int running) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}-{running:0000}");

    /// <summary>Year and running number of what people call it by; zeros, which none has, where it is no number.</summary>
    public static (int Year, int Running) ReadNumber(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 2 && Whole(parts[0]) is { } year && Whole(parts[1]) is { } running ? (year, running) : (0, 0);
        static int? Whole(string digits) => int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private ComplaintEntry Write(ComplaintEntryKind kind, CaseTurn turn, string? text = null, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        var entry = ComplaintEntry.Of(this, ++Version, kind, turn, text, data, _written.Count == 0 ? turn.Once : null);
        _written.Add(entry);
        ChangedAt = turn.Now;
        SetNext();
        return entry;
    }

    private void SetNext() =>
        NextAt = IsOpen ? ((DateTimeOffset?[])[AcknowledgedAt is null && !LateToAcknowledge ? AcknowledgeBy : null, RemindAt, Overdue ? null : DueAt]).Min() : null;
}

/// <summary>What came of a complaint.</summary>
public enum ComplaintOutcome
{
    /// <summary>They were right.</summary>
    Upheld,

    Partly,
    Rejected,

    /// <summary>Its claim was paid at once, because working on it would have cost more.</summary>
    Settled,

    /// <summary>Taken back by whoever complained.</summary>
    Withdrawn,
}
