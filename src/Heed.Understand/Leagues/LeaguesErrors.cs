using Heed.Base.Results;

namespace Heed.Understand.Leagues;

public static class LeaguesErrors
{
    public static Problem NothingToGroupBy { get; } = Problem.Invalid("nothing-to-group-by", "The answers name no units and carry nothing else to group by.", new ProblemPlace("by", "must be a column."));
}
