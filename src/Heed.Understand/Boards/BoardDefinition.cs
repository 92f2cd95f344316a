using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards;

/// <summary>A board as it is written down: for whom, what it looks at first, and its tiles in order.</summary>
public sealed record BoardDefinition
{
    public string Title { get; init; } = "";

    /// <summary>The least role that sees it.</summary>
    public Role Audience { get; init; }

    /// <summary>Which days it shows until someone chooses others: one of <see cref="BoardRules.Periods"/>.</summary>
    public string Period { get; init; } = "90d";

    /// <summary>The unit it is narrowed to until someone chooses another; null for all.</summary>
    public string? Unit { get; init; }

    /// <summary>A filter expression likewise.</summary>
    public string? Where { get; init; }

    public IReadOnlyList<Tile> Tiles { get; init; } = [];

    public Tile? Find(string id) => Tiles.FirstOrDefault(t => t.Id == id);
}
