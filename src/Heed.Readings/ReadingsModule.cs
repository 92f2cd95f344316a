using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Facts;
using Heed.Facts.Columns;
using Heed.Readings.Anonymity;
using Heed.Readings.Anonymity.Tables;
using Heed.Readings.Bridges;
using Heed.Readings.Bridges.Tables;
using Heed.Readings.Drivers;
using Heed.Readings.Exports;
using Heed.Readings.Goals;
using Heed.Readings.Goals.Tables;
using Heed.Readings.Own;
using Heed.Readings.Own.Tables;
using Heed.Readings.Series;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Readings;

public static class ReadingsModule
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [new AnonymityTables(), new GoalsTables(), new OwnMeasuresTables(), new BridgesTables()];

    public static IServiceCollection AddReadings(this IServiceCollection services, string factsFolder)
    {
        // Whoever comes second on the same folder (a command beside a server) reads, and catches up in memory.
        services.AddSingleton<IFactStore>(_ => ColumnStore.TryOpenForWriting(factsFolder) ?? ColumnStore.OpenForReading(factsFolder));
        services.AddSingleton<FactsFollower>();
        services.AddSingleton<IFollower>(provider => provider.GetRequiredService<FactsFollower>());
        services.AddSingleton<HealFacts>();
        services.AddSingleton<ExportSignals>();
        services.AddSingleton<FindFloors>();
        services.AddSingleton<ChangeFloors>();
        services.AddSingleton<PublishAnswers>();
        services.AddSingleton<FindWords>();
        services.AddSingleton<CountGroups>();
        services.AddSingleton<MeasureShelf>();
        services.AddSingleton<FindMeasure>();
        services.AddSingleton<KeepMeasure>();
        services.AddSingleton<RetireMeasure>();
        services.AddSingleton<FindBridges>();
        services.AddSingleton<DeclareBridge>();
        services.AddSingleton<JoinSeries>();
        services.AddSingleton<GetReading>();
        services.AddSingleton<PromisedRows>();
        services.AddSingleton<GetDrivers>();
        services.AddSingleton<OfferDrivers>();
        services.AddSingleton<FindSignals>();
        services.AddSingleton<SearchSignals>();
        services.AddSingleton<ReadCustomerAnswers>();
        services.AddSingleton<CountFields>();
        services.AddSingleton<ReadSeries>();
        services.AddSingleton<ReadTallies>();
        services.AddGoals();
        return services;
    }
}
