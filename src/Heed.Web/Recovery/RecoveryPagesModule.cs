using Heed.Act.Team;
using Heed.Web.Team;

namespace Heed.Web.Recovery;

public static class RecoveryPagesModule
{
    public static IServiceCollection AddRecoveryPages(this IServiceCollection services)
    {
        services.AddSingleton<ITeamMails, TeamMails>();
        return services;
    }
}
