using Heed.Act.Alerts.Raising;
using Heed.Act.Cases;
using Heed.Act.Complaints;
using Heed.Act.Promises;
using Heed.Act.Team;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Uploads;
using Heed.Readings;
using Heed.Understand.Reports.Schedules;
using Heed.Web.Access;
using Heed.Web.Boards.Editing;
using Heed.Web.Design;
using Heed.Web.Identity;
using Heed.Web.Running;
using Heed.Web.Shares;
using Heed.Web.SurveyPages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Heed.Web;

/// <summary>The program as a web server: services, then the few things every request passes on its way to its route.</summary>
public static class Server
{
    private const long LargestBody = 8 * 1024 * 1024;

    public static WebApplication Create(DataFolder folder, string[] args)
    {
        folder.Create();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            // Names the manifest of the assets, also where a test's own program hosts this one.
            ApplicationName = typeof(Server).Assembly.GetName().Name,
        });
        builder.Configuration.AddEnvironmentVariables("HEED__");
        // Published, the assets stand beside the program; built only (in tests), the build's manifest says where they are.
        if (!Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))) builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            // The keys stand in the data folder, which only its owner may read.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        AddServices(builder.Services, folder, builder.Configuration);

        var app = builder.Build();
        // Addresses shown to people begin as they typed them, also behind a proxy on this machine that speaks HTTPS.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
        app.UseExceptionHandler();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<KeepAssets>();
        app.UseRouting();
        app.UseRateLimiter();
        // A console's page is many times its compressed size. No secret can be guessed from how well one compresses: the only one in a page, the form's token, is another each time.
        app.UseWhen(context => context.GetEndpoint()?.Metadata.GetMetadata<Gate>() is Gate.SignedIn, console => console.UseResponseCompression());
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseMiddleware<CheckGate>();
        app.MapHeed();
        return app;
    }

    private static void AddServices(IServiceCollection services, DataFolder folder, IConfiguration configuration)
    {
        services.AddHeed(folder, configuration);
        services.AddHostedService<FollowLog>();
        services.AddHostedService<TendFacts>();
        services.AddHostedService<TendCases>();
        services.AddHostedService<TendPromises>();
        services.AddHostedService<TendAlerts>();
        services.AddHostedService<TendTeam>();
        services.AddHostedService<TendComplaints>();
        services.AddHostedService<DeliverOutbox>();
        services.AddHostedService<WatchSchedules>();
        services.AddHostedService<SweepUploads>();
        services.AddHostedService(provider => provider.GetRequiredService<SweepSavedAnswers>());
        services.AddSingleton<SetUpToken>();
        services.AddSingleton<FindCaller>();
        services.AddScoped<SignIn>();
        services.AddHttpContextAccessor();
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder.Keys)).SetApplicationName("Heed");
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "heed";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        new IdentityBuilder(typeof(User), services).AddSignInManager().AddDefaultTokenProviders();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "heed-form");
        services.AddProblemDetails();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
        });
        services.AddOpenApi();
        services.AddDesign();
        services.AddRateLimiter(SharedLimit.Add);
        services.AddSingleton<FirstPages>();
        services.AddSingleton<PageScript>();
        services.AddSingleton<TakeFiles>();
        services.AddSingleton<Ticket>();
        services.AddSingleton<OfferTile>();
    }
}
