using Heed.Base.Results;

namespace Heed.Understand.Planning;

public static class PlanningErrors
{
    public static Problem BadPace { get; } = Problem.Invalid("bad-pace", "Answers a week must be a number above 0.", new ProblemPlace("perWeek", "must be a number above 0."));
}
