using Heed.Act.Cases;
using Heed.Base.Workspaces;

namespace Heed.Act.Promises;

/// <summary>A line of a promise's history. Nothing in it changes afterwards.</summary>
public sealed class PromiseEntry : IEntry
{
    private PromiseEntry() { }

    /// <summary>Its own id, which is the sender's where they gave one; the signal made of it has the same.</summary>
    public Guid Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }
    public Guid PromiseId { get; private set; }

    /// <summary>1, 2, 3 in each promise.</summary>
    public int Number { get; private set; }

    public PromiseEntryKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account of the one who did it; see <see cref="CaseTurn"/> for what is no person.</summary>
    public string By { get; private set; } = "";

    /// <summary>What was written, for colleagues' eyes only.</summary>
    public string? Text { get; private set; }

    /// <summary>What changed, by name: <c>from</c>, <c>to</c>, <c>answer</c>. Instants as ISO 8601 in UTC.</summary>
    public Dictionary<string, string> Data { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>What the signal made of it says of the promise as it was then.</summary>
    public PromiseState State { get; private set; }

    /// <summary>Whether it stands in the log of signals.</summary>
    public bool Published { get; private set; }

    void IEntry.Tell() => Published = true;

    internal static PromiseEntry Of(Promise its, int number, PromiseEntryKind kind, CaseTurn turn, string? text, ReadOnlySpan<(string Name, string? Value)> data, Guid? id)
    {
        var entry = new PromiseEntry
        {
            Id = id ?? Guid.CreateVersion7(turn.Now),
            WorkspaceId = its.WorkspaceId,
            PromiseId = its.Id,
            Number = number,
            Kind = kind,
            At = turn.Now,
            By = turn.By.Length <= 256 ? turn.By : turn.By[..256],
            Text = text,
            State = its.State,
        };
        foreach (var (name, value) in data)
        {
            if (value is not null) entry.Data[name] = value;
        }

        return entry;
    }
}

public enum PromiseEntryKind
{
    Made,

    /// <summary>The unit that must deliver was asked whether it can.</summary>
    Asked,

    AskedAgain,
    Answered,

    /// <summary>Another date was agreed with the customer.</summary>
    Moved,

    /// <summary>Another unit delivers.</summary>
    Handed,

    Noted,
    Attached,
    Reminded,

    /// <summary>Its date passed without it being kept.</summary>
    Overdue,

    Kept,
    Late,
    Broken,

    /// <summary>The customer got it after it was broken.</summary>
    Delivered,

    Withdrawn,

    /// <summary>Written while somebody else changed the same: not in force, but not lost.</summary>
    Retained,
}
