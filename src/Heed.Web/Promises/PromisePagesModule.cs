using Heed.Act.Promises;

namespace Heed.Web.Promises;

public static class PromisePagesModule
{
    public static IServiceCollection AddPromisePages(this IServiceCollection services)
    {
        services.AddSingleton<IPromiseMails, PromiseMails>();
        services.AddSingleton<PromiseParts>();
        return services;
    }
}
