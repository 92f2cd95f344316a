using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Outbox.Tables;
using Heed.Base.Signals;
using Heed.Base.Signals.Tables;
using Heed.Base.Sources;
using Heed.Base.Sources.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Base;

public static class BaseModule
{
    public static IReadOnlyList<IMapTables> Tables { get; } =
        [new WorkspacesTables(), new UnitsTables(), new CustomersTables(), new SourcesTables(), new SignalsTables(), new IdentityTables(), new OutboxTables()];

    /// <summary>The shared ground. <paramref name="tables"/> are those of every area, this one's among them.</summary>
    public static IServiceCollection AddBase(this IServiceCollection services, DatabaseSettings settings, IReadOnlyList<IMapTables> tables)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new HeedDatabase(settings, tables));
        services.AddScoped(provider => provider.GetRequiredService<HeedDatabase>().ForSystem());
        services.AddSingleton<MigrateDatabase>();
        services.AddSingleton<FindWorkspace>();
        services.AddSingleton<SignalLog>();
        services.AddSingleton<SignalReader>();
        services.AddSingleton<RecordSignals>();
        services.AddSingleton<SourceCatalogue>();
        services.AddSingleton<RegisterSource>();
        services.AddSingleton<CatchUp>();
        services.AddSingleton<IFollower, RegisterUnitsHeardOf>();
        services.AddSingleton<IFollower, RegisterCustomersHeardOf>();
        services.AddSingleton<KeepCustomers>();
        services.AddSingleton<FindCustomers>();
        services.AddSingleton<ChangeOptOut>();
        services.AddSingleton<ListUnits>();
        services.AddSingleton<ChangeUnit>();
        services.AddSingleton<CheckApiKey>();
        services.AddSingleton<CreateApiKey>();
        services.AddSingleton<RevokeApiKey>();
        services.AddSingleton<ListApiKeys>();
        services.AddSingleton<ListColleagues>();
        services.AddScoped<CreateOwner>();
        services.AddScoped<AddColleague>();
        services.AddSingleton<ListColleagues>();
        services.AddIdentityCore<User>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // Length is what makes a password hard to guess; rules about kinds of characters make it hard to remember.
            identity.Password.RequiredLength = IdentityErrors.LeastPassword;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        });
        services.AddScoped<IUserStore<User>, UserOnlyStore<User, HeedDb, Guid>>();
        return services;
    }
}
