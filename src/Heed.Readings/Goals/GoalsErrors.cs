using Heed.Base.Results;

namespace Heed.Readings.Goals;

public static class GoalsErrors
{
    public const string ChangedCode = "goal-changed";

    public static Problem Unknown { get; } = Problem.NotFound("unknown-goal", "There is no such goal in this workspace.");

    public static Problem UnknownActivity { get; } = Problem.NotFound("unknown-activity", "The goal has no such activity.");

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Problem.Invalid("bad-goal", $"The goal can't be set like this: {new PlaceName(places[0].Path)} {places[0].Said}", places);

    public static Problem InvalidActivity(IReadOnlyList<ProblemPlace> places) => Problem.Invalid("bad-activity", $"The activity can't be kept like this: {new PlaceName(places[0].Path)} {places[0].Said}", places);

    /// <summary>Someone else saved in between.</summary>
    public static Problem Changed(string by) => Problem.Conflict(ChangedCode, $"{by} changed this in the meantime. Nothing of yours was saved; look at both and save again.");

    public static Problem IdTaken { get; } = Problem.Conflict("id-taken", "Something else has this id already. Send it with another one.");

    public static Problem Closed { get; } = Problem.Conflict("goal-closed", "The goal is closed. Open it again to change it.");

    public static Problem NotYours { get; } = Problem.Forbidden("not-your-activity", "Only whoever owns the activity, or a manager, can say how it stands.");

    public static ProblemPlace NoStart(int days, DateOnly day) => new("start", $"can't be read: nobody answered in the {days} days up to {day:yyyy-MM-dd}, or too few to be shown. Give the value it starts from.");

    public static ProblemPlace LongClosing { get; } = new("closing", $"must be at most {GoalRules.LongestClosing} characters.");
}
