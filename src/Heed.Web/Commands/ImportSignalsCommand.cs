using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Listen.Imports;
using Heed.Listen.Imports.Maps;

namespace Heed.Web.Commands;

public static class ImportSignalsCommand
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV, XLSX or JSON lines." };
        var map = new Option<string?>("--map") { Description = "What the columns mean; JSON lines in Heed's own form need none.", HelpName = "MAP.json" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what is wrong and what would be stored, and store nothing." };
        var skipBad = new Option<string?>("--skip-bad") { Description = "Write rows with something wrong to this file and import the others; without it all rows are imported or none.", HelpName = "REJECTS.csv" };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("signals", "Import signals. The same file twice adds nothing.") { file, map, dryRun, skipBad, json, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            var read = await ReadMapAsync(parsed.GetValue(map), cancel);
            if (read.Failed(out problem)) return CommandRun.Fail(problem);
            var input = new ImportSignals.Input(parsed.GetValue(file)!, read.Value.Map, parsed.GetValue(dryRun), parsed.GetValue(skipBad));
            if (input.Rejects is { } rejects && Same(rejects, parsed.GetValue(map))) return CommandRun.Fail(ImportsErrors.Overwrites(rejects));
            var outcome = await ImportProgressBar.RunAsync(progress => services.Get<ImportSignals>().RunAsync(input, Actor.System(found.Value.Id), progress, cancel));
            if (outcome.Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<IFactStore>().FlushAsync(cancel);
            return Show(outcome.Value, parsed.GetValue(json), input.Rejects);
        });
        return command;
    }

    private sealed record MapFile(ImportMap? Map);

    private static async Task<Result<MapFile>> ReadMapAsync(string? path, CancellationToken cancel)
    {
        if (path is null) return new MapFile(null);
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        var map = ReadImportMap.Read(await File.ReadAllTextAsync(path, cancel));
        return map.Failed(out var problem) ? problem with { Message = $"{Path.GetFileName(path)}: {problem.Message}" } : new MapFile(map.Value);
    }

    private static bool Same(string path, string? other) => other is not null && Path.GetFullPath(path) == Path.GetFullPath(other);

    private static int Show(ImportReport report, bool json, string? rejects)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, s_json));
        // Left out one by one or refused at once: where no row could be used, nothing was imported.
        var nothing = report.Rows > 0 && report.Rejected == report.Rows;
        if (report.Done && json) return nothing ? HeedCommand.Failed : 0;
        foreach (var problem in report.Problems.Take(json ? 0 : int.MaxValue)) Console.Error.WriteLine(problem);
        if (!json && report.ProblemCount > report.Problems.Count) Console.Error.WriteLine(Say($"… and {report.ProblemCount - report.Problems.Count:N0} more."));
        if (!report.Done)
        {
            return CommandRun.Fail(Say($"{report.Rejected:N0} of {report.Rows:N0} rows can't be imported, so none was. Mend them, or leave them out with --skip-bad REJECTS.csv."));
        }

        if (nothing) return CommandRun.Fail(Say($"None of the {report.Rows:N0} rows can be imported; {(report.DryRun ? "nothing was stored" : $"{rejects} says why")}."));
        foreach (var warning in report.Warnings) Console.Error.WriteLine($"warning: {warning.Text}");
        Console.Out.WriteLine(report.DryRun
            ? Say($"{report.Source}: {report.Rows - report.Rejected:N0} of {report.Rows:N0} rows can be imported; nothing was stored.")
            : Say($"{report.Source}: {report.Rows:N0} rows, {report.Added:N0} added, {report.Already:N0} there already, {report.Rejected:N0} left out{(report.Rejected > 0 ? $" (see {rejects})" : "")}, in {report.Seconds:0.0} s."));
        return 0;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
