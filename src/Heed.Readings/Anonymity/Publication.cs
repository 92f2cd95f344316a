using Heed.Base.Workspaces;

namespace Heed.Readings.Anonymity;

/// <summary>How far the answers of a source have been put into groups that may be shown. Decided once, in the order of the log, and the same for everybody.</summary>
public sealed class Publication : IOwnedByWorkspace
{
    private Publication() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The source's key.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The place in the log worked through.</summary>
    public string Position { get; private set; } = "";

    /// <summary>No answer behind this place has been looked at.</summary>
    public long LastSeq { get; private set; }

    /// <summary>The month worked through, counted from the year 0.</summary>
    public int Month { get; private set; }

    /// <summary>Places in the log of answers that wait to be shown.</summary>
    public List<long> Waiting { get; private set; } = [];

    /// <summary>What groups can be called, by column, whether they may be shown or not.</summary>
    public Dictionary<string, List<string>> Names { get; private set; } = [];

    /// <summary>The least groups under which it stands.</summary>
    public long Numbers { get; private set; }

    public long Comments { get; private set; }

    /// <summary>Rises with every change; a save of an older one is refused.</summary>
    public long Version { get; private set; }

    public static Publication Create(WorkspaceId workspace, string source) => new() { WorkspaceId = workspace, Source = source };

    public void Advance(string position, long lastSeq, int month, List<long> waiting, Dictionary<string, List<string>> names, long numbers, long comments)
    {
        (Position, LastSeq, Month, Waiting, Names, Numbers, Comments) = (position, lastSeq, month, waiting, names, numbers, comments);
        Version++;
    }
}
