using Heed.Understand.Boards.Tiles;
using Heed.Web.Goals;

namespace Heed.Web.Boards;

internal static class GoalSeen
{
    /// <summary>A tile's goal as pages of goals see it.</summary>
    public static GoalsView Seen(this GoalAnswer answer, BoardView board) => new(board.Caller, answer.Colleagues, answer.Sources, board.Units, answer.Measures, answer.Today);
}
