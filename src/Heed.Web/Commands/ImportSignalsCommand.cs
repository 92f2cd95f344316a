using System.CommandLine;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Listen.Imports;
using Heed.Listen.Imports.Maps;

namespace Heed.Web.Commands;

public static class ImportSignalsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV, XLSX or JSON lines." };
        var map = new Option<string?>("--map") { Description = "What the columns mean; needed unless the file is in Heed's own form or is known by its columns: SurveyMonkey, Delighted, AskNicely, Formbricks Hub.", HelpName = "MAP.json" };
        var source = new Option<string?>("--source") { Description = "What to call the source of a file known by its columns; the product's name where it is left out.", HelpName = "S" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what is wrong and what would be stored, and store nothing." };
        var skipBad = new Option<string?>("--skip-bad") { Description = "Write rows with something wrong to this file and import the others; without it all rows are imported or none.", HelpName = "REJECTS.csv" };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("signals", "Import signals. The same file twice adds nothing.") { file, map, source, dryRun, skipBad, json, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            var read = await ReadMapAsync(parsed.GetValue(map), cancel);
            if (read.Failed(out problem)) return CommandRun.Fail(problem);
            var input = new ImportSignals.Input(parsed.GetValue(file)!, read.Value.Map, parsed.GetValue(dryRun), parsed.GetValue(skipBad)) { Source = parsed.GetValue(source) };
            if (input.Rejects is { } rejects && Same(rejects, parsed.GetValue(map))) return CommandRun.Fail(ImportsErrors.Overwrites(rejects));
            var outcome = await ImportProgressBar.RunAsync(progress => services.Get<ImportSignals>().RunAsync(input, Actor.System(found.Value.Id), progress, cancel));
            if (outcome.Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<IFactStore>().FlushAsync(cancel);
            return ImportOutcome.Show(outcome.Value, parsed.GetValue(json), input.Rejects);
        });
        return command;
    }

    private sealed record MapFile(ImportMap? Map);

    private static async Task<Result<MapFile>> ReadMapAsync(string? path, CancellationToken cancel)
    {
        if (path is null) return new MapFile(null);
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        var map = ReadImportMap.Read(await File.ReadAllTextAsync(path, cancel));
        return map.Failed(out var problem) ? problem with { Said = $"{Path.GetFileName(path)}: {problem.Said}" } : new MapFile(map.Value);
    }

    private static bool Same(string path, string? other) => other is not null && Path.GetFullPath(path) == Path.GetFullPath(other);
}
