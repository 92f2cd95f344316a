using System.CommandLine;
using System.Globalization;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Readings.Exports;

namespace Heed.Web.Commands;

public static class ExportCommand
{
    public static Command Create() => new("export", "Write out what customers said, one by one, or what it comes to.")
    {
        Create("signals", "A source's signals: survey responses, reviews, contacts, whatever it holds."),
        Create("responses", "The responses to a survey."),
        ExportReportCommand.Create(),
    };

    private static Command Create(string name, string description)
    {
        var source = new Option<string>("--source") { Description = name == "responses" ? "The survey's key." : "Which source.", Required = true, HelpName = "S" };
        if (name == "responses") source.Aliases.Add("--survey");
        var where = Options.Where();
        var from = Options.From();
        var to = Options.To();
        var format = Options.Word<ExportFormat>("--format", "What to write.");
        var file = new Option<string?>("--out") { Description = "The file to write; standard output where left out.", HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = "For xlsx and sav: the language of questions and labels.", DefaultValueFactory = _ => "en", HelpName = "L" };
        var workspace = Options.Workspace();
        var data = Options.Data();
        var command = new Command(name, description) { source, where, from, to, format, file, language, workspace, data };
        command.OnData(data, async (services, parsed, cancel) =>
        {
            var found = await services.WorkspaceAsync(parsed.GetValue(workspace), cancel);
            if (found.Failed(out var problem)) return CommandRun.Fail(problem);
            await services.Get<CatchUp>().RunAsync(services.Get<FactsFollower>(), cancel);
            var input = new ExportSignals.Input(parsed.GetValue(source)!, parsed.GetValue(where), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(format)) { Language = parsed.GetValue(language)! };
            var made = await services.Get<ExportSignals>().RunAsync(input, Actor.System(found.Value.Id), cancel);
            if (made.Failed(out problem)) return CommandRun.Fail(problem);
            var written = parsed.GetValue(file) is { } path ? await ToFileAsync(made.Value, path, cancel) : await made.Value.WriteAsync(Console.OpenStandardOutput(), cancel);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} written."));
            return 0;
        });
        return command;
    }

    /// <summary>Under another name until it is whole, so that a file there before is not lost to half a one.</summary>
    private static async Task<long> ToFileAsync(Export export, string path, CancellationToken cancel)
    {
        var draft = path + ".part";
        try
        {
            long written;
            await using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write)) written = await export.WriteAsync(stream, cancel);
            File.Move(draft, path, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
