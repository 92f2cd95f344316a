using Heed.Base.Workspaces;
using Heed.Facts.Queries;

namespace Heed.Readings.Goals;

/// <summary>Reads a goal's number: now, stretch by stretch so far, and where it is heading.</summary>
public sealed class ReadGoal(GetReading getReading, FindGoalEnds ends, FindWorkspace workspaces, GoalClock clock)
{
    /// <summary>How many stretches are looked back on.</summary>
    public const int Longest = 36;

    /// <param name="goal">The goal.</param>
    /// <param name="activities">What is being done about it.</param>
    /// <param name="ahead">Whether every stretch up to the date is forecast, not only the date's.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<GoalProgress> RunAsync(Goal goal, IReadOnlyList<Activity> activities, bool ahead, Actor actor, CancellationToken cancel)
    {
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var today = GoalClock.DayOf(clock.Now, zone);
        var last = goal.ClosedAt is { } closed && GoalClock.DayOf(closed, zone) < goal.Due ? GoalClock.DayOf(closed, zone) : goal.Due;
        var asOf = today < last ? today : last;
        var over = today > goal.Due || !goal.IsOpen;
        var blank = new GoalProgress { Goal = goal, Activities = activities, AsOf = asOf, Over = over, Verdict = GoalVerdict.Of(goal, null, asOf, over, null) };

        if ((await getReading.RunAsync(goal.Question.UpTo(asOf), actor, cancel)).Failed(out var problem, out var now)) return blank with { Problem = problem };
        var from = GoalSteps.Move(goal.Question.Every, GoalSteps.FirstOf(goal.Question.Every, asOf), -Longest);
        if ((await getReading.RunAsync(goal.Question.Trend(from, asOf), actor, cancel)).Failed(out problem, out var trend)) return blank with { Problem = problem };

        var steps = Steps(goal.Question.Every, from, asOf, trend, today);
        // Readings before another wording are not of the same question.
        DateOnly? since = trend.Changes.Count > 0 ? GoalClock.DayOf(trend.Changes[^1].At, zone) : null;
        var outlook = over ? null : ForecastGoal.Run(goal, steps, since, await ends.RunAsync(goal.Question, actor.Workspace, cancel), ahead);
        return blank with { Now = now, Unit = now.Whole.Unit, Steps = steps, Readings = ForecastGoal.Readings(steps, since), Outlook = outlook, Verdict = GoalVerdict.Of(goal, now.Suppressed ? null : now.Whole, asOf, over, outlook) };
    }

    /// <summary>Every stretch from the first that was answered, also those in which nobody did.</summary>
    private static List<GoalStep> Steps(TimeBucket every, DateOnly from, DateOnly to, Reading trend, DateOnly today)
    {
        var known = trend.Groups.Where(g => g.By[0].Value is not null).ToDictionary(g => g.By[0].Value!, StringComparer.Ordinal);
        List<GoalStep> steps = [];
        for (var first = from; first <= to; first = GoalSteps.Move(every, first, 1))
        {
            var (key, last) = (every.KeyOf(first), GoalSteps.Move(every, first, 1).AddDays(-1));
            var group = known.GetValueOrDefault(key);
            if (group is null && steps.Count == 0) continue;
            steps.Add(new(key, first, last, group?.Estimate is { Value: not null } estimate ? estimate : null, group is { Suppressed: true }, last < today && last <= to));
        }

        return steps;
    }
}
