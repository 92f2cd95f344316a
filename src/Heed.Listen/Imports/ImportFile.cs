using System.Globalization;
using Heed.Base.Followers;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Imports.Maps;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports;

/// <summary>Reads a file once to find everything wrong with it, and again to store it.</summary>
public sealed class ImportFile(SignalLog log, RegisterSource register, SourceCatalogue catalogue, FindWorkspace workspaces, CatchUp catchUp, IEnumerable<IFollower> followers, TimeProvider time)
{
    /// <param name="File">What to read.</param>
    /// <param name="DryRun">Only say what would happen.</param>
    /// <param name="Rejects">Where to write rows with something wrong, importing the others; null imports all or nothing.</param>
    internal sealed record Input(SignalFile File, bool DryRun, string? Rejects)
    {
        public ImportMap? Map { get; init; }
    }

    internal async Task<Result<ImportReport>> RunAsync(Input input, Actor actor, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        if (input.Rejects is { } to && Path.GetFullPath(to) == Path.GetFullPath(input.File.Path)) return ImportsErrors.Overwrites(to);
        var run = await RunAsync(new Run(input, actor, progress, new FileInfo(input.File.Path).Length), cancel);
        return run.Failed(out var problem) ? problem : run.Value with { Seconds = time.GetElapsedTime(began).TotalSeconds };
    }

    private sealed record Run(Input Input, Actor Actor, IProgress<ImportProgress>? Progress, long FileLength);

    private async Task<Result<ImportReport>> RunAsync(Run run, CancellationToken cancel)
    {
        var input = run.Input;
        var file = input.File;
        var settings = await SettingsAsync(run, cancel);

        var count = new RowCount(run.Progress, ImportPhase.Checking, run.FileLength);
        var opened = file.Read(settings, build: false);
        if (opened.Failed(out var problem)) return problem;
        IReadOnlyList<RegisterSource.Input> sources;
        using (var rows = opened.Value)
        {
            if (CheckRows.Run(rows, count, file, input.Rejects, cancel) is { } unreadable) return unreadable;
            sources = rows.Sources;
        }

        foreach (var source in sources)
        {
            if (await register.CheckAsync(source, run.Actor, cancel) is { } refused) return refused;
        }

        if (count.Rows == 0) return ImportsErrors.BadFile(file.Path, "has no rows.");
        var report = Report(file, sources, count, settings) with { DryRun = input.DryRun, Done = count.Rejected == 0 || input.Rejects is not null };
        return report.Done && !input.DryRun ? await StoreAsync(run, settings, sources, report, cancel) : report;
    }

    private async Task<RowSettings> SettingsAsync(Run run, CancellationToken cancel)
    {
        var known = await catalogue.AllAsync(run.Actor.Workspace, cancel);
        var workspace = await workspaces.RunAsync(run.Actor.Workspace, cancel);
        return new(run.Input.Map, known.ToDictionary(s => s.Key, StringComparer.Ordinal), workspace?.Zone ?? TimeZoneInfo.Utc, time.GetUtcNow(), new Occurrences(run.FileLength));
    }

    private async Task<Result<ImportReport>> StoreAsync(Run run, RowSettings settings, IReadOnlyList<RegisterSource.Input> sources, ImportReport report, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            var registered = await register.RunAsync(source, run.Actor, cancel);
            if (registered.Failed(out var refused)) return refused;
            catalogue.Keep(registered.Value);
        }

        settings.Occurrences.StartCounting();
        var opened = run.Input.File.Read(settings, build: true);
        if (opened.Failed(out var problem)) return problem;
        using var rows = opened.Value;
        var count = new RowCount(run.Progress, ImportPhase.Storing, run.FileLength);
        var store = new StoreSignals(log, run.Actor.Workspace);
        if (await store.RunAsync(rows, count, cancel) is { } notStored) return notStored;
        if (rows.Unreadable is not null || count.Rows != report.Rows || count.Rejected != report.Rejected) return ImportsErrors.Changed(run.Input.File.Path);

        run.Progress?.Report(new(ImportPhase.Counting, 0, store.Added));
        await catchUp.RunAsync(followers, cancel);
        return report with { Added = store.Added, Already = store.Already, Warnings = [.. report.Warnings, .. SameId(count.SameId)] };
    }

    private static ImportReport Report(SignalFile file, IReadOnlyList<RegisterSource.Input> sources, RowCount count, RowSettings settings)
    {
        List<ImportWarning> warnings = [];
        if (file.GuessedEncoding is { } encoding) warnings.Add(new("encoding", $"The file is not UTF-8; it was read as {encoding}. If letters look wrong, name its encoding in the map as csv.encoding."));
        if (count.NoTime > 0) warnings.Add(new("no-time", string.Create(CultureInfo.InvariantCulture, $"{count.NoTime} rows say no time of their own; they count as of the import's day, {TimeZoneInfo.ConvertTime(settings.Now, settings.Zone):yyyy-MM-dd}.")));
        if (file.Empty > 0) warnings.Add(new("empty", string.Create(CultureInfo.InvariantCulture, $"{file.Empty} rows hold neither a score nor words; they were passed over.")));
        return new ImportReport
        {
            Source = string.Join(',', sources.Select(s => s.Key)),
            Rows = count.Rows,
            Rejected = count.Rejected,
            Warnings = warnings,
            Problems = count.Problems,
            ProblemCount = count.ProblemCount,
            Match = file.Match,
        };
    }

    private static IEnumerable<ImportWarning> SameId(long rows) => rows == 0
        ? []
        : [new("same-id", string.Create(CultureInfo.InvariantCulture, $"{rows} rows have the id of a row before them; only the first of each was stored."))];
}
