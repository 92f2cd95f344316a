using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.Reviews;
using Heed.Act.Recovery.Risk;
using Heed.Act.Recovery.WinBacks;
using Heed.Act.Team;
using Heed.Act.Team.Coaching;
using Heed.Act.Team.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act.Recovery;

public static class RecoveryModule
{
    public static IServiceCollection AddRecovery(this IServiceCollection services)
    {
        services.AddSingleton<FindWays>();
        services.AddSingleton<ChangeWays>();
        services.AddSingleton<EstimateRisk>();
        services.AddSingleton<LatestAnswers>();
        services.AddSingleton<FindTroubles>();
        services.AddSingleton<CheckReach>();
        services.AddSingleton<ListCallbacks>();
        services.AddSingleton<LogCall>();
        services.AddSingleton<BringCalls>();
        services.AddSingleton<ShowContacts>();
        services.AddSingleton<FindLetters>();
        services.AddSingleton<KeepLetter>();
        services.AddSingleton<OpenLetter>();
        services.AddSingleton<SendLetter>();
        services.AddSingleton<InviteToReview>();
        services.AddSingleton<ListPromoters>();
        services.AddSingleton<FindLeavers>();
        services.AddSingleton<StartWinBack>();
        services.AddSingleton<ShowWinBack>();
        return services;
    }

    public static IServiceCollection AddTeam(this IServiceCollection services)
    {
        services.AddSingleton<ShowTeamWeek>();
        services.AddSingleton<SetCoaching>();
        services.AddSingleton<WorkOnCoaching>();
        services.AddSingleton<ShowCoaching>();
        services.AddSingleton<AgentSignals>();
        services.AddSingleton<RemindCoaching>();
        services.AddSingleton<SwitchTeamLetter>();
        services.AddSingleton<SendTeamLetters>();
        return services;
    }
}
