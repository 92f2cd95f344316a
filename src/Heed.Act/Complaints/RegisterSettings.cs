using Heed.Act.Complaints.Regimes;
using Heed.Base.Workspaces;

namespace Heed.Act.Complaints;

/// <summary>How a company keeps its register of complaints.</summary>
public sealed record RegisterSettings
{
    /// <summary>What complaints are about: known words, or the company's own.</summary>
    public IReadOnlyList<ComplaintCategory> Categories { get; init; } = DefaultCategories;

    /// <summary>Products to choose from; none where the company asks for none.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The kind of regime of a regulated complaint whose category has none.</summary>
    public string UsualRegime { get; init; } = "banking";

    /// <summary>How many days before the limit somebody is reminded.</summary>
    public int RemindDays { get; init; } = 3;

    /// <summary>What the company changed about regimes, by their keys.</summary>
    public IReadOnlyDictionary<string, RegimeEdit> Regimes { get; init; } = new Dictionary<string, RegimeEdit>(StringComparer.Ordinal);

    public static IReadOnlyList<ComplaintCategory> DefaultCategories { get; } =
        [.. ((string[])["product", "delivery", "fees", "service", "waiting", "digital", "information", "other"]).Select(name => new ComplaintCategory(name))];
}

/// <summary>Something complaints are about.</summary>
/// <param name="Name">A word.</param>
/// <param name="Regime">The kind of regime they fall under; null where supervisors have no rules for them.</param>
public sealed record ComplaintCategory(string Name, string? Regime = null);

/// <summary>The same as it is kept.</summary>
public sealed class ComplaintRegister : IOwnedByWorkspace
{
    private ComplaintRegister() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public RegisterSettings Settings { get; private set; } = new();
    public long Version { get; private set; }

    public static ComplaintRegister Create(WorkspaceId workspace) => new() { WorkspaceId = workspace };

    public void Set(RegisterSettings settings)
    {
        Settings = settings;
        Version++;
    }
}
