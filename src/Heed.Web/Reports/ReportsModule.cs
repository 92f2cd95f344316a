using Heed.Understand.Reports;

namespace Heed.Web.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        // Commands write reports too, without the rest of the console.
        services.AddLocalization();
        services.AddSingleton<IWriteReport, WriteReport>();
        return services;
    }
}
