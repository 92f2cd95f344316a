using Heed.Base.Database;
using Heed.Understand.Benchmarks;
using Heed.Understand.Benchmarks.Tables;
using Heed.Understand.Boards;
using Heed.Understand.Dashboards;
using Heed.Understand.Leagues;
using Heed.Understand.Planning;
using Heed.Understand.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Understand;

public static class UnderstandModule
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [new BenchmarksTables(), BoardsModule.Tables];

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
        services.AddBoards();
        return services;
    }
}
