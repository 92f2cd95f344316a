using Heed.Act.Cases;
using Heed.Web.Running;

namespace Heed.Web.Cases;

public static class CasePagesModule
{
    public static IServiceCollection AddCasePages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RuleParts>();
        services.AddSingleton<ICaseMails, CaseMails>();
        services.AddSingleton(provider => new PublicAddress(configuration, provider));
        return services;
    }
}
