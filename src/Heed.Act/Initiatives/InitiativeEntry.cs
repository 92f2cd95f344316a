using Heed.Base.Workspaces;

namespace Heed.Act.Initiatives;

/// <summary>A line of an initiative's history. Nothing in it changes afterwards.</summary>
public sealed class InitiativeEntry : IOwnedByWorkspace
{
    private const int LongestName = 256;

    private InitiativeEntry() { }

    public Guid InitiativeId { get; private set; }

    /// <summary>1, 2, 3 in each initiative.</summary>
    public int Number { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }
    public InitiativeEntryKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>What was changed, by name, with what stood there before; for others what it is about.</summary>
    public Dictionary<string, string> Data { get; private set; } = new(StringComparer.Ordinal);

    internal static InitiativeEntry Of(Initiative its, int number, InitiativeEntryKind kind, InitiativeTurn turn, ReadOnlySpan<(string Name, string? Value)> data)
    {
        var entry = new InitiativeEntry
        {
            InitiativeId = its.Id,
            Number = number,
            WorkspaceId = its.WorkspaceId,
            Kind = kind,
            At = turn.Now,
            By = turn.By.Length <= LongestName ? turn.By : turn.By[..LongestName],
        };
        foreach (var (name, value) in data)
        {
            if (value is not null) entry.Data[name] = value;
        }

        return entry;
    }
}

public enum InitiativeEntryKind
{
    Created,
    Changed,
    Moved,
    StepAdded,
    StepDone,
    StepUndone,
    StepRemoved,

    /// <summary>Customers were told what was done about what they said.</summary>
    Told,
}
