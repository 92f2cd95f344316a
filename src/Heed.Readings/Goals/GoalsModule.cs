using Microsoft.Extensions.DependencyInjection;

namespace Heed.Readings.Goals;

internal static class GoalsModule
{
    public static void AddGoals(this IServiceCollection services)
    {
        services.AddSingleton<GoalClock>();
        services.AddSingleton<FindGoalEnds>();
        services.AddSingleton<ReadGoal>();
        services.AddSingleton<FindGoals>();
        services.AddSingleton<ListGoals>();
        services.AddSingleton<SetGoal>();
        services.AddSingleton<ChangeGoal>();
        services.AddSingleton<CloseGoal>();
        services.AddSingleton<RemoveGoal>();
        services.AddSingleton<PlanActivity>();
        services.AddSingleton<MoveActivity>();
        services.AddSingleton<RemoveActivity>();
    }
}
