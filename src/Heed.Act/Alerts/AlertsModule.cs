using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Watches;
using Heed.Act.Alerts.Watching;
using Heed.Act.Alerts.Watching.Charts;
using Heed.Act.Alerts.Watching.Deadlines;
using Heed.Act.Alerts.Watching.Reasons;
using Heed.Act.Alerts.Watching.Silence;
using Heed.Act.Alerts.Watching.Storms;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act.Alerts;

internal static class AlertsModule
{
    public static void AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<IWatchKind, ChartWatch>();
        services.AddSingleton<IWatchKind, DeadlineWatch>();
        services.AddSingleton<IWatchKind, SilenceWatch>();
        services.AddSingleton<IWatchKind, StormWatch>();
        services.AddSingleton<IWatchKind, ReasonWatch>();
        services.AddSingleton<ReadWatch>();
        services.AddSingleton<MakeUsualWatches>();
        services.AddSingleton<PreviewWatch>();
        services.AddSingleton<SaveWatch>();
        services.AddSingleton<KeepWatches>();
        services.AddSingleton<ListWatches>();
        services.AddSingleton<WatchAlerts>();
        services.AddSingleton<ListAlerts>();
        services.AddSingleton<CountAlerts>();
        services.AddSingleton<SettleAlert>();
        services.AddSingleton<SeeAlerts>();
        services.AddSingleton<SaveRoute>();
        services.AddSingleton<ListRoutes>();
        services.AddSingleton<SendNotices>();
    }
}
