using System.CommandLine;

namespace Heed.Web.Commands;

/// <summary>The whole command line. Exit code 0; 1 where the command failed, with one line why; 2 where it was used wrongly.</summary>
public static class HeedCommand
{
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(Serves(args) ? ["serve", .. args] : args);
        if (parsed.Errors.Count > 0)
        {
            if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } && parsed.UnmatchedTokens.Count == 0) return await ShowHelpAsync(root, args);
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"heed: {error.Message}");
            await Console.Error.WriteLineAsync("Try 'heed --help'.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync($"heed: this should not have happened: {failure}");
            return Failed;
        }
    }

    // Options alone are those of serve, which is what 'heed' alone does; those of the program itself stay its own.
    private static bool Serves(string[] args) => args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));

    /// <summary>A group of commands called without one of them: what there is to choose from.</summary>
    private static async Task<int> ShowHelpAsync(RootCommand root, string[] args)
    {
        await root.Parse([.. args, "--help"]).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return WrongUsage;
    }

    private static RootCommand Create() => new("Heed measures how satisfied customers are, finds out why, and sees to it that something is done about it.")
    {
        ServeCommand.Create(),
        DemoCommand.Create(),
        new Command("import", "Bring in what customers said elsewhere.") { ImportSignalsCommand.Create(), ImportSurveyCommand.Create(), ImportResponsesCommand.Create(), ImportContactsCommand.Create() },
        ReadCommand.Create(),
        DriversCommand.Create(),
        GoalsCommand.Create(),
        ExportCommand.Create(),
        AnonymityCommand.Create(),
        new Command("key", "Keys for programs.") { KeyCreateCommand.Create() },
        new Command("user", "People who sign in.") { UserAddCommand.Create() },
        RebuildCommand.Create(),
        DoctorCommand.Create(),
    };
}
