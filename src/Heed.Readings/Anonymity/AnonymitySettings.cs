using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;

namespace Heed.Readings.Anonymity;

/// <summary>How large groups must be in a workspace that asks for more than the least.</summary>
public sealed class AnonymitySettings : IOwnedByWorkspace
{
    private AnonymitySettings() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public long Numbers { get; private set; }
    public long Comments { get; private set; }

    /// <summary>What holds; never under the least, whatever stands in the table.</summary>
    public Floors Floors => new(Math.Max(Numbers, Floors.Least.Numbers), Math.Max(Comments, Floors.Least.Comments));

    public static AnonymitySettings Create(WorkspaceId workspace) => new() { WorkspaceId = workspace };

    public void Set(Floors floors) => (Numbers, Comments) = (floors.Numbers, floors.Comments);
}
