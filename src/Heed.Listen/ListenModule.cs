using Heed.Base.Database;
using Heed.Listen.Contacts;
using Heed.Listen.Imports;
using Heed.Listen.Quotas;
using Heed.Listen.Quotas.Tables;
using Heed.Listen.Responses;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Responses.Saved.Tables;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Advice;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Surveys.Library;
using Heed.Listen.Surveys.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Listen;

public static class ListenModule
{
    public static IReadOnlyList<IMapTables> Tables { get; } = [new SurveysTables(), new QuotasTables(), new SavedAnswersTables()];

    public static IServiceCollection AddListen(this IServiceCollection services)
    {
        services.AddSingleton<SaveSurvey>();
        services.AddSingleton<PublishSurvey>();
        services.AddSingleton<CloseSurvey>();
        services.AddSingleton<ListSurveys>();
        services.AddSingleton<FreeKeys>();
        services.AddSingleton<ImportContacts>();
        services.AddSingleton<OpenDraft>();
        services.AddSingleton<EditDraft>();
        services.AddSingleton<StepDraft>();
        services.AddSingleton<ReopenSurvey>();
        services.AddSingleton<ArchiveSurvey>();
        services.AddSingleton<CopySurvey>();
        services.AddSingleton<MarkTemplate>();
        services.AddSingleton<DismissAdvice>();
        services.AddSingleton<UseLibrarySurvey>();
        services.AddSingleton<ImportSurvey>();
        services.AddSingleton<FindPublishedSurvey>();
        services.AddSingleton<FindQuestions>();
        services.AddSingleton<TakeQuotaPlaces>();
        services.AddSingleton<CountQuotas>();
        services.AddSingleton<FindFullQuota>();
        services.AddSingleton<RecordResponse>();
        services.AddSingleton<SaveAnswers>();
        services.AddSingleton<FindSavedAnswers>();
        services.AddSingleton<SweepSavedAnswers>();
        services.AddImports();
        return services;
    }
}
