using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Base.Workspaces;
using Heed.Listen.Contacts;

namespace Heed.Web.Commands;

public static class ImportContactsCommand
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV, XLSX or JSON lines with a column \"id\" or \"email\"; lists exported from Qualtrics, LimeSurvey, SurveyMonkey or Delighted." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would become of them, and store nothing." };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("contacts", "Bring in customers, what is known of them, and who does not want to be asked. The same file twice changes nothing.") { file, dryRun, json, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            var imported = await services.Get<ImportContacts>().RunAsync(new(parsed.GetValue(file)!, parsed.GetValue(dryRun)), Actor.System(found.Value.Id), cancel);
            return imported.Failed(out problem, out var report) ? CommandRun.Fail(problem) : Show(report, parsed.GetValue(json));
        });
        return command;
    }

    private static int Show(ContactReport report, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, s_json));
            return 0;
        }

        Console.Out.WriteLine($"known by \"{report.Id}\"; {(report.OptOut is { } column ? $"\"{column}\" says who is not to be asked" : "no column says who is not to be asked")}");
        foreach (var (from, to) in report.Attributes.Where(a => a.Key != a.Value)) Console.Out.WriteLine($"\"{from}\" is kept as {to}");
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Rows} rows: {report.Added} customers added, {report.Changed} changed, {report.Unchanged} known already; {report.OptedOut} opted out.{(report.DryRun ? " Nothing was stored." : "")}"));
        return 0;
    }
}
