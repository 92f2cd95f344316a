using System.Text;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Imports;
using Heed.Listen.Imports.Maps;
using Heed.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Listen.Tests.Imports;

/// <summary>Imports files written by a test into a system of record of its own.</summary>
public abstract class ImportTests() : DatabaseTests(DatabaseEngine.Sqlite)
{
    private SignalLog? _log;
    private string? _folder;
    protected ImportFile Reader => _file!;

    private ImportFile? _file;
    private ImportSignals? _import;

    protected WorkspaceId Workspace { get; private set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _folder = Directory.CreateTempSubdirectory("heed-import-").FullName;
        Workspace = await AddWorkspaceAsync("shop");
        _log = new SignalLog(Database, NullLogger<SignalLog>.Instance);
        _file = new ImportFile(_log, new RegisterSource(Database, Clock), new SourceCatalogue(Database, Clock), new FindWorkspace(Database), new CatchUp(new SignalReader(Database)), [], Clock);
        _import = new ImportSignals(_file);
    }

    public override async Task DisposeAsync()
    {
        await _log!.DisposeAsync();
        Directory.Delete(_folder!, recursive: true);
        await base.DisposeAsync();
    }

    protected string Place(string name) => Path.Combine(_folder!, name);

    protected string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllText(Place(name), text, encoding ?? new UTF8Encoding(false));
        return Place(name);
    }

    protected static ImportMap Map(string json)
    {
        var map = ReadImportMap.Read(json);
        return map.Failed(out var problem) ? throw new InvalidOperationException(problem.Message + string.Join("; ", problem.Places)) : map.Value;
    }

    protected Task<Result<ImportReport>> TryAsync(string file, ImportMap? map, string? rejects = null, bool dryRun = false) =>
        _import!.RunAsync(new ImportSignals.Input(file, map, dryRun, rejects), Actor.System(Workspace), null, default);

    protected async Task<ImportReport> ImportAsync(string file, ImportMap? map = null, string? rejects = null)
    {
        var report = await TryAsync(file, map, rejects);
        return report.Failed(out var problem) ? throw new InvalidOperationException(problem.Message) : report.Value;
    }

    /// <summary>What is stored, in the order it came.</summary>
    protected async Task<IReadOnlyList<Signal>> StoredAsync() =>
        [.. (await new SignalReader(Database).AfterAsync(LogPosition.Start, 100_000, default)).Signals.Select(s => s.Signal)];
}
