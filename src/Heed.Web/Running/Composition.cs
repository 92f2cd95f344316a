using Heed.Base;
using Heed.Base.Database;
using Heed.Listen;
using Heed.Listen.Uploads;
using Heed.Readings;
using Heed.Understand;
using Heed.Web.Demo;

namespace Heed.Web.Running;

/// <summary>All areas put together; page, API, command line and tests use this one list.</summary>
public static class Composition
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [.. BaseModule.Tables, .. ReadingsModule.Tables, .. ListenModule.Tables];

    public static IServiceCollection AddHeed(this IServiceCollection services, DataFolder folder, IConfiguration configuration)
    {
        services.AddSingleton(folder);
        services.AddBase(DatabaseSettings.From(configuration["Database"], folder.Path), Tables);
        services.AddReadings(folder.Facts);
        services.AddListen();
        services.AddUploads(folder.Uploads);
        services.AddUnderstand();
        services.AddScoped<FillDemo>();
        return services;
    }
}
