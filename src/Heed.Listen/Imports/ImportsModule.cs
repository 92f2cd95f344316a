using Microsoft.Extensions.DependencyInjection;

namespace Heed.Listen.Imports;

public static class ImportsModule
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddSingleton<ImportFile>().AddSingleton<ImportSignals>().AddSingleton<ImportResponses>();
}
