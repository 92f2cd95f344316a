using Heed.Base.Workspaces;
using Heed.Understand.Boards;
using Heed.Web.Dashboards;

namespace Heed.Web.Boards;

/// <summary>What a board is narrowed to: by its address, else as it stands on the board.</summary>
internal static class ReadBoardFilter
{
    public static (Period Period, BoardFilter Filter) Of(BoardQuery query, BoardDefinition board, Workspace workspace, TimeProvider time)
    {
        var period = Period.Read(query.Period ?? board.Period, query.From, query.To, workspace.Zone, time);
        return (period, new(period.From, period.To, period.Every) { Unit = Given(query.Unit ?? board.Unit), Where = Given(query.Where ?? board.Where) });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
