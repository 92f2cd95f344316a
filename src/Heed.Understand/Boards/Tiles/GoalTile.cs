using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Own;

namespace Heed.Understand.Boards.Tiles;

/// <summary>One goal: how it stands, where it is heading, and what is being done about it. It keeps its own question, so the board's days and filter leave it alone.</summary>
public sealed record GoalTile : Tile
{
    /// <summary>The goal's id.</summary>
    public string Goal { get; init; } = "";

    internal override IEnumerable<ProblemPlace> Check(string path, BoardGround ground)
    {
        if (Goal.Length == 0) yield return new($"{path}.goal", "choose a goal.");
        else if (!Guid.TryParse(Goal, out var id) || !ground.Goals.Contains(id)) yield return new($"{path}.goal", $"There is no goal \"{Goal}\".");
    }
}

/// <param name="Progress">The goal as it stands.</param>
/// <param name="Colleagues">Who may answer for it.</param>
/// <param name="Sources">What it may be read from.</param>
/// <param name="Measures">What it may be read by.</param>
/// <param name="Today">The day it is there.</param>
public sealed record GoalAnswer(GoalProgress Progress, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Source> Sources, MeasureBook Measures, DateOnly Today) : TileAnswer;

public sealed class AnswerGoal(ListGoals goals, ListColleagues colleagues, SourceCatalogue catalogue, FindMeasure measures, GoalClock clock) : AnswerTile<GoalTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(GoalTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if (!Guid.TryParse(tile.Goal, out var id)) return GoalsErrors.Unknown;
        if ((await goals.OneAsync(id, actor, cancel)).Failed(out var problem, out var progress)) return problem;
        return new GoalAnswer(
            progress, await colleagues.RunAsync(actor, cancel), await catalogue.AllAsync(actor.Workspace, cancel), await measures.BookAsync(actor.Workspace, cancel), await clock.TodayAsync(actor, cancel));
    }
}
