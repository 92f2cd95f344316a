using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Web.Dashboards;

namespace Heed.Web.Boards;

/// <summary>What a board is narrowed to: by its address, else as it stands on the board.</summary>
internal static class ReadBoardFilter
{
    /// <returns>Also the unit as it was written, where there is none of that code or name: then all are shown.</returns>
    public static (Period Period, BoardFilter Filter, string? UnknownUnit) Of(BoardQuery query, BoardDefinition board, Workspace workspace, UnitTree units, TimeProvider time)
    {
        var period = Period.Read(query.Period ?? board.Period, query.From, query.To, workspace.Zone, time);
        var asked = Given(query.Unit ?? board.Unit);
        var unit = asked is null ? null : Find(units, asked);
        return (period, new(period.From, period.To, period.Every) { Unit = unit, Where = Given(query.Where ?? board.Where) }, unit is null ? asked : null);
    }

    // Where there are too many to list one types a unit, and people know its name rather than its code.
    private static string? Find(UnitTree units, string asked)
    {
        if (units.Find(asked) is { } unit) return unit.Code;
        List<Unit> named = [.. units.All.Where(u => u.Name.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase))];
        return named is [var only] ? only.Code : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
