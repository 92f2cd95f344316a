namespace Heed.Web.Initiatives;

public static class InitiativePagesModule
{
    public static IServiceCollection AddInitiativePages(this IServiceCollection services)
    {
        services.AddSingleton<LookAtInitiatives>();
        services.AddSingleton<InitiativeOffer>();
        return services;
    }
}
