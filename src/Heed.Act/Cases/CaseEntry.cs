using Heed.Base.Workspaces;

namespace Heed.Act.Cases;

/// <summary>A line of a case's history. Nothing in it changes afterwards.</summary>
public sealed class CaseEntry : IEntry
{
    private CaseEntry() { }

    /// <summary>Its own id, which is the sender's where they gave one; the signal made of it has the same.</summary>
    public Guid Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>1, 2, 3 in each case.</summary>
    public int Number { get; private set; }

    public EntryKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account of the one who did it; see <see cref="CaseTurn"/> for what is no person.</summary>
    public string By { get; private set; } = "";

    /// <summary>What was written, for colleagues' eyes only.</summary>
    public string? Text { get; private set; }

    /// <summary>What changed, by name: <c>from</c>, <c>to</c>, <c>cause</c>.</summary>
    public Dictionary<string, string> Data { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>What the signal made of it says of the case as it was then.</summary>
    public string State { get; private set; } = "";

    /// <summary>Whether it stands in the log of signals.</summary>
    public bool Published { get; private set; }

    void IEntry.Tell() => Published = true;

    internal static CaseEntry Of(Case its, int number, EntryKind kind, CaseTurn turn, string? text, ReadOnlySpan<(string Name, string? Value)> data, Guid? id)
    {
        var entry = new CaseEntry
        {
            Id = id ?? Guid.CreateVersion7(turn.Now),
            WorkspaceId = its.WorkspaceId,
            CaseId = its.Id,
            Number = number,
            Kind = kind,
            At = turn.Now,
            By = turn.By.Length <= 256 ? turn.By : turn.By[..256],
            Text = text,
            State = its.State.ToString(),
        };
        foreach (var (name, value) in data)
        {
            if (value is not null) entry.Data[name] = value;
        }

        return entry;
    }
}

public enum EntryKind
{
    Opened,

    /// <summary>A further signal of the customer on the matter came in.</summary>
    Joined,

    Assigned,
    Routed,
    Moved,
    Ranked,
    Noted,

    /// <summary>A call, mail or message with the customer.</summary>
    Contacted,

    Ticked,
    Unticked,

    /// <summary>Another deadline.</summary>
    Due,

    Rewritten,
    Attached,
    Linked,
    Merged,
    Split,
    Closed,
    Reopened,

    /// <summary>The customer was asked whether it is solved.</summary>
    Asked,

    Answered,
    Escalated,

    /// <summary>What the customer asks for was written down.</summary>
    Claimed,

    /// <summary>Something was granted to the customer.</summary>
    Granted,

    /// <summary>The customer was promised something.</summary>
    Promised,

    /// <summary>Written while somebody else changed the same: not in force, but not lost.</summary>
    Kept,
}
