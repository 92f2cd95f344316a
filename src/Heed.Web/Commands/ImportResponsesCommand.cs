using System.CommandLine;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Listen.Imports;

namespace Heed.Web.Commands;

public static class ImportResponsesCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Responses as the other product exports them: a Qualtrics CSV, the JSON of Typeform, a LimeSurvey .lsa." };
        var survey = new Option<string>("--survey") { Description = "The survey they were given to, brought in before with heed import survey.", HelpName = "KEY", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what is wrong and what would be stored, and store nothing." };
        var skipBad = new Option<string?>("--skip-bad") { Description = "Write responses with something wrong to this file and import the others; without it all are imported or none.", HelpName = "REJECTS.csv" };
        var json = Options.Json();
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command("responses", "Bring past answers to a survey of another product. The same file twice adds nothing.") { file, survey, dryRun, skipBad, json, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            var input = new ImportResponses.Input(parsed.GetValue(file)!, parsed.GetValue(survey)!, parsed.GetValue(dryRun), parsed.GetValue(skipBad));
            var outcome = await ImportProgressBar.RunAsync(progress => services.Get<ImportResponses>().RunAsync(input, Actor.System(found.Value.Id), progress, cancel));
            if (outcome.Failed(out problem)) return CommandRun.Fail(problem);
            await services.Get<IFactStore>().FlushAsync(cancel);
            var exit = ImportOutcome.Show(outcome.Value, parsed.GetValue(json), input.Rejects);
            if (exit == 0 && !input.DryRun && !parsed.GetValue(json)) Console.Out.WriteLine($"Question by question: /surveys/{input.Survey}/results in the console");
            return exit;
        });
        return command;
    }
}
