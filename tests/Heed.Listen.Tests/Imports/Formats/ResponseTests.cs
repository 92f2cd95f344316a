using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Listen.Imports;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;

namespace Heed.Listen.Tests.Imports.Formats;

/// <summary>Brings a survey along, and then its past responses.</summary>
public abstract class ResponseTests : ImportTests
{
    protected async Task<SurveyDefinition> SurveyAsync(byte[] file, string key = "past")
    {
        var import = new ImportSurvey(new ListSurveys(Database), new FreeKeys(new ListSurveys(Database), new Heed.Base.Sources.SourceCatalogue(Database, Clock)), new SaveSurvey(Database, Clock));
        var outcome = await import.RunAsync(new(file, key), Actor.System(Workspace), default);
        return outcome.Failed(out var problem, out var done) ? throw new InvalidOperationException(problem.Message) : SurveyJson.Read(done.Draft!.Draft).Value;
    }

    protected Task<Result<ImportReport>> TryResponsesAsync(string file, string key = "past", bool dryRun = false, string? rejects = null) =>
        new ImportResponses(new FindQuestions(Database), Reader).RunAsync(new(file, key, dryRun, rejects), Actor.System(Workspace), null, default);

    protected async Task<ImportReport> ResponsesAsync(string file, string key = "past", string? rejects = null)
    {
        var report = await TryResponsesAsync(file, key, rejects: rejects);
        return report.Failed(out var problem) ? throw new InvalidOperationException(problem.Message) : report.Value;
    }

    protected async Task<IReadOnlyList<Signal>> StoredAsync(string key) => [.. (await StoredAsync()).Where(s => s.Source == key)];
}
