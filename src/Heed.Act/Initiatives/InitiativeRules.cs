using Heed.Base.Results;

namespace Heed.Act.Initiatives;

/// <summary>What an initiative must be for its effect to mean something.</summary>
public static class InitiativeRules
{
    public const int LongestTitle = 200;
    public const int LongestText = 4_000;
    public const int LongestStep = 300;
    public const int MostSteps = 100;
    private const int MostDays = 3_653;
    private const double MostHours = 1_000_000;

    public static IEnumerable<ProblemPlace> Check(InitiativePlan plan, DateOnly today)
    {
        if (plan.Title.Length is 0 or > LongestTitle) yield return new("title", $"must be 1 to {LongestTitle} characters.");
        if (plan.Why.Length > LongestText) yield return new("why", $"must be at most {LongestText} characters.");
        if (plan.Measure.WorthHaving is { } worth && !(worth > 0 && double.IsFinite(worth))) yield return new("worthHaving", "must be a number above 0, in the measure's unit.");
        if (Math.Abs(plan.Start.DayNumber - today.DayNumber) > MostDays) yield return new("start", "must be within ten years.");
        if (plan.RolledOut < plan.Start) yield return new("rolledOut", "must not be before the day it starts.");
        if (plan.BeforeFrom >= plan.Start) yield return new("beforeFrom", "must be before the day it starts.");
        if (plan.CostCents is < 0 or > 100_000_000_000_000) yield return new("cost", "must be an amount, 0 or more.");
        if (plan.CostHours is { } hours && !(hours is >= 0 and <= MostHours)) yield return new("hours", "must be a number of hours, 0 or more.");
        if (plan.WorthCents is < 0 or > 100_000_000_000_000) yield return new("worth", "must be an amount, 0 or more.");
    }

    /// <summary>Why it can't be in a state; null where it can.</summary>
    public static Problem? CheckState(InitiativePlan plan, InitiativeState state, string closing, DateOnly today)
    {
        if (!Enum.IsDefined(state)) return InitiativesErrors.Invalid("state", "must be idea, planned, running, finished or abandoned.");
        if (closing.Length > LongestText) return InitiativesErrors.Invalid("closing", $"must be at most {LongestText} characters.");
        if (state is InitiativeState.Running && plan.Start > today) return InitiativesErrors.Invalid("start", $"is {plan.Start:yyyy-MM-dd}, which is still to come; change it before it counts as running.");
        if (state is InitiativeState.Finished && plan.Start > today) return InitiativesErrors.Invalid("start", $"is {plan.Start:yyyy-MM-dd}, which is still to come; change it before it counts as finished.");
        if (state is InitiativeState.Finished or InitiativeState.Abandoned && closing.Length == 0) return InitiativesErrors.Invalid("closing", "must say what was learned, so that nobody has to learn it again.");
        return null;
    }
}
