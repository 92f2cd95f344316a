using Heed.Base.Database;
using Heed.Understand.Benchmarks;
using Heed.Understand.Benchmarks.Tables;
using Heed.Understand.Boards;
using Heed.Understand.Dashboards;
using Heed.Understand.Leagues;
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
    public static IReadOnlyList<IMapTables> Tables { get; } = [new BenchmarksTables(), BoardsModule.Tables, new SharesTables(), new SchedulesTables()];

    public static IServiceCollection AddUnderstand(this IServiceCollection services)
    {
        services.AddSingleton<OfferDashboard>();
        services.AddSingleton<ShowDashboard>();
        services.AddSingleton<ShowOverview>();
        services.AddSingleton<LatestComments>();
        services.AddSingleton<ShowResults>();
        services.AddSingleton<PlanAnswers>();
        services.AddSingleton<ListBenchmarks>();
        services.AddSingleton<KeepBenchmark>();
        services.AddSingleton<RemoveBenchmark>();
        services.AddSingleton<ChooseBenchmarks>();
        services.AddSingleton<CompareBenchmarks>();
        services.AddSingleton<ShowLeague>();
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
        services.AddBoards();
        return services;
    }
}
