using Heed.Understand.Dashboards;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Understand;

public static class UnderstandModule
{
    public static IServiceCollection AddUnderstand(this IServiceCollection services)
    {
        services.AddSingleton<OfferDashboard>();
        services.AddSingleton<ShowDashboard>();
        services.AddSingleton<ShowOverview>();
        services.AddSingleton<LatestComments>();
        return services;
    }
}
