using Heed.Act.Initiatives.Effects;
using Heed.Act.Initiatives.Telling;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act.Initiatives;

internal static class InitiativesModule
{
    public static void AddInitiatives(this IServiceCollection services)
    {
        services.AddSingleton<SaveInitiative>();
        services.AddSingleton<MoveInitiative>();
        services.AddSingleton<WorkOnSteps>();
        services.AddSingleton<RemoveInitiative>();
        services.AddSingleton<MeasureEffect>();
        services.AddSingleton<PlanEffect>();
        services.AddSingleton<ListInitiatives>();
        services.AddSingleton<FindKindred>();
        services.AddSingleton<FindAudience>();
        services.AddSingleton<TellCustomers>();
        services.AddSingleton<ListTold>();
    }
}
