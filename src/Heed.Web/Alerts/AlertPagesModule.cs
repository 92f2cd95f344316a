using Heed.Act.Alerts.Routes;
using Heed.Web.Alerts.Letters;

namespace Heed.Web.Alerts;

public static class AlertPagesModule
{
    public static IServiceCollection AddAlertPages(this IServiceCollection services)
    {
        // Messages are written without the rest of the console, too.
        services.AddLocalization();
        services.AddSingleton<IAlertMessages, AlertMessages>();
        services.AddSingleton<LookAtAlerts>();
        services.AddSingleton<LookOnward>();
        return services;
    }
}
