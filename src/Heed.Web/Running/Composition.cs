using Heed.Act;
using Heed.Base;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Listen;
using Heed.Listen.Uploads;
using Heed.Readings;
using Heed.Understand;
using Heed.Web.Alerts;
using Heed.Web.Cases;
using Heed.Web.Complaints;
using Heed.Web.Demo;
using Heed.Web.Goals;
using Heed.Web.Initiatives;
using Heed.Web.Promises;
using Heed.Web.Recovery;
using Heed.Web.Reports;

namespace Heed.Web.Running;

/// <summary>All areas put together; page, API, command line and tests use this one list.</summary>
public static class Composition
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [.. BaseModule.Tables, .. ReadingsModule.Tables, .. ListenModule.Tables, .. UnderstandModule.Tables, .. ActModule.Tables];

    public static IServiceCollection AddHeed(this IServiceCollection services, DataFolder folder, IConfiguration configuration)
    {
        services.AddSingleton(folder);
        services.AddBase(DatabaseSettings.From(configuration["Database"], folder.Path), Tables);
        services.AddOutbox(SmtpSettings.Read(configuration.GetSection("Smtp")), WebhookSettings.Read(configuration.GetSection("Webhooks")));
        services.AddReadings(folder.Facts);
        services.AddListen();
        services.AddUploads(folder.Uploads);
        services.AddUnderstand();
        services.AddAct();
        services.AddCasePages(configuration);
        services.AddPromisePages();
        services.AddComplaintPages();
        services.AddInitiativePages();
        services.AddAlertPages();
        services.AddRecoveryPages();
        services.AddReports();
        services.AddScoped<FillDemo>();
        services.AddSingleton<LookAtGoals>();
        services.AddScoped<FillDemoCases>();
        services.AddScoped<FillDemoGoals>();
        services.AddScoped<FillDemoPromises>();
        services.AddScoped<FillDemoComplaints>();
        services.AddScoped<FillDemoInitiatives>();
        services.AddScoped<FillDemoAlerts>();
        services.AddScoped<FillDemoRecovery>();
        return services;
    }
}
