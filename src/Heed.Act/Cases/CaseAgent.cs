using Heed.Base.Workspaces;

namespace Heed.Act.Cases;

/// <summary>Someone who takes cases: of which units, and whether any more for now.</summary>
public sealed class CaseAgent : IOwnedByWorkspace
{
    private CaseAgent() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What they sign in as.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Codes of the units whose cases they take, each with all below it.</summary>
    public List<string> Units { get; private set; } = [];

    /// <summary>Gets nothing by load until back.</summary>
    public bool Away { get; private set; }

    /// <summary>How many open cases they have at most before load gives them no more; null for any number.</summary>
    public int? MostOpen { get; private set; }

    public long Version { get; private set; }

    public static CaseAgent Create(WorkspaceId workspace, string account) => new() { WorkspaceId = workspace, Account = account };

    public void Set(IReadOnlyList<string> units, bool away, int? mostOpen)
    {
        (Units, Away, MostOpen) = ([.. units], away, mostOpen);
        Version++;
    }
}
