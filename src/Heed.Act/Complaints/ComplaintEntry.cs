using Heed.Act.Cases;
using Heed.Base.Workspaces;

namespace Heed.Act.Complaints;

/// <summary>A line of a complaint's history. Nothing in it changes afterwards.</summary>
public sealed class ComplaintEntry : IEntry
{
    private ComplaintEntry() { }

    /// <summary>Its own id, which is the sender's where they gave one; the signal made of it has the same.</summary>
    public Guid Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }
    public Guid ComplaintId { get; private set; }

    /// <summary>1, 2, 3 in each complaint.</summary>
    public int Number { get; private set; }

    public ComplaintEntryKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account of the one who did it; see <see cref="CaseTurn"/> for what is no person.</summary>
    public string By { get; private set; } = "";

    /// <summary>What was written or sent.</summary>
    public string? Text { get; private set; }

    /// <summary>What changed, by name. Instants as ISO 8601 in UTC.</summary>
    public Dictionary<string, string> Data { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>Whether it stands in the log of signals.</summary>
    public bool Published { get; private set; }

    void IEntry.Tell() => Published = true;

    internal static ComplaintEntry Of(Complaint its, int number, ComplaintEntryKind kind, CaseTurn turn, string? text, ReadOnlySpan<(string Name, string? Value)> data, Guid? id)
    {
        var entry = new ComplaintEntry
        {
            Id = id ?? Guid.CreateVersion7(turn.Now),
            WorkspaceId = its.WorkspaceId,
            ComplaintId = its.Id,
            Number = number,
            Kind = kind,
            At = turn.Now,
            By = turn.By.Length <= 256 ? turn.By : turn.By[..256],
            Text = text,
        };
        foreach (var (name, value) in data)
        {
            if (value is not null) entry.Data[name] = value;
        }

        return entry;
    }
}

public enum ComplaintEntryKind
{
    Entered,

    /// <summary>Someone sees to it as a case.</summary>
    Raised,

    /// <summary>Its claim was held against what handling costs.</summary>
    Weighed,

    Acknowledged,

    /// <summary>They were told that the answer takes longer.</summary>
    Held,

    /// <summary>Answered for good.</summary>
    Answered,

    Withdrawn,

    /// <summary>Its claim was paid at once.</summary>
    Settled,

    /// <summary>The register said something else before.</summary>
    Corrected,

    Noted,
    Reminded,

    /// <summary>Nobody said in time that it came in.</summary>
    Unacknowledged,

    /// <summary>Its limit passed without an answer.</summary>
    Overdue,

    /// <summary>Written while somebody else changed the same: not in force, but not lost.</summary>
    Retained,
}

/// <summary>How the customer was told.</summary>
public enum ComplaintWay
{
    /// <summary>By a mail from here.</summary>
    Mail,

    Letter,
    Phone,
}
