using System.Globalization;
using Heed.Base;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Heed.Facts;
using Heed.Measures.Anonymity;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Readings.Tests;

/// <summary>A database and a folder of facts for one test, with a workspace in it, wired as the program wires them.</summary>
public sealed class Surveyed : IAsyncDisposable
{
    private readonly TestDatabase _test;
    private readonly ServiceProvider _services;

    private readonly StoppedClock _clock = new();
    private readonly Protections? _protections;

    private Surveyed(TestDatabase test, string factsFolder, Protections? protections)
    {
        (_test, FactsFolder, _protections) = (test, factsFolder, protections);
        _clock.Move(TimeSpan.FromDays(300));
        _services = Open(factsFolder);
    }

    public string FactsFolder { get; }

    public Actor Us { get; private set; } = null!;

    public IFactStore Facts => _services.GetRequiredService<IFactStore>();

    /// <param name="protections">What protects respondents who were promised to be seen in groups only; all there is, unless a test leaves some out.</param>
    /// <param name="engine">Where the log is kept.</param>
    public static async Task<Surveyed> CreateAsync(Protections? protections = null, DatabaseEngine engine = DatabaseEngine.Sqlite)
    {
        var surveyed = new Surveyed(await TestDatabase.CreateAsync(engine), Directory.CreateTempSubdirectory("heed-facts-").FullName, protections);
        surveyed.Us = await surveyed.AddWorkspaceAsync("us");
        return surveyed;
    }

    public async Task<Actor> AddWorkspaceAsync(string key, string zone = "Europe/Tallinn")
    {
        await using var db = _services.GetRequiredService<HeedDatabase>().ForSystem();
        var workspace = Workspace.Create(key, key, zone, DateTimeOffset.UnixEpoch);
        db.Workspaces.Add(workspace);
        await db.SaveChangesAsync();
        return Actor.System(workspace.Id);
    }

    public async Task DeclareAsync(Actor actor, string source, Mode mode, params SourceField[] fields) =>
        (await _services.GetRequiredService<RegisterSource>().RunAsync(new(source, "survey", source, mode, new() { Fields = fields }), actor, default)).Ok.ShouldBeTrue();

    public async Task PlaceAsync(string code, string? parent) =>
        (await _services.GetRequiredService<ChangeUnit>().RunAsync(new(code, code, parent), Us, default)).Ok.ShouldBeTrue();

    /// <summary>Takes signals into the log, and the log into the facts.</summary>
    public async Task HearAsync(Actor actor, IEnumerable<Signal> signals)
    {
        var outcomes = await _services.GetRequiredService<RecordSignals>().RunAsync([.. signals], actor, default);
        outcomes.ShouldAllBe(o => o.Ok);
        await CatchUpAsync();
    }

    public void Later(TimeSpan by) => _clock.Move(by);

    public Task<long> CatchUpAsync() => CatchUpAsync(_services);

    public async Task<Result<Reading>> AskAsync(ReadingRequest request, Actor? actor = null) =>
        await _services.GetRequiredService<GetReading>().RunAsync(request, actor ?? Us, default);

    public async Task<Reading> ReadAsync(ReadingRequest request, Actor? actor = null)
    {
        var reading = await AskAsync(request, actor);
        reading.Ok.ShouldBeTrue(reading.Problem?.Message);
        return reading.Value;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The same log, followed into another folder of facts: what a process finds that starts there.</summary>
    public async Task<(long Given, string Json)> ReadFromAsync(string factsFolder, ReadingRequest request)
    {
        await using var services = Open(factsFolder);
        var given = await CatchUpAsync(services);
        var reading = await services.GetRequiredService<GetReading>().RunAsync(request, Us, default);
        return (given, System.Text.Encoding.UTF8.GetString(ReadingJson.Write(reading.Value)));
    }

    public static ReadingRequest Ask(string measure, string source = "s") => new() { Measure = measure, Sources = [source] };

    public static Signal Said(string source, string at, params (string Name, FieldValue Value)[] values) => new()
    {
        Id = Guid.NewGuid(),
        Source = source,
        Kind = "survey",
        HappenedAt = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
        Values = values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal),
    };

    public static Signal Said(string source, params (string Name, FieldValue Value)[] values) => Said(source, "2026-02-01T12:00:00Z", values);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _test.DisposeAsync();
        Directory.Delete(FactsFolder, recursive: true);
    }

    private static Task<long> CatchUpAsync(ServiceProvider services) =>
        services.GetRequiredService<CatchUp>().RunAsync(services.GetRequiredService<FactsFollower>(), default);

    private ServiceProvider Open(string factsFolder)
    {
        var services = new ServiceCollection();
        if (_protections is not null) services.AddSingleton(_protections);
        return services
            .AddLogging()
            .AddBase(_test.Settings, AllTables.List)
            .AddReadings(factsFolder)
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<Heed.Understand.Dashboards.LatestComments>()
            .AddSingleton<Heed.Understand.Results.ShowResults>()
            .BuildServiceProvider();
    }
}
