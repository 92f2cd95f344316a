using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Listen.Tests.Surveys;

/// <summary>Surveys drafted, published and answered in a system of record of the test's own, with two companies in it.</summary>
public abstract class SurveyTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    protected Actor Ours { get; private set; } = null!;

    protected Actor Others { get; private set; } = null!;

    protected SignalLog Log { get; private set; } = null!;

    protected FindPublishedSurvey Find { get; private set; } = null!;

    protected SourceCatalogue Sources { get; private set; } = null!;

    protected SaveSurvey Save { get; private set; } = null!;

    protected PublishSurvey Publish { get; private set; } = null!;

    protected CloseSurvey Close { get; private set; } = null!;

    protected RecordResponse Record { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = Actor.System(await AddWorkspaceAsync("ours"));
        Others = Actor.System(await AddWorkspaceAsync("others"));
        Log = new(Database, NullLogger<SignalLog>.Instance);
        Find = new(Database, Clock, NullLogger<FindPublishedSurvey>.Instance);
        Sources = new(Database, Clock);
        Save = new(Database, Clock);
        Publish = new(Database, new RegisterSource(Database, Clock), Sources, Find, Clock);
        Close = new(Database, Find, Clock);
        Record = new(Log, new(Database, new SignalReader(Database), Clock), Clock);
    }

    public override async Task DisposeAsync()
    {
        await Log.DisposeAsync();
        await base.DisposeAsync();
    }

    protected async Task<Survey> SavedAsync(string key, string json, Actor? actor = null)
    {
        var saved = await Save.RunAsync(new(key, json), actor ?? Ours, default);
        saved.Problem.ShouldBeNull();
        return saved.Value;
    }

    protected async Task<Survey> PublishedAsync(string key, string json, Actor? actor = null)
    {
        await SavedAsync(key, json, actor);
        var published = await Publish.RunAsync(key, actor ?? Ours, default);
        published.Problem.ShouldBeNull();
        return published.Value;
    }

    protected async Task<PublishedSurvey> AnsweredAsync(string key, string json) => (await Find.RunAsync((await PublishedAsync(key, json)).Address, default))!;

    protected async Task<IReadOnlyList<Signal>> StoredAsync(Actor? actor = null)
    {
        await Test.SettleAsync();
        return [.. (await new SignalReader(Database).LatestAsync((actor ?? Ours).Workspace, null, null, 1_000, default)).Select(l => l.Signal)];
    }
}
