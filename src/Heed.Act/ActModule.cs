using Heed.Act.Alerts;
using Heed.Act.Alerts.Tables;
using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Escalation;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Queue;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Solved;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Tables;
using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Tables;
using Heed.Act.Promises;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Effects;
using Heed.Act.Promises.Lists;
using Heed.Act.Promises.Tables;
using Heed.Act.Recovery;
using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act;

public static class ActModule
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [new CasesTables(), new PromisesTables(), new InitiativesTables(), new AlertsTables(), new RecoveryTables(), new ComplaintsTables()];

    public static IServiceCollection AddAct(this IServiceCollection services)
    {
        services.AddSingleton<IFollower, OpenCasesOnSignals>();
        services.AddSingleton<SaveRule>();
        services.AddSingleton<ListRules>();
        services.AddSingleton<PreviewRule>();
        services.AddSingleton<RunRuleBack>();
        services.AddSingleton<FindDesk>();
        services.AddSingleton<ChangeDesk>();
        services.AddSingleton<KeepAgents>();
        services.AddSingleton<KeepViews>();
        services.AddSingleton<ListCases>();
        services.AddSingleton<ShowCase>();
        services.AddSingleton<OpenCase>();
        services.AddSingleton<ChangeCase>();
        services.AddSingleton<LinkCases>();
        services.AddSingleton<SplitCase>();
        services.AddSingleton<PublishCases>();
        services.AddSingleton<EscalateCases>();
        services.AddSingleton<AnswerSolved>();
        services.AddSingleton<OfferSettlement>();
        services.AddSingleton<SettleClaim>();
        services.AddSingleton<MakePromise>();
        services.AddSingleton<ChangePromise>();
        services.AddSingleton<AnswerByLink>();
        services.AddSingleton<BringPromises>();
        services.AddSingleton<PublishPromises>();
        services.AddSingleton<WatchPromises>();
        services.AddSingleton<ListPromises>();
        services.AddSingleton<OfferPromise>();
        services.AddSingleton<ShowPromise>();
        services.AddSingleton<ShowEffects>();
        services.AddSingleton<WhoLeft>();
        services.AddInitiatives();
        services.AddAlerts();
        services.AddRecovery();
        services.AddTeam();
        services.AddComplaints();
        return services;
    }
}
