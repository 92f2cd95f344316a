using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings.Goals;
using Heed.Readings.Own;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company a measure of its own and its goals; after its people are there and its answers can be read.</summary>
public sealed class FillDemoGoals(KeepMeasure measures, SetGoal set, PlanActivity plan, ListColleagues colleagues, FindWorkspace workspaces)
{
    /// <returns>How many goals stand.</returns>
    public async Task<Result<int>> RunAsync(WorkspaceId workspace, DateOnly? endsOn, CancellationToken cancel)
    {
        var owner = new Actor(workspace, FillDemo.Owner, Role.Owner);
        if ((await measures.RunAsync(DemoGoals.Service, owner, cancel)).Failed(out var problem)) return problem;
        var its = (await workspaces.RunAsync(workspace, cancel))!;
        var last = endsOn ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(its.CreatedAt, its.Zone).DateTime);
        var people = (await colleagues.RunAsync(owner, cancel)).ToDictionary(c => c.Email, c => c.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var goal in DemoGoals.All)
        {
            var input = new SetGoal.Input
            {
                Id = goal.Id,
                Title = goal.Title,
                Question = goal.Question,
                StartDay = last.AddDays(goal.StartDay),
                Target = goal.Target,
                Due = last.AddDays(goal.Due),
                Owner = people[goal.Owner],
            };
            // A company of a hundred customers has months in which nobody answered, or happens to stand at the target already.
            if ((await set.RunAsync(input, owner, cancel)).Failed(out problem) && problem.Places is [{ Path: "start" or "target" }]) problem = (await set.RunAsync(input with { Start = 0 }, owner, cancel)).Problem;
            if (problem is not null) return problem;
            foreach (var activity in goal.Activities)
            {
                var doing = new ActivityPlan(activity.Text, people[activity.Owner], last.AddDays(activity.Start), activity.Due is { } due ? last.AddDays(due) : null, activity.State, Link: null);
                if ((await plan.RunAsync(new(goal.Id, doing), owner, cancel)).Failed(out problem)) return problem;
            }
        }

        return DemoGoals.All.Count;
    }
}
