using Heed.Base.Database;
using Heed.Understand.Dashboards;
using Heed.Understand.Planning;
using Heed.Understand.Reports;
using Heed.Understand.Reports.Schedules;
using Heed.Understand.Reports.Schedules.Tables;
using Heed.Understand.Results;
using Heed.Understand.Shares;
using Heed.Understand.Shares.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Understand;

public static class UnderstandModule
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [new SharesTables(), new SchedulesTables()];

    public static IServiceCollection AddUnderstand(this IServiceCollection services)
    {
        services.AddSingleton<OfferDashboard>();
        services.AddSingleton<ShowDashboard>();
        services.AddSingleton<ShowOverview>();
        services.AddSingleton<LatestComments>();
        services.AddSingleton<ShowResults>();
        services.AddSingleton<PlanAnswers>();
        services.AddSingleton<PutReportTogether>();
        services.AddSingleton<ScheduleReport>();
        services.AddSingleton<ListSchedules>();
        services.AddSingleton<EndSchedule>();
        services.AddSingleton<SendReport>();
        services.AddSingleton<SendDueReports>();
        services.AddSingleton<ShareView>();
        services.AddSingleton<ListShares>();
        services.AddSingleton<RevokeShare>();
        services.AddSingleton<OpenShare>();
        return services;
    }
}
