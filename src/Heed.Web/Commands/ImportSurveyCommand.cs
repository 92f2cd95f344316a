using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Imports;
using Heed.Listen.Surveys.Imports;
using Heed.Web.Running;

namespace Heed.Web.Commands;

public static class ImportSurveyCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Qualtrics .qsf, LimeSurvey .lss or .lsa, or the JSON of SurveyJS, Formbricks or Typeform." };
        var key = new Option<string?>("--key") { Description = "What to call the draft; from its title where it is left out.", HelpName = "K" };
        var pick = new Option<string?>("--pick") { Description = "Which survey of a file that holds several, by its name; the first where it is left out.", HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would come along, and save nothing. Needs no data folder." };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("survey", "Bring in a survey of another product, as a draft.") { file, key, pick, dryRun, json, workspace, data };
        command.SetAction(async (parsed, cancel) =>
        {
            var read = await ReadAsync(parsed.GetValue(file)!, cancel);
            if (read.Failed(out var problem, out var content)) return CommandRun.Fail(problem);
            if (parsed.GetValue(dryRun))
            {
                var imported = ReadSurvey.Run(content, parsed.GetValue(pick));
                return imported.Failed(out problem) ? CommandRun.Fail(problem) : Show(new(imported.Value, null), parsed.GetValue(json));
            }

            return await CommandRun.OnDataAsync(parsed.GetValue(data)!, services => SaveAsync(services, new(content, parsed.GetValue(key), Pick: parsed.GetValue(pick)), parsed.GetValue(workspace), parsed.GetValue(json), cancel), makesFolder: false, cancel);
        });
        return command;
    }

    private static async Task<int> SaveAsync(CommandServices services, ImportSurvey.Input input, string? workspace, bool json, CancellationToken cancel)
    {
        var found = await services.WorkspaceAsync(workspace, cancel);
        if (found.Failed(out var problem)) return CommandRun.Fail(problem);
        var outcome = await services.Get<ImportSurvey>().RunAsync(input, Actor.System(found.Value.Id), cancel);
        return outcome.Failed(out problem) ? CommandRun.Fail(problem) : Show(outcome.Value, json);
    }

    private static async Task<Result<byte[]>> ReadAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        if (new FileInfo(path).Length > ReadSurvey.Largest) return SurveyImportErrors.TooLarge(ReadSurvey.Largest);
        try
        {
            return await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ImportsErrors.BadFile(path, $"can't be read: {failure.Message}");
        }
    }

    private static int Show(ImportSurvey.Outcome outcome, bool json)
    {
        var (imported, draft) = outcome;
        if (json)
        {
            Console.Out.WriteLine(ImportedSurveyJson.Write(imported, draft?.Key).ToJsonString(s_json));
            return 0;
        }

        foreach (var changed in imported.Changed) Console.Out.WriteLine($"changed  {changed.Ref}: {changed.What} ({changed.Why})");
        foreach (var left in imported.Left) Console.Out.WriteLine($"left     {left.Ref}: {left.Why}");
        var pages = imported.Survey.Pages.Count;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{imported.Carried.Count} questions came along as {imported.Survey.Questions.Count()} on {pages} {(pages == 1 ? "page" : "pages")}; {imported.Changed.Count} parts were changed, {imported.Left.Count} left out."));
        Console.Out.WriteLine(draft is null ? "Nothing was saved." : $"Saved as the draft {draft.Key}.");
        return 0;
    }
}
