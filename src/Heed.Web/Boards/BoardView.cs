using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Tiles;
using Heed.Web.Api;
using Heed.Web.Dashboards;

namespace Heed.Web.Boards;

/// <summary>What a board's pages draw.</summary>
public sealed record BoardView(Caller Caller, OpenedBoard Opened, BoardQuery Asked, Period Period, BoardFilter Filter, UnitTree Units)
{
    public Board Board => Opened.Board;

    public BoardDefinition Definition => Opened.Definition;

    public IReadOnlyList<ShownTile> Tiles { get; init; } = [];

    /// <summary>The unit that was asked for, where there is none such; null where there is.</summary>
    public string? UnknownUnit { get; init; }

    /// <summary>What keeps the numbers or an edit from being made.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Whether a stranger looks: then nothing leads on from it.</summary>
    public bool Shared { get; init; }

    public bool Editable => !Shared && Caller.Actor.Role >= Role.Analyst;

    public bool Shareable => !Shared && Caller.Actor.Role >= Role.Manager;

    public string Base => $"/boards/{Board.Key}";

    /// <summary>What units are called, by code.</summary>
    public IReadOnlyDictionary<string, string> UnitNames => field ??= Units.All.ToDictionary(u => u.Code, u => u.Name, StringComparer.Ordinal);

    /// <summary>Where a tile that takes its time is got from.</summary>
    public string Part(Tile tile) => $"{Base}/tiles/{tile.Id}{Asked.Address()}";
}
